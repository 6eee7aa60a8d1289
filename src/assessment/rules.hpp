// A plan made ready for judging: plain numbers and masks, no names to look up.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "meetings/meeting.hpp"
#include "meetings/meeting_rules.hpp"
#include "plan/model.hpp"

namespace bontot::assessment {

/// One bit a check of the catalogue.
using CheckMask = std::uint32_t;

[[nodiscard]] constexpr CheckMask bit_of(plan::Check check) {
    return CheckMask{1} << plan::index_of(check);
}

enum class ThresholdOf : std::uint8_t { each_criterion, total, indicators_met };
enum class KnockOutEffect : std::uint8_t { not_qualified, needs_decision, points_only };

struct IndicatorRule {
    const plan::Indicator* indicator = nullptr;
    std::size_t criterion = 0;
    CheckMask checks = 0;            ///< of a computed indicator
    std::uint16_t meeting_bits = 0;  ///< the per-meeting checks among them, for scoring by share of meetings
    bool share_of_meetings = false;
    std::int64_t maximum = 0;  ///< hundredths
};

/// What must be the same for two judgings to share one reduction of the facts: a what-if that changes one of these
/// reduces the facts anew, all others only judge again.
struct ReductionRules {
    core::Date as_of;
    bool probationary_counted = true;       ///< A-15
    bool streak_over_all_meetings = false;  ///< A-17
    bool has_sheet = false;

    /// In the base of that day's attendance.
    [[nodiscard]] bool counts(meetings::Standing standing) const {
        return standing == meetings::Standing::expected ||
               (standing == meetings::Standing::probationary && probationary_counted);
    }
    bool operator==(const ReductionRules&) const = default;
};

struct Rules {
    meetings::MeetingRules meetings;
    std::array<std::uint16_t, meetings::k_meeting_checks.size()>
        tolerated{};  ///< meetings a year that may fail, per bit
    bool any_tolerated = false;
    std::uint32_t streak_at_most = 3;
    std::uint32_t regular_months = 12;
    std::uint32_t thematic_at_least = 4;
    std::uint32_t thematic_first_year = 4;  ///< the same in the movement's first, partial year (A-23)
    int first_year = 0;
    bool combined_is_thematic = true;
    std::uint32_t thematic_quarters = 4;
    plan::MeetingLevel year_level_at_least = plan::MeetingLevel::average;
    std::vector<plan::YearLevelRule> year_levels;
    std::int64_t threshold_percent = 95;
    ThresholdOf threshold_of = ThresholdOf::each_criterion;
    std::int64_t completed_percent = 100;
    std::int64_t good_percent = 80;
    bool unrated_count_against = false;        ///< A-32
    bool provisional_without_ratings = false;  ///< A-08
    KnockOutEffect knock_outs = KnockOutEffect::needs_decision;

    const plan::Plan* plan = nullptr;
    std::size_t criteria = 0;
    std::vector<IndicatorRule> indicators;
    CheckMask used = 0;  ///< checks that the plan uses
    ReductionRules reduction;

    /// `plan` must outlive the rules.
    [[nodiscard]] static Rules of(const plan::Plan& plan, core::Date as_of);

    /// Checks that an indicator or a recognition condition applies to this kind of unit and sector.
    [[nodiscard]] CheckMask applicable(organisation::UnitKind kind, organisation::Sector sector) const;
    /// Recognition conditions for this kind of unit and sector.
    [[nodiscard]] CheckMask conditions(organisation::UnitKind kind, organisation::Sector sector) const;
};

}  // namespace bontot::assessment
