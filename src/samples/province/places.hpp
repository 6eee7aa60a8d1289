// The districts of the made-up province with their communes and villages: real places of Ninh Thuận before July 2025,
// nobody who lives there.
#pragma once

#include <span>
#include <string_view>

namespace bontot::samples {

struct Commune {
    std::string_view kind;  ///< "phường", "thị trấn", "xã"
    std::string_view name;
    int quarters = 0;           ///< numbered khu phố
    std::string_view villages;  ///< with a comma between
};

struct District {
    std::string_view committee;  ///< "Huyện ủy Ninh Phước"
    std::string_view title;      ///< "huyện"
    std::string_view name;       ///< "Ninh Phước"
    int bloc_code = 0;
    int founded = 1992;  ///< year
    std::span<const Commune> communes;
};

/// Seven districts with 65 communes.
[[nodiscard]] std::span<const District> districts();

}  // namespace bontot::samples
