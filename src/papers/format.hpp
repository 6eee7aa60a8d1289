// The format of Party papers by the day on which a paper is dated. Two guidelines follow each other; a paper is of one
// of them, never a mixture, and none of it is the format of state papers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/names.hpp"

namespace bontot::papers {

/// Hướng dẫn 36-HD/VPTW, ngày 3/4/2018; Hướng dẫn 05-HD/VPTW, ngày 27/5/2026.
enum class Format : std::uint8_t { hd36, hd05 };

inline constexpr core::NameTable<Format, 2> k_formats{{{Format::hd36, "hd36"}, {Format::hd05, "hd05"}}};

inline constexpr core::Date k_hd05_from{2026, 5, 27};

/// Of a paper dated `day`.
[[nodiscard]] constexpr Format format_on(core::Date day) {
    return day < k_hd05_from ? Format::hd36 : Format::hd05;
}

/// What ends the text: "./." until 2026, "." since.
[[nodiscard]] const char* end_mark(Format format);
/// How a proposal addresses the superior: "Kính gửi" until 2026, "Kính trình" since.
[[nodiscard]] const char* proposal_address(Format format);

/// "Khánh Hòa, ngày 20 tháng 02 năm 2024": January and February are padded, since 2026 the days below ten too. What is
/// not known is dots.
[[nodiscard]] std::string place_and_date(const std::optional<std::string>& place, std::optional<core::Date> day,
                                         Format format);

}  // namespace bontot::papers
