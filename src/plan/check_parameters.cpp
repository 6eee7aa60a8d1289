#include "plan/check_parameters.hpp"

namespace bontot::plan {

std::vector<std::string_view> needed_parameters(Check check) {
    switch (check) {
        case Check::attendance: return {"attendance.over_percent"};
        case Check::excused_streak: return {"excused_streak.at_most"};
        case Check::opinions: return {"opinions.bands"};
        case Check::duration: return {"duration.minutes"};
        case Check::regular_count: return {"regular_count.months"};
        case Check::thematic_count: return {"thematic_count.at_least"};
        case Check::thematic_quarterly: return {"thematic_quarterly.quarters"};
        case Check::preparation: return {"preparation.require"};
        case Check::minutes: return {"minutes.require"};
        case Check::meeting_level: return {"meeting_level.at_least"};
        case Check::year_meeting_level: return {"year_meeting_level.at_least"};
        case Check::member_ratings_completed:
        case Check::cell_ratings_completed: return {"ratings_completed.at_least_percent"};
        case Check::member_ratings_good:
        case Check::cell_ratings_good: return {"ratings_good.at_least_percent"};
        case Check::criterion_threshold: return {"criterion_threshold.at_least_percent"};
        // An unset day window means "not checked"; these two have nothing to tune but what they tolerate.
        case Check::meeting_day:
        case Check::unexcused_absence:
        case Check::self_rating: return {};
    }
    return {};
}

std::vector<Check> tuned_checks(std::string_view name) {
    // Whether a combined meeting is a thematic one decides both counts.
    if (name == "thematic_count.combined") return {Check::thematic_count, Check::thematic_quarterly};
    const auto subject = name.substr(0, name.find('.'));
    if (subject == "ratings_completed") return {Check::member_ratings_completed, Check::cell_ratings_completed};
    if (subject == "ratings_good") return {Check::member_ratings_good, Check::cell_ratings_good};
    const auto check = core::from_name(k_checks, subject);
    if (!check) return {};
    return {*check};
}

bool judges(Check check, organisation::UnitKind kind) {
    const bool cell = kind == organisation::UnitKind::cell;
    if (is_meeting_check(check)) return cell;
    if (check == Check::member_ratings_completed || check == Check::member_ratings_good) return cell;
    if (check == Check::cell_ratings_completed || check == Check::cell_ratings_good) return !cell;
    return true;
}

}  // namespace bontot::plan
