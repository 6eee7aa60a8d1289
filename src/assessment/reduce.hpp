// Facts of one unit → one unit's worth of columns: who was on the roll, eligible, present, how long, how many spoke.
#pragma once

#include <vector>

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"
#include "assessment/population.hpp"
#include "assessment/rules.hpp"

namespace bontot::assessment {

class Reducer {
  public:
    /// `rules` must outlive the reducer.
    explicit Reducer(const Rules& rules) : rules_(rules) {}

    /// Appends one unit to `population`. Meetings and knock-outs after `as_of` are left out.
    void add(const Facts& facts, Population& population);

    /// Of the unit added last: place in the facts of each meeting in order of time.
    [[nodiscard]] const std::vector<std::uint32_t>& order() const { return order_; }
    /// Meetings of the unit added last that lie after `as_of`.
    [[nodiscard]] std::size_t ignored_meetings() const { return ignored_; }
    /// The filled sheets of the unit added last; only plans with a sheet have them.
    [[nodiscard]] const std::vector<MeetingSheetResult>& sheets() const { return sheets_; }

  private:
    enum Status : std::uint8_t { present, excused, unexcused, unknown, not_eligible };

    void sort_meetings(const Facts& facts);
    void note_standings(const Facts& facts);
    /// One for each member at `meeting`, unknown or not eligible; counts roll and eligible in `row`.
    Status* add_statuses(const Facts& facts, const meetings::Meeting& meeting, meetings::MeetingRow& row);
    void add_meetings(const Facts& facts, Population& population);
    meetings::MeetingRow reduce_meeting(const Facts& facts, const meetings::Meeting& meeting);
    void add_excused_runs(const Facts& facts, Population& population);
    void add_ratings(const Facts& facts, Population& population);
    void add_judgements(const Facts& facts, Population& population);

    const Rules& rules_;
    std::vector<std::uint32_t> order_;
    std::size_t ignored_ = 0;
    std::vector<MeetingSheetResult> sheets_;

    // Scratch, kept between units: per meeting × member.
    std::vector<Status> status_;
    // Most members are to all meetings of the unit the same: what it is, and who the others are.
    std::vector<Status> usual_;
    meetings::MeetingRow usual_row_;  ///< roll and eligible, without the others
    std::vector<std::uint32_t> changing_;
    std::vector<std::uint8_t> ever_excused_;  ///< a member
    std::vector<std::uint8_t> spoke_;
    std::vector<JudgedSum> judged_;  ///< a criterion
};

/// Who the official rating of a cell's members still misses: subject to it on 31 December, without an entry or a level.
[[nodiscard]] std::vector<std::size_t> members_without_rating(const Facts& facts);

}  // namespace bontot::assessment
