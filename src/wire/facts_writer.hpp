// Facts → a facts document, one line: the same shape that FactsReader takes.
#pragma once

#include <string>

#include "assessment/facts.hpp"

namespace bontot::wire {

/// Without the line break. Same facts, same bytes.
[[nodiscard]] std::string facts_line(const assessment::Facts& facts);

}  // namespace bontot::wire
