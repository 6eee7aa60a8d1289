// One unit's columns → its checks, criteria and verdict. Used for one unit with its explanation and for a whole
// population without: there is no second implementation (tests/unit/assessment_agreement_test.cpp).
#pragma once

#include <array>
#include <span>
#include <vector>

#include "assessment/evaluation.hpp"
#include "assessment/meeting_sheets.hpp"
#include "assessment/population.hpp"
#include "assessment/rules.hpp"
#include "meetings/judge_meetings.hpp"

namespace bontot::assessment {

/// What the meetings of one unit add up to.
struct MeetingTally {
    std::uint16_t failing = 0;           ///< MeetingCheckBit that some meeting fails, more often than tolerated
    std::uint16_t open = 0;              ///< … that some meeting leaves open
    bool counting_incomplete = false;    ///< a regular or combined meeting has an incomplete roll call
    bool any_incomplete = false;
    std::uint16_t regular_months = 0;    ///< months with a regular or combined meeting
    std::uint16_t thematic_months = 0;
    std::uint32_t thematic = 0;
    std::uint64_t present = 0;           ///< summed over complete regular and combined meetings (A-14, year average)
    std::uint64_t eligible = 0;
    std::array<std::uint32_t, meetings::k_meeting_checks.size()> failing_count{};  ///< kept only where tolerances need it
    LevelCounts levels;
};

struct CriterionSum {
    std::int64_t achieved = 0;
    std::int64_t open = 0;        ///< maximum of pending indicators
    std::int64_t applicable = 0;  ///< maximum of all that apply
    std::int64_t met = 0;         ///< indicators with full points
    std::int64_t open_count = 0;
    std::int64_t count = 0;
    State state = State::pending;
};

struct IndicatorOutcome {
    State state = State::not_applicable;
    std::int64_t achieved = 0;
};

struct UnitOutcome {
    CheckMask applicable = 0;
    CheckMask failing = 0;
    CheckMask open = 0;
    Verdict verdict = Verdict::pending;
    bool provisional = false;
    bool operator==(const UnitOutcome&) const = default;

    [[nodiscard]] State state(plan::Check check) const;
};

class Judge {
  public:
    /// `rules` must outlive the judge. A judge keeps scratch: one a thread.
    explicit Judge(const Rules& rules);

    /// Judges units [first, last) and calls `each(unit, outcome)`.
    template <class Each>
    void judge(const Population& population, std::size_t first, std::size_t last, Each each) {
        for (std::size_t unit = first; unit < last;) {
            const auto end = judge_batch_meetings(population, unit, last);
            for (; unit < end; ++unit) each(unit, judge_unit(population, unit));
        }
    }

    /// After one unit was judged: its criteria, and the state of each indicator of the rules.
    [[nodiscard]] const std::vector<CriterionSum>& criteria() const { return criteria_; }
    [[nodiscard]] IndicatorOutcome outcome_of(const IndicatorRule& rule, const UnitOutcome& unit, const Population& population,
                                              std::size_t index) const;
    [[nodiscard]] const MeetingTally& tally() const { return tally_; }
    /// MeetingCheckBit of each meeting of the batch judged last; of a single unit, in order of time.
    [[nodiscard]] const meetings::MeetingVerdicts& meeting_verdicts() const { return verdicts_; }

  private:
    struct KindRules {
        CheckMask applicable = 0;
        CheckMask conditions = 0;
        std::vector<const IndicatorRule*> computed;
    };

    std::size_t judge_batch_meetings(const Population& population, std::size_t first, std::size_t last);
    UnitOutcome judge_unit(const Population& population, std::size_t unit);
    void tally_meetings(const Population& population, std::size_t unit);
    void settle_tolerances();
    void judge_checks(const Population& population, std::size_t unit, UnitOutcome& outcome) const;
    void judge_year_checks(const Population& population, std::size_t unit, bool year_over, unsigned months_over,
                           UnitOutcome& outcome) const;
    void judge_ratings(const Population& population, std::size_t unit, UnitOutcome& outcome) const;
    void judge_criteria(const Population& population, std::size_t unit, UnitOutcome& outcome);
    void judge_threshold(UnitOutcome& outcome);
    [[nodiscard]] Verdict verdict(const Population& population, std::size_t unit, UnitOutcome& outcome) const;
    [[nodiscard]] std::int64_t share_of_meetings(const IndicatorRule& rule, const Population& population,
                                                 std::size_t unit) const;
    [[nodiscard]] const KindRules& kind_rules(const Population& population, std::size_t unit) const;

    const Rules& rules_;
    std::array<KindRules, organisation::k_unit_kinds.size() * organisation::k_sectors.size()> kinds_;
    meetings::MeetingVerdicts verdicts_;
    std::size_t batch_base_ = 0;  ///< first meeting of the batch in verdicts_
    MeetingTally tally_;
    std::vector<CriterionSum> criteria_;
};

}  // namespace bontot::assessment
