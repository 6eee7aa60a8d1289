// Where the text of certificates stands on bought blanks, and the sheet on which an office measures it.
#pragma once

#include <string>

#include "core/result.hpp"
#include "papers/fields.hpp"

namespace bontot::papers {

/// Tenths of a millimetre from where the template puts the text.
struct Offset {
    int right = 0;
    int down = 0;
    bool operator==(const Offset&) const = default;
};
inline constexpr int k_largest_offset = 500;

/// "-2,5": millimetres with one decimal at most, within ±50: "paper.bad_offset".
[[nodiscard]] core::Result<int> parse_offset(const std::string& millimetres);
/// "paper.bad_offset" with the place of the one that is too far.
[[nodiscard]] core::Result<void> check_offset(const Offset& offset);
/// "-2,5"
[[nodiscard]] std::string offset_text(int tenths);

[[nodiscard]] Fields calibration_fields(const Offset& offset);

}  // namespace bontot::papers
