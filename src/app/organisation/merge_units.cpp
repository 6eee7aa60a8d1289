#include "app/organisation/merge_units.hpp"

#include <set>

#include "app/organisation/dissolve_unit.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"
#include "app/organisation/unit_edit.hpp"

namespace bontot::app {
namespace {

using organisation::BodyKind;
using organisation::UnitAct;

core::Result<void> check_kind(Transaction& records, const core::UnitId& id, core::Date on, BodyKind wanted) {
    const auto unit = require_unit_on(records, id, on);
    if (!unit) return tl::unexpected(unit.error());
    const auto& version = *unit->on(on);
    if (version.kind == wanted) return {};
    return core::invalid("unit.kinds_differ",
                         {{"unit", version.name},
                          {"found", std::string(core::name_in(organisation::k_body_kinds, version.kind))},
                          {"allowed", std::string(core::name_in(organisation::k_body_kinds, wanted))}});
}

core::Result<void> check_sources(const MergeUnits& request, const core::UnitId* into) {
    const std::set<core::UnitId> different(request.sources.begin(), request.sources.end());
    // One body merged into another is a merger; one made into a new one is a rename.
    const std::size_t fewest = into != nullptr ? 1 : 2;
    if (different.size() == request.sources.size() && different.size() >= fewest &&
        (into == nullptr || !different.contains(*into)))
        return {};
    return core::invalid("unit.merge_sources",
                         {{"found", std::to_string(different.size())}, {"allowed", std::to_string(fewest)}});
}

/// A body that others are merged into begins a new span on that day: its history shows the merger.
core::Result<void> take_in(Transaction& records, const core::UnitId& id, const MergeUnits& request,
                           const organisation::Decision& decision) {
    const auto before = require_unit(records, id);
    if (!before) return tl::unexpected(before.error());
    auto next = before->versions.back();
    next.act = UnitAct::merge;
    next.decision = decision;
    auto after = *before;
    if (auto changed = change(after, request.on, std::move(next)); !changed) return changed;
    after.predecessors.insert(after.predecessors.end(), request.sources.begin(), request.sources.end());
    return save_unit(records, *before, after, request.on, "unit.merged", decision.number);
}

}  // namespace

core::Result<core::UnitId> merge_units(Transaction& records, const MergeUnits& request) {
    auto decision = require_decision(request.decision);
    if (!decision) return tl::unexpected(decision.error());
    if (auto day = check_day(request.on, records.today()); !day) return tl::unexpected(day.error());
    const auto* there = std::get_if<core::UnitId>(&request.into);
    if (auto sources = check_sources(request, there); !sources) return tl::unexpected(sources.error());

    const auto target = there != nullptr ? require_unit_on(records, *there, request.on)
                                         : require_unit_on(records, request.sources.front(), request.on);
    if (!target) return tl::unexpected(target.error());
    const auto kind = there != nullptr ? target->on(request.on)->kind : std::get<EstablishUnit>(request.into).kind;
    for (const auto& source : request.sources) {
        if (auto same = check_kind(records, source, request.on, kind); !same) return tl::unexpected(same.error());
    }

    core::UnitId into;
    if (there != nullptr) {
        into = *there;
        if (auto taken = take_in(records, into, request, *decision); !taken) return tl::unexpected(taken.error());
    } else {
        auto wanted = std::get<EstablishUnit>(request.into);
        wanted.from = request.on;
        wanted.decision = *decision;
        wanted.was_there_before = false;
        auto made = establish_from(records, wanted, UnitAct::merge, request.sources);
        if (!made) return made;
        into = *made;
    }
    for (const auto& source : request.sources) {
        if (auto gone = dissolve_unit(records, {source, request.on, *decision, into, {}}); !gone)
            return tl::unexpected(gone.error());
    }
    return into;
}

}  // namespace bontot::app
