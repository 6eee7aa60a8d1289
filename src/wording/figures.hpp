// Numbers, dates, shares and lists of names as each language writes them: 1.234,5 · 19/7/2023 · 90,9 %.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/language.hpp"

namespace bontot::wording {

[[nodiscard]] constexpr char decimal_mark(core::Language language) {
    return language == core::Language::vi ? ',' : '.';
}

[[nodiscard]] std::string number_text(std::int64_t number, core::Language language);  ///< 1.234 · 1,234
[[nodiscard]] std::string points_text(core::Points points, core::Language language);  ///< 1.234,5 · 1,234.5
[[nodiscard]] std::string share_text(std::int64_t part, std::int64_t whole, core::Language language);  ///< 90,9 %
[[nodiscard]] std::string date_text(core::Date date, core::Language language);  ///< 19/7/2023 · 19 July 2023
/// "5/1, 2/2 và 6/4/2023": the year only where it changes.
[[nodiscard]] std::string dates_text(const std::vector<core::Date>& dates, core::Language language);

/// A date or a number that comes as text (ISO, or d/m/yyyy as core::Date::vietnamese writes it); what is neither stays.
[[nodiscard]] std::string date_text_of(const std::string& text, core::Language language);
[[nodiscard]] std::string number_text_of(const std::string& text, core::Language language);

/// "A, B và C".
[[nodiscard]] std::string list_text(const std::vector<std::string>& parts, core::Language language);
/// The first `most` and how many more: "A, B và 3 đ/c khác"; `others` is "đ/c khác", "others".
[[nodiscard]] std::string short_list_text(const std::vector<std::string>& parts, std::size_t most,
                                          const std::string& others, core::Language language);

}  // namespace bontot::wording
