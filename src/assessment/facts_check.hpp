// Faults of facts that no reader can see field by field: unknown or repeated members, times that run backwards,
// dates outside the year, exemptions that overlap. Used by every reader (JSON, workbook, later the database).
#pragma once

#include <functional>
#include <string>

#include "assessment/facts.hpp"
#include "core/result.hpp"

namespace bontot::assessment {

/// No year of one unit has more; what does is not facts. judge.hpp and population.hpp rely on both limits.
inline constexpr std::size_t k_most_meetings = 2000;
inline constexpr std::size_t k_most_members = 20000;

/// The parts of facts that a fault can point at; readers translate them to "/meetings/3/end" or "Buổi sinh hoạt!D5".
enum class FactPart {
    unit,
    year,
    member,
    member_left,
    member_exemption,
    meeting,
    meeting_date,
    meeting_end,
    meeting_breaks,
    attendance,
    opinion,
    member_rating,
    cell_rating,
    knock_out,
};

struct FactPlace {
    FactPart part = FactPart::unit;
    std::size_t index = 0;  ///< of the member, meeting, rating or knock-out
    std::size_t inner = 0;  ///< of the attendance line, opinion or exemption
};

using PlaceName = std::function<std::string(const FactPlace&)>;

/// All faults, in reading order; empty when the facts can be judged.
[[nodiscard]] core::Refusals check_facts(const Facts& facts, const PlaceName& place_name);

}  // namespace bontot::assessment
