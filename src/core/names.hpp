// Enumerations that cross the border by name: one table an enumeration, used for reading, writing and for naming what
// is allowed when a name is wrong.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bontot::core {

template <class Enum, std::size_t N>
using NameTable = std::array<std::pair<Enum, std::string_view>, N>;

template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::optional<Enum> from_name(const NameTable<Enum, N>& table, std::string_view name) {
    for (const auto& [value, text] : table) {
        if (text.size() == name.size() && std::equal(text.begin(), text.end(), name.begin())) return value;
    }
    return std::nullopt;
}

template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::string_view name_in(const NameTable<Enum, N>& table, Enum value) {
    for (const auto& [known, text] : table) {
        if (known == value) return text;
    }
    return "?";
}

/// "present, excused, unexcused": for messages.
template <class Enum, std::size_t N>
[[nodiscard]] std::vector<std::string> all_names(const NameTable<Enum, N>& table) {
    std::vector<std::string> names;
    for (const auto& entry : table)
        names.emplace_back(entry.second);
    return names;
}

}  // namespace bontot::core
