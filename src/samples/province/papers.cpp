#include "samples/province/papers.hpp"

#include <fmt/format.h>

#include "samples/province/ids.hpp"

namespace bontot::samples {

using core::Date;
using organisation::BodyKind;
using organisation::Decision;
using std::string_view;

namespace {

/// "TU" of Tỉnh ủy and Thành ủy, "HU" of Huyện ủy, "ĐUK" of the bloc of agencies, "ĐU" of all others.
string_view symbol_of(string_view name) {
    if (name.starts_with("Huyện ủy")) return "HU";
    if (name.starts_with("Tỉnh ủy") || name.starts_with("Thành ủy")) return "TU";
    return name.find("Khối các cơ quan") != string_view::npos ? "ĐUK" : "ĐU";
}

}  // namespace

string_view regime_of(int year) {
    if (year < 2023) return "HD 21-HD/BTCTW";
    return year < 2025 ? "QĐ 124-QĐ/TW" : "QĐ 366-QĐ/TW";
}

Papers::Papers(const Tree& tree, std::uint64_t seed) : tree_(tree), seed_(seed) {
    for (std::size_t unit = 0; unit < tree.units.size(); ++unit)
        place_.emplace(tree.units[unit].id, unit);
}

Decision Papers::member_ratings(std::size_t unit, int year) const {
    return decide(superior(unit, year), year, 1, 16, "");
}

Decision Papers::unit_ratings(std::size_t unit, int year) const {
    return decide(superior(unit, year), year, 2, 11, "");
}

Decision Papers::registration(std::size_t unit, int year) const {
    constexpr int k_first_of_movement = 2023;
    auto random = stream_of(seed_, Part::decision, (unit + 1) * 100'000 + static_cast<std::uint64_t>(year) * 10);
    const unsigned month = year == k_first_of_movement ? 7 : 3;
    const Date date(year, month, static_cast<unsigned>(random.between(1, 9)));
    const auto& version = tree_.version(unit, date);
    return {fmt::format("{:02}-ĐK/{}", random.between(1, 30), version.kind == BodyKind::cell ? "CB" : "ĐU"), date,
            version.name};
}

Decision Papers::recognition(std::size_t unit, int year) const {
    return decide(bloc(unit, year), year, 3, 4, "Ban Thường vụ ");
}

std::size_t Papers::superior(std::size_t unit, int year) const {
    return place_.at(tree_.version(unit, Date(year, 12, 31)).superior.value());
}

std::size_t Papers::bloc(std::size_t unit, int year) const {
    while (tree_.latest(unit).kind != BodyKind::bloc)
        unit = superior(unit, year);
    return unit;
}

/// Numbers go on through the year: a later `order` has a higher one.
Decision Papers::decide(std::size_t by, int year, int order, int days_before_new_year, string_view body) const {
    auto random = stream_of(seed_, Part::decision, (by + 1) * 100'000 + static_cast<std::uint64_t>(year) * 10 + 1);
    const int first = random.between(40, 400);
    const auto& name = tree_.version(by, Date(year, 12, 31)).name;
    return {fmt::format("{}-QĐ/{}", first + 7 * order, symbol_of(name)),
            Date(year + 1, 1, 1).plus_days(-days_before_new_year - random.between(0, 3)),
            fmt::format("{}{}", body, name)};
}

}  // namespace bontot::samples
