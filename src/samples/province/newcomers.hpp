// People of one cell as if no other were there: who was there before, who was admitted or came, who left and why.
#pragma once

#include <vector>

#include "samples/province/population.hpp"
#include "samples/random.hpp"

namespace bontot::samples {

/// What the people of a cell are drawn from.
struct CellOfPeople {
    std::size_t cell = 0;
    int size = 0;      ///< on the roll at the end
    int steady = 0;    ///< of them
    core::Date since;  ///< nobody was there before
    bool residential = false;
};

/// Adds `size` people who are there at the end, and those who left in the years.
void draw_people(Random& random, const Tree& tree, const CellOfPeople& cell, std::vector<Person>& people);

}  // namespace bontot::samples
