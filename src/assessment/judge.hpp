// One unit's columns → its checks, criteria and verdict. Used for one unit with its explanation and for a whole
// population without: there is no second implementation (tests/unit/assessment_agreement_test.cpp).
//
// Units come in batches: what needs every meeting or every absence is done for the whole batch in vector code
// (meetings/judge_meetings, meetings/meeting_spans, long_runs), what is left for each unit touches a handful of
// numbers.
#pragma once

#include <array>
#include <vector>

#include "assessment/criteria.hpp"
#include "assessment/evaluation.hpp"
#include "assessment/long_runs.hpp"
#include "assessment/meeting_sheets.hpp"
#include "assessment/population.hpp"
#include "assessment/rules.hpp"
#include "meetings/judge_meetings.hpp"
#include "meetings/meeting_spans.hpp"

namespace bontot::assessment {

/// What the meetings of one unit add up to.
struct MeetingTally {
    std::uint16_t failing = 0;         ///< MeetingCheckBit that some meeting fails, more often than tolerated
    std::uint16_t open = 0;            ///< … that some meeting leaves open
    bool counting_incomplete = false;  ///< a regular or combined meeting has an incomplete roll call
    bool any_incomplete = false;
    std::uint16_t regular_months = 0;  ///< months with a regular or combined meeting
    std::uint16_t thematic_months = 0;
    std::uint32_t thematic = 0;
    std::uint64_t present = 0;  ///< summed over complete regular and combined meetings (A-14, year average)
    std::uint64_t eligible = 0;
    LevelCounts levels;
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
        keep_criteria_ = last - first == 1;
        for (std::size_t unit = first; unit < last;) {
            const auto end = judge_batch(population, unit, last);
            for (; unit < end; ++unit)
                each(unit, judge_unit(population, unit));
        }
    }

    /// After one unit was judged on its own: its criteria.
    [[nodiscard]] const std::vector<CriterionSum>& criteria() const { return criteria_; }
    /// Of the unit judged last.
    [[nodiscard]] const MeetingTally& tally() const { return tally_; }
    [[nodiscard]] IndicatorOutcome outcome_of(const IndicatorRule& rule, const UnitOutcome& unit,
                                              const Population& population, std::size_t index) const;
    /// MeetingCheckBit of each meeting of the batch judged last; of a single unit, in order of time.
    [[nodiscard]] const meetings::MeetingVerdicts& meeting_verdicts() const { return verdicts_; }

  private:
    /// What the rules ask of one kind of unit in one sector.
    struct KindRules {
        CheckMask applicable = 0;
        CheckMask conditions = 0;
        CheckMask computed_checks = 0;  ///< applicable checks that computed indicators stand on
        bool by_share = false;          ///< a computed indicator is scored by its share of meetings
        std::vector<const IndicatorRule*> computed;
    };
    /// Sums of computed indicators, kept by the states of the checks that they stand on: these repeat from unit to
    /// unit.
    struct KnownSums {
        std::uint64_t key = 0;
        std::vector<ComputedSum> sums;
    };

    std::size_t judge_batch(const Population& population, std::size_t first, std::size_t last);
    UnitOutcome judge_unit(const Population& population, std::size_t unit);
    void tally_meetings(const Population& population, std::size_t unit);
    void tally_rarely_used(const Population& population, std::size_t first, std::size_t last);
    void settle_tolerances(std::size_t first, std::size_t last);
    void judge_checks(const Population& population, std::size_t unit, UnitOutcome& outcome);
    void judge_months(int year, unsigned months_over, bool year_over, UnitOutcome& outcome) const;
    void judge_ratings(const Population& population, std::size_t unit, UnitOutcome& outcome) const;
    [[nodiscard]] const ComputedSum* computed_sums(const Population& population, std::size_t unit,
                                                   const UnitOutcome& outcome);
    void add_computed(const Population& population, std::size_t unit, const UnitOutcome& outcome,
                      std::vector<ComputedSum>& sums) const;
    void judge_criteria(const Population& population, std::size_t unit, UnitOutcome& outcome);
    void settle_verdict(const Population& population, std::size_t unit, UnitOutcome& outcome) const;
    [[nodiscard]] std::int64_t share_of_meetings(const IndicatorRule& rule, const Population& population,
                                                 std::size_t unit) const;
    [[nodiscard]] static std::size_t kind_of(const Population& population, std::size_t unit) {
        return static_cast<std::size_t>(population.kind[unit]) * organisation::k_sectors.size() +
               static_cast<std::size_t>(population.sector[unit]);
    }

    const Rules& rules_;
    int as_of_year_;
    unsigned as_of_month_;
    std::array<KindRules, organisation::k_unit_kinds.size() * organisation::k_sectors.size()> kinds_;

    // Of the batch.
    meetings::MeetingVerdicts verdicts_;
    meetings::MeetingSpans spans_;
    LongRuns long_runs_;
    std::size_t batch_base_ = 0;  ///< first meeting of the batch

    // Of the unit.
    MeetingTally tally_;
    std::vector<CriterionSum> criteria_;
    bool keep_criteria_ = false;
    bool criteria_open_ = false;  ///< an indicator of some criterion is pending
    std::array<KnownSums, 256> known_sums_;
};

}  // namespace bontot::assessment
