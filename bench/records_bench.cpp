#include <cstdio>
#include "national_records.hpp"
int main(int, char** argv) {
    const auto rows = bontot::bench::make_national_records(argv[1], static_cast<std::size_t>(std::stoul(argv[2])));
    std::printf("%zu cells %zu members %zu meetings %zu roll %zu ratings\n", rows.cells, rows.members, rows.meetings, rows.roll_lines, rows.ratings);
}
