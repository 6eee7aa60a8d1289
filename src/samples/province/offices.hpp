// The bodies of the made-up province beside its communes: agencies, schools, enterprises and forces, and which cells
// each has. Names of offices are those of any province; enterprises are invented.
#pragma once

#include <span>
#include <string_view>

#include "organisation/unit.hpp"

namespace bontot::samples {

struct Office {
    std::string_view name;  ///< without "Đảng ủy" or "Chi bộ"
    organisation::Sector sector;
    std::string_view cells;  ///< with "|" between; empty: it is itself a cell
};

/// Grassroots committees of the bloc of provincial agencies and enterprises; "Văn phòng Ủy ban nhân dân tỉnh" third.
[[nodiscard]] std::span<const Office> provincial_committees();
/// Cells directly under that bloc.
[[nodiscard]] std::span<const Office> provincial_cells();
/// Invented enterprises: as many cells more as are wanted.
[[nodiscard]] std::span<const std::string_view> enterprise_names();

/// Of every district: committees, then cells directly under the district; the district's name follows the office's.
[[nodiscard]] std::span<const Office> district_committees();
[[nodiscard]] std::span<const Office> district_cells();

struct Force {
    std::string_view committee;  ///< "Đảng ủy Công an tỉnh"
    int bloc_code = 0;
    std::span<const Office> committees;
    std::span<const Office> cells;
};

/// Police, army and border guard.
[[nodiscard]] std::span<const Force> forces();

}  // namespace bontot::samples
