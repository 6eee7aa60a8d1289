// The rules that decisions rest on, by the day of the decision: a rule that was replaced is cited no more.
#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"

namespace bontot::papers {

/// Lines after "Căn cứ", in the usual order: Statute, rule on the Statute, guidance. Where it is not known which rule
/// held on that day, the number and day are dots, for a hand to write on.
[[nodiscard]] std::vector<std::string> legal_basis_on(core::Date day);

}  // namespace bontot::papers
