// Where a document stops being JSON: the fast parser only says that it does. Private to wire/.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"

namespace bontot::wire {

[[nodiscard]] core::Refusal explain_malformed(std::string_view document, const std::string& place);

}  // namespace bontot::wire
