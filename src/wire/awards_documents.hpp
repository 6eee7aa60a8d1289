// Award candidates in, award list out: the "Awards" documents of the contract.
#pragma once

#include <string>

#include "awards/awards.hpp"
#include "core/result.hpp"
#include "wire/answers.hpp"

namespace bontot::wire {

/// `place` stands before the JSON pointer of every fault.
[[nodiscard]] core::Checked<awards::Candidates> read_candidates(const std::string& document, const std::string& place);

/// `excluded` names who is not eligible; who is eligible but below the cut stands in `below_cut`.
[[nodiscard]] Json awards_json(const awards::Awards& awards, const awards::Candidates& candidates,
                               core::Language language);

}  // namespace bontot::wire
