#include "samples/province/planter.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bontot::samples {

using core::Date;
using organisation::BodyKind;
using organisation::Sector;
using std::string_view;

namespace {

constexpr std::size_t k_no_superior = static_cast<std::size_t>(-1);

}  // namespace

Planter::Planter(Tree& tree, std::uint64_t seed)
    : tree_(tree), random_(stream_of(seed, Part::tree)), ids_(stream_of(seed, Part::ids)) {}

std::size_t Planter::province(string_view name) {
    return add("38.000.000.000.000", std::string(name), "", BodyKind::province, Sector::administrative, k_no_superior,
               Date(1992, 4, 1));
}

std::size_t Planter::bloc(std::size_t province, string_view name, int code, int year) {
    return add(fmt::format("38.{:03}.000.000.000", code), std::string(name), "", BodyKind::bloc, Sector::administrative,
               province, Date(year, 4, 1));
}

std::size_t Planter::grassroots(std::size_t bloc, std::string name, BodyKind kind, Sector sector) {
    const int number = next_.try_emplace(bloc, 1).first->second++;
    auto code = fmt::format("{}.{:03}.000.000", string_view(tree_.units[bloc].code).substr(0, 6), number);
    const string_view prefix = kind == BodyKind::cell ? "Chi bộ " : "Đảng ủy ";
    return add(std::move(code), std::move(name), prefix, kind, sector, bloc, after(bloc, 6));
}

std::size_t Planter::cell(std::size_t committee, std::string name, Sector sector) {
    const int number = next_.try_emplace(committee, 1).first->second++;
    auto code = fmt::format("{}.{:03}", string_view(tree_.units[committee].code).substr(0, 14), number);
    return add(std::move(code), std::move(name), "Chi bộ ", BodyKind::cell, sector, committee, after(committee, 7));
}

std::size_t Planter::add(std::string code, std::string name, string_view prefix, BodyKind kind, Sector sector,
                         std::size_t superior, Date founded) {
    auto& unit = tree_.units.emplace_back();
    unit.id = core::UnitId(ids_.on(founded));
    unit.code = std::move(code);
    organisation::UnitVersion version;
    version.valid.from = founded;
    version.name = std::string(prefix) + name;
    version.short_name = std::move(name);
    if (superior != k_no_superior) version.superior = tree_.units[superior].id;
    version.kind = kind;
    version.sector = sector;
    unit.versions.push_back(std::move(version));
    return tree_.units.size() - 1;
}

/// Some years after its superior, and long before the first year that is drawn.
Date Planter::after(std::size_t superior, int most_years) {
    const auto founded = tree_.founded(superior);
    const int year = founded.year() + random_.between(0, most_years);
    const Date drawn(year, static_cast<unsigned>(random_.between(1, 12)), 1);
    return std::max(founded, std::min(drawn, Date(tree_.first_year - 4, 1, 1)));
}

}  // namespace bontot::samples
