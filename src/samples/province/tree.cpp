#include "samples/province/tree.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "samples/province/changes.hpp"
#include "samples/province/offices.hpp"
#include "samples/province/places.hpp"
#include "samples/province/planter.hpp"

namespace bontot::samples {

using core::Date;
using organisation::BodyKind;
using organisation::Sector;
using std::string_view;

namespace {

template <class Use>
void each_part(string_view list, char mark, Use use) {
    while (!list.empty()) {
        const auto end = std::min(list.find(mark), list.size());
        use(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

class Grower {
  public:
    Grower(Tree& tree, std::uint64_t seed) : tree_(tree), planter_(tree, seed) {}

    void grow() {
        const auto province = planter_.province("Tỉnh ủy Ninh Thuận");
        const auto agencies = planter_.bloc(province, "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", 168, 1992);
        for (const auto& district : districts())
            plant_district(planter_.bloc(province, district.committee, district.bloc_code, district.founded), district);
        for (const auto& force : forces()) {
            const auto bloc = planter_.bloc(province, force.committee, force.bloc_code, 1992);
            plant_offices(bloc, force.committees, "");
            plant_offices(bloc, force.cells, "");
        }
        planter_.number_from(agencies, 51);
        plant_offices(agencies, provincial_committees(), "");
        plant_offices(agencies, provincial_cells(), "");
        plant_enterprises(agencies);
        plant_more_cells();
        change_tree(tree_, planter_);
    }

  private:
    void plant_office(std::size_t bloc, const Office& office, string_view place) {
        const auto kind = office.cells.empty() ? BodyKind::cell : BodyKind::grassroots_committee;
        const auto unit = planter_.grassroots(bloc, fmt::format("{}{}", office.name, place), kind, office.sector);
        if (kind == BodyKind::cell) {
            ++bloc_cells_;
            return;
        }
        each_part(office.cells, '|', [&](string_view name) { plant_cell(unit, std::string(name), office.sector); });
    }

    void plant_offices(std::size_t bloc, std::span<const Office> offices, string_view place) {
        for (const auto& office : offices)
            plant_office(bloc, office, place);
    }

    void plant_cell(std::size_t committee, std::string name, Sector sector) {
        planter_.cell(committee, std::move(name), sector);
        ++committee_cells_;
    }

    void plant_district(std::size_t bloc, const District& district) {
        for (const auto& commune : district.communes)
            plant_commune(bloc, commune);
        plant_offices(bloc, district_committees(), fmt::format(" {} {}", district.title, district.name));
        plant_offices(bloc, district_cells(), fmt::format(" {}", district.name));
    }

    void plant_commune(std::size_t bloc, const Commune& commune) {
        const auto place = fmt::format("{} {}", commune.kind, commune.name);
        const auto committee = planter_.grassroots(bloc, place, BodyKind::grassroots_committee, Sector::administrative);
        for (int number = 1; number <= commune.quarters; ++number)
            plant_cell(committee, fmt::format("khu phố {} {}", number, place), Sector::residential);
        each_part(commune.villages, ',', [&](string_view village) {
            const string_view kind = commune.quarters > 0 ? "khu phố" : "thôn";
            plant_cell(committee, fmt::format("{} {}", kind, village), Sector::residential);
        });
        plant_cell(committee, "Cơ quan " + place, Sector::administrative);
        plant_cell(committee, "Công an " + place, Sector::armed_forces);
        for (const string_view school : {"Mầm non", "Tiểu học", "THCS"})
            plant_cell(committee, fmt::format("Trường {} {}", school, commune.name), Sector::public_service);
        plant_cell(committee, "Trạm Y tế " + place, Sector::public_service);
        communes_.push_back({committee, place});
    }

    void plant_enterprises(std::size_t bloc) {
        for (const auto name : enterprise_names()) {
            if (bloc_cells_ == k_cells_of_blocs) return;
            planter_.grassroots(bloc, std::string(name), BodyKind::cell, Sector::enterprise);
            ++bloc_cells_;
        }
        if (bloc_cells_ != k_cells_of_blocs) throw std::logic_error("the province has too few enterprises");
    }

    /// Until the cells are as many as were published, less those that the changes will found.
    void plant_more_cells() {
        for (const auto& commune : communes_)
            plant_cell(commune.committee, "Quân sự " + commune.place, Sector::armed_forces);
        for (const string_view more : {"Hợp tác xã Dịch vụ nông nghiệp", "Trường Tiểu học số 2"}) {
            const auto sector = more.starts_with("Trường") ? Sector::public_service : Sector::enterprise;
            for (const auto& commune : communes_) {
                if (committee_cells_ + k_cells_founded_by_changes == k_cells_of_committees) return;
                const bool village = commune.place.starts_with("xã");
                if (village || sector == Sector::public_service)
                    plant_cell(commune.committee, fmt::format("{} {}", more, commune.place), sector);
            }
        }
        throw std::logic_error("the communes have too few cells");
    }

    struct PlantedCommune {
        std::size_t committee;
        std::string place;  ///< "xã An Hải"
    };

    Tree& tree_;
    Planter planter_;
    std::vector<PlantedCommune> communes_;
    std::size_t bloc_cells_ = 0;
    std::size_t committee_cells_ = 0;
};

/// Province, blocs, committees, cells: whoever is moved finds the new superior before itself as well.
void sort_by_kind(Tree& tree) {
    std::vector<std::size_t> order(tree.units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return tree.latest(a).kind < tree.latest(b).kind; });
    std::vector<organisation::UnitRecord> units;
    std::vector<std::size_t> place(order.size());
    units.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        units.push_back(std::move(tree.units[order[i]]));
    }
    tree.units = std::move(units);
    for (auto& act : tree.reorganisations) {
        act.after = place[act.after];
        for (auto& before : act.before)
            before = place[before];
    }
}

}  // namespace

const organisation::UnitVersion& Tree::version(std::size_t unit, Date day) const {
    const auto& versions = units[unit].versions;
    for (const auto& version : versions) {
        if (!version.valid.to || day < *version.valid.to) return version;
    }
    return versions.back();
}

Date Tree::day_of(int number, unsigned month, unsigned day) const {
    return {std::min(first_year + number, last_year), month, day};
}

Tree grow_tree(int first_year, int years, std::uint64_t seed) {
    Tree tree;
    tree.first_year = first_year;
    tree.last_year = first_year + years - 1;
    Grower(tree, seed).grow();
    sort_by_kind(tree);
    return tree;
}

}  // namespace bontot::samples
