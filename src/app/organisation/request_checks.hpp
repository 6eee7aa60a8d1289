// What is asked of every request: names that can be read, days that can be meant, the paper an act rests on.
#pragma once

#include <string>
#include <string_view>

#include "core/date.hpp"
#include "core/result.hpp"
#include "organisation/tree.hpp"

namespace bontot::app {

/// `text` trimmed and composed. Refused when nothing is left (`missing`, the code), when it is longer than a name can
/// be ("records.text_too_long") or holds control characters ("records.control_character").
[[nodiscard]] core::Result<std::string> readable(std::string_view text, std::string missing);
/// The same for what may be empty.
[[nodiscard]] core::Result<std::string> readable_or_empty(std::string_view text);

/// Not before the Party was founded, at most a year ahead: "dates.out_of_range".
[[nodiscard]] core::Result<void> check_day(core::Date day, core::Date today);

/// Number and date are given: "unit.decision_number_missing", "unit.decision_date_missing".
[[nodiscard]] core::Result<organisation::Decision> require_decision(const organisation::Decision& decision);

/// What an act on a member rests on: nothing at all, or a number and a day that is not in the future. An act that takes
/// effect only by its decision (admission, transfer, leaving, exemption) gives its day as `effect`: the decision is not
/// later. Becoming official and an election to an office count from their own day, and are decided on or confirmed
/// afterwards.
[[nodiscard]] core::Result<organisation::Decision> member_decision(const organisation::Decision& decision,
                                                                   core::Date today,
                                                                   std::optional<core::Date> effect = {});

/// "records.reason_missing".
[[nodiscard]] core::Result<std::string> require_reason(std::string_view reason);

}  // namespace bontot::app
