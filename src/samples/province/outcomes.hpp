// What was decided about the units of the made-up province: official ratings, judgements, knock-outs, registrations and
// recognitions of the years that lived on paper.
#pragma once

#include <cstdint>

#include "assessment/rules.hpp"
#include "plan/model.hpp"
#include "samples/province.hpp"
#include "samples/province/cell_year.hpp"
#include "samples/province/papers.hpp"

namespace bontot::samples {

class Outcomes {
  public:
    Outcomes(const Tree& tree, const std::vector<Person>& people, std::uint64_t seed);

    /// Of a cell in a drawn year.
    void decide_cell(std::size_t cell, const CellYear& drawn, bool tidy, UnitYear& records) const;
    /// Of a cell in the year before the first, of which only the papers are left.
    void decide_paper_year(std::size_t unit, bool tidy, UnitYear& records) const;
    /// Of a grassroots committee; it recorded no meetings here.
    void decide_committee(std::size_t committee, UnitYear& records) const;

  private:
    [[nodiscard]] OfficialRating rating(std::optional<organisation::RatingLevel> level, organisation::Decision decision,
                                        int year) const;
    void rate_members(std::size_t cell, const CellYear& drawn, UnitYear& records) const;
    void judge(std::size_t unit, const assessment::Facts& facts, UnitYear& records) const;
    void register_unit(std::size_t unit, std::uint32_t times, Random& random, UnitYear& records) const;
    void recognise(std::size_t unit, bool recognised, std::optional<core::Points> score, Random& random,
                   UnitYear& records) const;
    [[nodiscard]] Random stream(std::size_t unit, int year) const;

    const Tree& tree_;
    const std::vector<Person>& people_;
    std::uint64_t seed_;
    Papers papers_;
    plan::Plan plan_;  ///< the movement's: what was recognised on paper had met it
};

}  // namespace bontot::samples
