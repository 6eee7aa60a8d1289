// The quality sheet of a meeting: points an item, a level a meeting, a level a year (plan/meeting_sheet.hpp).
#pragma once

#include <array>
#include <optional>

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"
#include "assessment/rules.hpp"
#include "meetings/meeting_columns.hpp"

namespace bontot::assessment {

/// Fills the sheet of the meeting at `place` of the facts; `row` is its reduction.
[[nodiscard]] MeetingSheetResult fill_sheet(const plan::MeetingSheet& sheet, const Rules& rules, const Facts& facts,
                                            std::size_t place, const meetings::MeetingRow& row);

/// Meetings a year by level, good first; `open` have no level yet.
struct LevelCounts {
    std::array<std::uint32_t, 4> of{};
    std::uint32_t open = 0;
    [[nodiscard]] std::uint32_t at_least(plan::MeetingLevel level) const;
    [[nodiscard]] std::uint32_t total() const;
};

/// The year's level from its meetings: the first rule that holds.
[[nodiscard]] std::optional<plan::MeetingLevel> year_level(const std::vector<plan::YearLevelRule>& rules,
                                                           const LevelCounts& counts);

}  // namespace bontot::assessment
