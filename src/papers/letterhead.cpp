#include "papers/letterhead.hpp"

#include <array>
#include <string_view>

#include "core/text.hpp"

namespace bontot::papers {

namespace {

constexpr std::string_view k_as_body = "Đảng bộ ";
constexpr std::string_view k_as_committee = "Đảng ủy ";
constexpr std::string_view k_as_province = "Tỉnh ủy ";
constexpr std::string_view k_as_cell = "Chi bộ ";

std::string with_beginning(const std::string& name, std::string_view old, std::string_view beginning) {
    return name.starts_with(old) ? std::string(beginning) + name.substr(old.size()) : name;
}

}  // namespace

std::string committee_of_body(const std::string& name) {
    return with_beginning(name, k_as_body, k_as_committee);
}

std::string body_of_committee(const std::string& name) {
    return with_beginning(with_beginning(name, k_as_committee, k_as_body), k_as_province, "Đảng bộ tỉnh ");
}

std::string letterhead(const std::string& name) {
    constexpr std::size_t k_line = 23;  // capitals of 14 points in 77 mm
    for (const auto what : {k_as_body, k_as_committee, k_as_cell}) {
        if (!name.starts_with(what) || core::display_width(name.substr(what.size())) > k_line) continue;
        std::string kept(what);
        for (const char letter : name.substr(what.size()))
            kept += letter == ' ' ? "\u00a0" : std::string(1, letter);
        return kept;
    }
    return name;
}

}  // namespace bontot::papers
