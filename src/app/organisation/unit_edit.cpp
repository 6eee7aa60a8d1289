#include "app/organisation/unit_edit.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/organisation/touched_facts.hpp"

namespace bontot::app {

using core::RefusalKind;
using organisation::BodyKind;
using organisation::UnitRecord;

core::Result<UnitActBasis> require_basis(Transaction& records, const core::UnitId& unit, core::Date on,
                                         const organisation::Decision& decision) {
    auto before = require_unit(records, unit);
    if (!before) return tl::unexpected(before.error());
    if (auto day = check_day(on, records.today()); !day) return tl::unexpected(day.error());
    auto named = require_decision(decision);
    if (!named) return tl::unexpected(named.error());
    return UnitActBasis{std::move(*before), std::move(*named)};
}

core::Result<void> save_unit(Transaction& records, const UnitRecord& before, const UnitRecord& after, core::Date from,
                             std::string action, std::string reason) {
    TouchedFacts facts(records);
    const core::Period days{from, {}};
    facts.add(after.id, days);
    for (const auto* record : {&before, &after}) {
        const auto& superior = record->nearest(from).superior;
        if (superior) facts.add(*superior, days);
    }
    if (auto open = facts.require_open(); !open) return open;
    if (auto written = records.units().update(after); !written) return written;
    facts.count();
    records.announce(
        {std::move(action), after.id.text(), after.id, std::move(reason), snapshot(before), snapshot(after)});
    return {};
}

void expect_version(UnitRecord& unit, const std::optional<std::int64_t>& version) {
    if (version) unit.version = *version;
}

core::Result<void> check_superior(Transaction& records, BodyKind kind, const std::optional<core::UnitId>& superior,
                                  core::Date day) {
    if (superior) {
        const auto above = require_unit_through(records, *superior, {day, {}});
        if (!above) return tl::unexpected(above.error());
        const auto& version = *above->on(day);
        if (may_stand_under(kind, version.kind)) return {};
        return core::invalid("unit.wrong_superior",
                             {{"found", std::string(core::name_in(organisation::k_body_kinds, kind))},
                              {"superior", std::string(core::name_in(organisation::k_body_kinds, version.kind))},
                              {"unit", version.name}});
    }
    const auto bodies = records.units().all();
    const auto root = std::find_if(bodies.begin(), bodies.end(),
                                   [](const UnitRecord& body) { return !body.versions.back().superior; });
    if (root == bodies.end()) return {};
    return core::refuse(RefusalKind::conflict, "unit.root_exists", {{"unit", root->versions.back().name}});
}

core::Result<void> move_bodies(Transaction& records, const core::UnitId& from, const core::UnitId& to, core::Date on,
                               const organisation::Decision& decision) {
    for (const auto& body : records.units().under(from, on)) {
        auto next = body.versions.back();
        if (auto fits = check_superior(records, next.kind, to, on); !fits) return fits;
        if (stands_within(records, to, body.id, on)) {
            return core::refuse(RefusalKind::conflict, "unit.cycle",
                                {{"unit", next.name}, {"superior", unit_name_on(records, to, on)}});
        }
        next.superior = to;
        next.act = organisation::UnitAct::move;
        next.decision = decision;
        auto after = body;
        if (auto changed = change(after, on, std::move(next)); !changed) return changed;
        if (auto saved = save_unit(records, body, after, on, "unit.moved", decision.number); !saved) return saved;
    }
    return {};
}

}  // namespace bontot::app
