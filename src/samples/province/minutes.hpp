// A drawn year of a cell written down as its meetings' records: the minutes book in rows.
#pragma once

#include <cstdint>
#include <vector>

#include "meetings/record.hpp"
#include "samples/province/cell_year.hpp"

namespace bontot::samples {

/// In order of time, upcoming meetings last.
[[nodiscard]] std::vector<meetings::MeetingRecord> write_minutes(const Tree& tree, const std::vector<Person>& people,
                                                                 std::size_t cell, const CellYear& drawn,
                                                                 std::uint64_t seed);

}  // namespace bontot::samples
