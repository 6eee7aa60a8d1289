// Names of made-up members and cells of the south-central coast: Kinh, Chăm and Raglai families, real villages and
// wards, no real people. All in composed form (NFC).
#pragma once

#include <string>

#include "organisation/unit.hpp"
#include "samples/random.hpp"

namespace bontot::samples {

struct NamedPerson {
    std::string name;  ///< "Nguyễn Thị Minh Châu", "Chamaléa Thị Thêm"
    bool woman = false;
};

[[nodiscard]] NamedPerson draw_named_person(Random& random);
/// The name alone, of the same draw.
[[nodiscard]] std::string draw_person(Random& random);

[[nodiscard]] organisation::Sector draw_sector(Random& random);
/// "Chi bộ Phòng Nội vụ", "Chi bộ thôn Bàu Trúc".
[[nodiscard]] std::string draw_cell_name(Random& random, organisation::Sector sector);

/// The code of cell `number`: 38.168.<grassroots body>.<sub-body>.<cell>; unique for the first 24 million.
[[nodiscard]] std::string cell_code(std::uint64_t number);

}  // namespace bontot::samples
