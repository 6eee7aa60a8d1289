#include "app/awards/inherit_years.hpp"

#include <algorithm>

#include "app/evidence/evidence_checks.hpp"
#include "app/first_year.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/outcomes/title_history.hpp"
#include "app/refused_at.hpp"
#include "audit/snapshot.hpp"
#include "awards/rules.hpp"

namespace bontot::app {

using core::RecordId;
using core::RefusalKind;
using core::Result;
using organisation::UnitRecord;

namespace {

std::string name_of(const UnitRecord& unit) {
    return unit.versions.back().name;
}

std::string snapshot(const Inheritance& one) {
    audit::Snapshot said;
    said.text("predecessor", one.predecessor.text()).json("decision", decision_snapshot(one.decision));
    if (one.scan) said.text("scan", one.scan->text());
    if (one.stands()) return said.str();
    return said.json("withdrawn", decision_snapshot({one.withdrawn.number, one.withdrawn.date, ""})).str();
}

std::optional<Inheritance> find(Transaction& records, const core::UnitId& unit, const core::UnitId& predecessor) {
    for (auto& one : records.award_decisions().inheritances()) {
        if (one.unit == unit && one.predecessor == predecessor) return std::move(one);
    }
    return std::nullopt;
}

Result<void> check_new(Transaction& records, const UnitRecord& unit, const UnitRecord& predecessor) {
    const core::Params both{{"unit", name_of(unit)}, {"found", name_of(predecessor)}};
    const auto& came_of = unit.predecessors;
    if (std::find(came_of.begin(), came_of.end(), predecessor.id) == came_of.end())
        return core::refuse(RefusalKind::wrong_state, "awards.not_a_predecessor", both, "/predecessor");
    const auto stored = find(records, unit.id, predecessor.id);
    if (!stored) return {};
    auto params = both;
    params.emplace_back("decision", stored->stands() ? stored->decision.number : stored->withdrawn.number);
    return core::refuse(RefusalKind::conflict,
                        stored->stands() ? "awards.inherited_already" : "awards.inheritance_withdrawn",
                        std::move(params), "/predecessor");
}

/// Somebody must have been recognised for something before the successor was there.
Result<void> check_gives(Transaction& records, const UnitRecord& unit, const UnitRecord& predecessor) {
    const auto founded = unit.versions.front().valid.from;
    const auto units = records.units().all();
    const TitleHistory history(records, units, k_first_year, founded.year());
    const auto all = history.inherited(unit);
    const auto gives = [&](const awards::Inherited& one) {
        return one.from == predecessor.code && one.recognised.size() > one.revoked.size();
    };
    if (std::any_of(all.begin(), all.end(), gives)) return {};
    return core::refuse(RefusalKind::wrong_state, "awards.nothing_to_inherit",
                        {{"unit", name_of(unit)}, {"found", name_of(predecessor)}, {"date", founded.vietnamese()}},
                        "/predecessor");
}

}  // namespace

Result<RecordId> inherit_years(Transaction& records, const plan::Plan& plan, const InheritanceAsked& asked) {
    const auto unit = require_unit(records, asked.unit);
    if (!unit) return tl::unexpected(unit.error());
    const auto predecessor = require_unit(records, asked.predecessor);
    if (!predecessor) return tl::unexpected(predecessor.error());
    // The paper may be that of the merger itself, which was signed before it took effect.
    const int earliest = unit->versions.front().valid.from.year() - 1;
    auto decision = checked_decision(asked.decision, earliest, records.today());
    if (!decision) return tl::unexpected(decision.error());
    if (awards::rules_of(plan).successor == awards::Successor::never) {
        return core::refuse(RefusalKind::wrong_state, "awards.no_inheritance",
                            {{"year", std::to_string(decision->date->year())}});
    }
    if (auto good = check_new(records, *unit, *predecessor); !good) return tl::unexpected(good.error());
    if (auto good = check_gives(records, *unit, *predecessor); !good) return tl::unexpected(good.error());
    if (asked.scan) {
        if (const auto scan = at("/scan", require_evidence(records, *asked.scan)); !scan)
            return tl::unexpected(scan.error());
    }
    Inheritance made{
        RecordId(records.new_id()), asked.unit, asked.predecessor, std::move(*decision), asked.scan, {}, 0};
    if (auto put = records.award_decisions().put(made); !put) return tl::unexpected(put.error());
    records.announce({"inheritance.entered", made.id.text(), made.unit, "", "", snapshot(made)});
    return made.id;
}

Result<void> withdraw_inheritance(Transaction& records, const core::UnitId& unit, const core::UnitId& predecessor,
                                  const Revocation& revocation) {
    auto reason = required_text("/reason", revocation.reason, "records.reason_missing");
    if (!reason) return tl::unexpected(reason.error());
    const auto stored = find(records, unit, predecessor);
    if (!stored) return core::refuse(RefusalKind::not_found, "awards.not_inherited_from");
    const auto decision =
        checked_decision({revocation.number, revocation.date, ""}, stored->decision.date->year(), records.today());
    if (!decision) return tl::unexpected(decision.error());
    if (auto later = check_not_before(decision->date, stored->decision); !later) return later;
    if (!stored->stands()) {
        return core::refuse(RefusalKind::wrong_state, "awards.inheritance_withdrawn",
                            {{"unit", unit_name_on(records, unit, records.today())},
                             {"found", unit_name_on(records, predecessor, records.today())},
                             {"decision", stored->withdrawn.number}});
    }
    auto changed = *stored;
    changed.withdrawn = {decision->number, decision->date, std::move(*reason)};
    if (auto put = records.award_decisions().put(changed); !put) return put;
    records.announce({"inheritance.withdrawn", changed.id.text(), changed.unit, changed.withdrawn.reason,
                      snapshot(*stored), snapshot(changed)});
    return {};
}

}  // namespace bontot::app
