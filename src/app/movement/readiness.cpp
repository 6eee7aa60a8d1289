#include "app/movement/readiness.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "app/accounts/who_asks.hpp"
#include "app/movement/launch.hpp"
#include "app/movement/opened_file.hpp"
#include "app/plans/adopt_plan.hpp"

namespace bontot::app {

using core::Result;

namespace {

/// What the people with an account may, by the body for which they hold it.
class Rights {
  public:
    explicit Rights(Transaction& records) {
        for (const auto& account : records.accounts().all()) {
            if (account.state != access::AccountState::active) continue;
            for (const auto& grant : rights_today(records, account))
                held_[grant.unit] |= access::permissions_of(grant.role);
        }
    }
    [[nodiscard]] bool somebody(access::Permission permission, access::UnitPath path) const {
        return std::any_of(path.begin(), path.end(), [&](const core::UnitId& unit) {
            const auto held = held_.find(unit);
            return held != held_.end() && held->second.test(static_cast<std::size_t>(permission));
        });
    }

  private:
    std::unordered_map<core::UnitId, access::PermissionSet> held_;
};

void add_gap(std::vector<ReadinessGap>& gaps, const OpenedFile& file, const std::string& name,
             const movement::Transition& row, access::Permission permission, movement::Level level) {
    for (auto& gap : gaps) {
        if (gap.unit != file.record.unit || gap.level != level || gap.permission != permission) continue;
        gap.acts.push_back(row.act);
        return;
    }
    gaps.push_back({file.record.unit, file.unit.code, name, level, permission, {row.act}});
}

bool is_left_out(const movement::Modes& modes, const movement::Transition& row) {
    return row.step && modes.of(*row.step) == movement::Mode::not_applicable;
}

bool stands_under(const OpenedFile& file, const core::UnitId& body) {
    return std::find(file.path.begin(), file.path.end(), body) != file.path.end();
}

}  // namespace

Result<Readiness> readiness_of(Transaction& records, const core::RecordId& id, const core::UnitId& top) {
    auto movement = require_movement(records, id);
    if (!movement) return tl::unexpected(movement.error());
    Readiness readiness;
    for (int year = movement->first_year; year <= movement->last_year; ++year) {
        if (!campaign_of(records, year)) readiness.years_without_plan.push_back(year);
    }
    const Rights rights(records);
    const auto today = records.today();
    for (const auto& unit : records.units().all()) {
        const auto* version = unit.on(today);
        if (version == nullptr) continue;
        const auto kind = organisation::judged_kind(version->kind);
        OpenedFile file;
        file.path = records.accounts().path(unit.id, today);
        if (!kind || !stands_under(file, top) || !stands_under(file, movement->authority)) continue;
        file.movement = *movement;
        file.unit = unit;
        file.record.unit = unit.id;
        file.record.file.kind = *kind;
        ++readiness.units;
        std::array<access::UnitPath, movement::k_levels.size()> paths;
        for (const auto& [level, name] : movement::k_levels)
            paths[static_cast<std::size_t>(level)] = path_at(records, file, level);
        std::vector<ReadinessGap> gaps;
        for (const auto& row : movement::transitions()) {
            if (row.level == movement::Level::anybody || is_left_out(movement->modes, row)) continue;
            const bool recorded = movement->modes.recorded(row);
            const auto level = recorded ? movement::Level::anybody : row.level;
            const auto permission = recorded ? access::Permission::outcomes_record : row.permission;
            if (!rights.somebody(permission, paths[static_cast<std::size_t>(level)]))
                add_gap(gaps, file, version->name, row, permission, level);
        }
        std::move(gaps.begin(), gaps.end(), std::back_inserter(readiness.gaps));
    }
    return readiness;
}

}  // namespace bontot::app
