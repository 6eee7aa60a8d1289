// The closed catalogue of checks: what a plan may combine and tune, but not program. Their exact meaning stands in
// docs/plan-authors-guide.md; the arithmetic in meetings/ and assessment/.
#pragma once

#include "core/names.hpp"

namespace bontot::plan {

enum class Check {
    attendance,
    unexcused_absence,
    excused_streak,
    opinions,
    duration,
    regular_count,
    thematic_count,
    thematic_quarterly,
    meeting_day,
    preparation,
    minutes,
    self_rating,
    meeting_level,
    year_meeting_level,
    member_ratings_completed,
    member_ratings_good,
    cell_ratings_completed,
    cell_ratings_good,
    criterion_threshold,
};

inline constexpr core::NameTable<Check, 19> k_checks{{
    {Check::attendance, "attendance"},
    {Check::unexcused_absence, "unexcused_absence"},
    {Check::excused_streak, "excused_streak"},
    {Check::opinions, "opinions"},
    {Check::duration, "duration"},
    {Check::regular_count, "regular_count"},
    {Check::thematic_count, "thematic_count"},
    {Check::thematic_quarterly, "thematic_quarterly"},
    {Check::meeting_day, "meeting_day"},
    {Check::preparation, "preparation"},
    {Check::minutes, "minutes"},
    {Check::self_rating, "self_rating"},
    {Check::meeting_level, "meeting_level"},
    {Check::year_meeting_level, "year_meeting_level"},
    {Check::member_ratings_completed, "member_ratings_completed"},
    {Check::member_ratings_good, "member_ratings_good"},
    {Check::cell_ratings_completed, "cell_ratings_completed"},
    {Check::cell_ratings_good, "cell_ratings_good"},
    {Check::criterion_threshold, "criterion_threshold"},
}};

inline constexpr std::size_t k_check_count = k_checks.size();

[[nodiscard]] constexpr std::size_t index_of(Check check) {
    return static_cast<std::size_t>(check);
}

[[nodiscard]] constexpr std::string_view name_of(Check check) {
    return core::name_in(k_checks, check);
}

/// Judged on the meetings of a cell: not applicable to a committee.
[[nodiscard]] constexpr bool is_meeting_check(Check check) {
    return check <= Check::year_meeting_level;
}

/// One of the four official-rating conditions (R81–R84).
[[nodiscard]] constexpr bool is_rating_check(Check check) {
    return check >= Check::member_ratings_completed && check <= Check::cell_ratings_good;
}

}  // namespace bontot::plan
