// A national year in a SQLite file: what the benchmark loads. Rows are made of samples::Generator's facts and written
// without any of the care that real records need; the file is a benchmark's and nothing else.
#pragma once

#include <cstddef>
#include <string>

namespace bontot::bench {

inline constexpr const char* k_national_root = "vn";

/// Rows written, by what they hold.
struct NationalRows {
    std::size_t cells = 0;
    std::size_t members = 0;
    std::size_t meetings = 0;
    std::size_t roll_lines = 0;
    std::size_t ratings = 0;
};

/// Makes `path` with `cells` cells of k_year; a file of the same schema that is there already is only counted.
[[nodiscard]] NationalRows make_national_records(const std::string& path, std::size_t cells);

}  // namespace bontot::bench
