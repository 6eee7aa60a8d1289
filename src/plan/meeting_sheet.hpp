// The quality sheet of one cell meeting (phiếu chấm chất lượng sinh hoạt chi bộ): points an item, some measured from
// the meeting's own record, some judged; a level a meeting; a year's level from its meetings (HD 42-HD/BTCTW practice).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/exact.hpp"
#include "core/language.hpp"
#include "core/names.hpp"
#include "plan/mark.hpp"

namespace bontot::plan {

/// Tốt, Khá, Trung bình, Kém; in falling order.
enum class MeetingLevel { good, fair, average, poor };

inline constexpr core::NameTable<MeetingLevel, 4> k_meeting_levels{{
    {MeetingLevel::good, "good"},
    {MeetingLevel::fair, "fair"},
    {MeetingLevel::average, "average"},
    {MeetingLevel::poor, "poor"},
}};

/// What an item's points are read from; `judged` = people give the points.
enum class Measure {
    judged,
    duration,                ///< minutes held against minutes required
    attendance,              ///< present of eligible, in percent
    speakers,                ///< distinct speakers of present, in percent
    no_long_excused_streak,  ///< nobody has more excused absences in a row than `excused_streak.at_most`, up to this
                             ///< meeting
    committee_meeting,
    notice,  ///< members and follower notified
    draft_resolution,
    materials_sent,
    minutes,
    tasks_done,  ///< last meeting's tasks done of assigned, in percent
};

inline constexpr core::NameTable<Measure, 11> k_measures{{
    {Measure::judged, "judged"},
    {Measure::duration, "duration"},
    {Measure::attendance, "attendance"},
    {Measure::speakers, "speakers"},
    {Measure::no_long_excused_streak, "no_long_excused_streak"},
    {Measure::committee_meeting, "committee_meeting"},
    {Measure::notice, "notice"},
    {Measure::draft_resolution, "draft_resolution"},
    {Measure::materials_sent, "materials_sent"},
    {Measure::minutes, "minutes"},
    {Measure::tasks_done, "tasks_done"},
}};

/// Points of an item that people declare "not assessed".
enum class NotAssessed { full, leave_out };

inline constexpr core::NameTable<NotAssessed, 2> k_not_assessed{{
    {NotAssessed::full, "full"},
    {NotAssessed::leave_out, "leave_out"},
}};

/// In which meetings an item is scored.
enum class SheetWhen { always, thematic };

inline constexpr core::NameTable<SheetWhen, 2> k_sheet_when{{
    {SheetWhen::always, "always"},
    {SheetWhen::thematic, "thematic"},
}};

/// One step of a scale. The first step whose condition holds gives the points; a step without a condition always holds.
struct SheetStep {
    std::optional<std::int64_t> at_least_percent;
    std::optional<std::int64_t> over_percent;
    std::optional<std::int64_t> short_by_at_most;  ///< minutes missing to the required duration
    core::Points points;
    Mark mark;
};

struct SheetItem {
    std::string id;
    core::Localised statement;
    std::string clause;
    core::Points maximum;
    Measure measure = Measure::judged;
    std::vector<SheetStep> steps;                ///< scale of a measured item; the allowed points of a judged one
    std::optional<core::Points> when_unexcused;  ///< points when anybody is absent without reason
    NotAssessed not_assessed = NotAssessed::leave_out;
    SheetWhen when = SheetWhen::always;
    Mark mark;
};

struct SheetGroup {
    std::string id;
    core::Localised name;
    core::Points maximum;
    std::vector<SheetItem> items;
    Mark mark;
};

/// score × 100 ≥ from_percent × maximum gives the level; highest first.
struct LevelStep {
    MeetingLevel level = MeetingLevel::poor;
    std::int64_t from_percent = 0;
    Mark mark;
};

/// A year has this level when every meeting reaches `all_at_least` and at least `count` reach `counted_level`.
struct YearLevelRule {
    MeetingLevel level = MeetingLevel::poor;
    std::optional<MeetingLevel> all_at_least;
    std::optional<MeetingLevel> counted_level;
    std::int64_t count = 0;
    Mark mark;
};

struct MeetingSheet {
    core::Points maximum;
    std::vector<SheetGroup> groups;
    std::vector<LevelStep> levels;
    std::vector<YearLevelRule> year_levels;  ///< highest first; the first that holds
    std::string clause;
    Mark mark;
};

}  // namespace bontot::plan
