// A unit's lines → its facts: a good year, and what the clerk says was different.
#pragma once

#include "assessment/facts.hpp"
#include "case_parser.hpp"

namespace bontot::cases {

/// The facts of one unit; throws CaseFault. `plan` names the judged indicators and the items of a meeting sheet.
[[nodiscard]] assessment::Facts build_year(const Case& test, const UnitScript& unit, const plan::Plan& plan);

/// Place of member `id` in the facts; a fault when nobody has it.
[[nodiscard]] std::uint32_t member_place(const Line& line, const assessment::Facts& facts, const std::string& id);

}  // namespace bontot::cases
