// A table of the movement in the words of one language, ready to be written as a workbook or CSV; over HTTP and from
// the command line alike.
#pragma once

#include "api/table_reply.hpp"
#include "app/movement/sheets.hpp"
#include "core/language.hpp"

namespace bontot::api {

[[nodiscard]] ReplyTable table_of(const app::SheetOfYear& sheet, core::Language language);

}  // namespace bontot::api
