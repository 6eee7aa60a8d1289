// The honour register as a table: a line a body, a column a year; over HTTP and from the command line alike.
#pragma once

#include "api/table_reply.hpp"
#include "app/awards/honours.hpp"
#include "core/language.hpp"

namespace bontot::api {

[[nodiscard]] ReplyTable honour_table(const app::HonourRegister& honours, core::Language language);

}  // namespace bontot::api
