// One year of one cell, drawn with the parts of the Generator: its facts, and how far each meeting's record has come.
#pragma once

#include <cstdint>
#include <vector>

#include "assessment/facts.hpp"
#include "meetings/record.hpp"
#include "samples/habits.hpp"
#include "samples/province/population.hpp"

namespace bontot::samples {

/// A person on a cell's roll, or a guest from another cell: places in the population and in the person's stays.
struct OnRoll {
    std::size_t person = 0;
    std::size_t stay = 0;
};

struct CellYear {
    assessment::Facts facts;                     ///< `members` as in `roll`; only meetings that were held
    std::vector<OnRoll> roll;                    ///< everybody there on some day of the year
    std::vector<bool> guest;                     ///< temporary here, rated at home
    std::vector<meetings::MeetingState> states;  ///< of facts.meetings
    std::vector<meetings::Meeting> upcoming;     ///< planned, at the end of the last year
};

class CellYears {
  public:
    CellYears(const Tree& tree, const std::vector<Person>& people, std::uint64_t seed);

    [[nodiscard]] CellYear draw(std::size_t cell, int year) const;
    /// A cell that keeps to the rules that year.
    [[nodiscard]] bool tidy(std::size_t cell, int year) const;

  private:
    void fill_roll(std::size_t cell, CellYear& drawn) const;
    void draw_meetings(Random& random, std::size_t cell, const Habits& habits, CellYear& drawn) const;

    const Tree& tree_;
    const std::vector<Person>& people_;
    std::uint64_t seed_;
    std::vector<std::vector<OnRoll>> of_cell_;
};

}  // namespace bontot::samples
