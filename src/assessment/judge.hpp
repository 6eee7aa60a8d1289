// One unit's columns → its checks, criteria and verdict. Used for one unit with its explanation and for a whole
// population without: there is no second implementation (tests/unit/assessment_agreement_test.cpp).
//
// Units come in batches: what needs every meeting or every absence is done for the whole batch in vector code
// (meetings/judge_meetings, meetings/meeting_spans, long_runs), what is left for each unit touches a handful of
// numbers.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "assessment/criteria.hpp"
#include "assessment/evaluation.hpp"
#include "assessment/long_runs.hpp"
#include "assessment/meeting_sheets.hpp"
#include "assessment/population.hpp"
#include "assessment/rules.hpp"
#include "assessment/unit_block.hpp"
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
        for (std::size_t unit = first; unit < last; unit += block_.count) {
            judge_batch(population, unit, last);
            for (std::size_t i = 0; i < block_.count; ++i) {
                each(unit + i, UnitOutcome{block_.applicable[i], block_.failing[i], block_.open[i],
                                           static_cast<Verdict>(block_.verdict[i]), block_.provisional[i] != 0});
            }
        }
    }

    /// After one unit was judged on its own: its criteria, and what its meetings add up to.
    [[nodiscard]] const std::vector<CriterionSum>& criteria() const { return one_unit_criteria_; }
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
    };

    void judge_batch(const Population& population, std::size_t first, std::size_t last);
    void open_batch(const Population& population, std::size_t first, std::size_t last);
    void judge_year(const Population& population, std::size_t place);
    void tally_rarely_used(const Population& population, std::size_t first, std::size_t last);
    void settle_tolerances(std::size_t first, std::size_t last);
    void judge_average(bool year_over, CheckMask& failing) const;
    void judge_months(int year, bool year_over, std::size_t place);
    void judge_runs(const Population& population);
    void judge_ratings(const Population& population);
    void leave_applicable();
    void settle_verdicts(const Population& population);
    /// Nothing while a meeting may still move it.
    [[nodiscard]] std::optional<std::int64_t> share_of_meetings(const IndicatorRule& rule, const Population& population,
                                                                std::size_t unit) const;

    const Rules& rules_;
    int as_of_year_;
    unsigned as_of_month_;
    bool looks_at_quarters_;  ///< some unit's quarters are checked
    std::array<KindRules, k_kind_places> kinds_;

    meetings::MeetingVerdicts verdicts_;
    meetings::MeetingSpans spans_;
    LongRuns long_runs_;
    std::size_t batch_base_ = 0;  ///< first meeting of the batch
    UnitBlock block_;
    Criteria criteria_;
    MeetingTally tally_;  ///< of the unit judged last
    std::vector<CriterionSum> one_unit_criteria_;
};

}  // namespace bontot::assessment
