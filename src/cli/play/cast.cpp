#include "cli/play/cast.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace bontot::cli {

namespace {

using access::Role;
using organisation::BodyKind;

PlayedUnit played(const organisation::UnitRecord& unit, const organisation::UnitVersion& version) {
    return {unit.id, unit.code, version.name, version.kind, "dv-" + unit.code};
}

std::string secretary_login(const std::string& code) {
    return "bi-thu-" + code;
}

std::string standing_login(const std::string& code) {
    return "thuong-vu-" + code;
}

/// The bodies of a day by their superior, in the order of their codes.
using Children = std::map<std::string, std::vector<PlayedUnit>>;

Children children_on(const samples::Province& province, core::Date day) {
    Children children;
    for (const auto& unit : province.units()) {
        const auto* version = unit.on(day);
        if (version == nullptr) continue;
        children[version->superior ? version->superior->text() : ""].push_back(played(unit, *version));
    }
    for (auto& [superior, units] : children)
        std::sort(units.begin(), units.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    return children;
}

/// Also those under a sub-committee.
void collect_cells(const Children& children, const core::UnitId& superior, std::vector<PlayedUnit>& cells) {
    const auto found = children.find(superior.text());
    if (found == children.end()) return;
    for (const auto& unit : found->second) {
        if (unit.kind == BodyKind::cell) cells.push_back(unit);
        if (unit.kind == BodyKind::sub_committee) collect_cells(children, unit.id, cells);
    }
}

PlayedBloc bloc_of(const Children& children, const PlayedUnit& unit) {
    PlayedBloc bloc{unit, standing_login(unit.code), {}, {}};
    const auto found = children.find(unit.id.text());
    if (found == children.end()) return bloc;
    for (const auto& below : found->second) {
        if (below.kind == BodyKind::cell) bloc.cells.push_back(below);
        if (below.kind != BodyKind::grassroots_committee) continue;
        PlayedCommittee committee{below, secretary_login(below.code), {}};
        collect_cells(children, below.id, committee.cells);
        bloc.committees.push_back(std::move(committee));
    }
    return bloc;
}

class Cast {
  public:
    void add(const PlayedUnit& unit, const std::string& login, const char* who, Role role) {
        if (!logins_.insert(login).second) return;
        accounts_.push_back({login, who + (" " + unit.name), role, unit.id, {}});
    }
    [[nodiscard]] std::vector<app::DemonstrationAccount> take() { return std::move(accounts_); }

  private:
    std::set<std::string> logins_;
    std::vector<app::DemonstrationAccount> accounts_;
};

}  // namespace

std::vector<PlayedBloc> blocs_on(const samples::Province& province, core::Date day, const std::string& only) {
    const auto children = children_on(province, day);
    std::vector<PlayedBloc> blocs;
    for (const auto& [superior, units] : children) {
        for (const auto& unit : units) {
            if (unit.kind == BodyKind::bloc && (only.empty() || unit.code == only))
                blocs.push_back(bloc_of(children, unit));
        }
    }
    std::sort(blocs.begin(), blocs.end(), [](const auto& a, const auto& b) { return a.unit.code < b.unit.code; });
    return blocs;
}

std::vector<app::DemonstrationAccount> cast_of(const samples::Province& province, const std::vector<core::Date>& days,
                                               const std::string& only) {
    Cast cast;
    for (const auto day : days) {
        for (const auto& bloc : blocs_on(province, day, only)) {
            cast.add(bloc.unit, bloc.unit.login, "Cán bộ tham mưu", Role::bloc_official);
            cast.add(bloc.unit, bloc.standing, "Ban thường vụ", Role::bloc_standing);
            for (const auto& committee : bloc.committees) {
                cast.add(committee.unit, committee.unit.login, "Cán bộ tham mưu", Role::committee_official);
                cast.add(committee.unit, committee.secretary, "Bí thư", Role::committee_secretary);
                for (const auto& cell : committee.cells)
                    cast.add(cell, cell.login, "Chi ủy", Role::cell_committee);
            }
            for (const auto& cell : bloc.cells)
                cast.add(cell, cell.login, "Chi ủy", Role::cell_committee);
        }
    }
    return cast.take();
}

}  // namespace bontot::cli
