#include "app/organisation/split_unit.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "app/organisation/move_unit.hpp"
#include "app/organisation/rehouse_members.hpp"
#include "app/organisation/request_checks.hpp"
#include "app/organisation/unit_edit.hpp"

namespace bontot::app {
namespace {

using core::RefusalKind;
using organisation::UnitAct;
using organisation::UnitRecord;

core::Result<void> move_members(Transaction& records, const UnitRecord& unit, const core::UnitId& part,
                                const SplitUnit& request, const std::string& reason) {
    const auto there = members_from(records, unit.id, request.on);
    for (const auto& id : request.members) {
        const auto file =
            std::find_if(there.begin(), there.end(), [&](const MemberFile& each) { return each.member.id == id; });
        if (file == there.end()) {
            const auto known = require_member(records, id);
            if (!known) return tl::unexpected(known.error());
            return core::refuse(
                RefusalKind::wrong_state, "member.not_in_unit",
                {{"member", known->member.name}, {"unit", unit.nearest(request.on).name}, {"found", request.on.iso()}});
        }
        if (auto moved = rehouse(records, *file, unit.id, part, request.on, reason); !moved) return moved;
    }
    return {};
}

core::Result<void> move_named_bodies(Transaction& records, const UnitRecord& unit, const core::UnitId& part,
                                     const SplitUnit& request, const organisation::Decision& decision) {
    for (const auto& id : request.bodies) {
        const auto body = require_unit_on(records, id, request.on);
        if (!body) return tl::unexpected(body.error());
        const auto& version = *body->on(request.on);
        if (version.superior != unit.id) {
            return core::refuse(RefusalKind::wrong_state, "unit.not_under",
                                {{"unit", version.name}, {"superior", unit.nearest(request.on).name}});
        }
        if (auto moved = move_unit(records, {id, part, "", request.on, decision, {}}); !moved) return moved;
    }
    return {};
}

/// The body that stays begins a new span on that day: its history shows the split.
core::Result<void> mark_split(Transaction& records, const UnitRecord& before, const SplitUnit& request,
                              const organisation::Decision& decision) {
    auto next = before.versions.back();
    next.act = UnitAct::split;
    next.decision = decision;
    auto after = before;
    if (auto changed = change(after, request.on, std::move(next)); !changed) return changed;
    return save_unit(records, before, after, request.on, "unit.split", decision.number);
}

}  // namespace

core::Result<core::UnitId> split_unit(Transaction& records, const SplitUnit& request) {
    auto decision = require_decision(request.decision);
    if (!decision) return tl::unexpected(decision.error());
    if (auto day = check_day(request.on, records.today()); !day) return tl::unexpected(day.error());
    const auto unit = require_unit_on(records, request.unit, request.on);
    if (!unit) return tl::unexpected(unit.error());
    if (request.members.empty() && request.bodies.empty())
        return core::invalid("unit.split_of_nothing", {{"unit", unit->on(request.on)->name}});

    if (auto marked = mark_split(records, *unit, request, *decision); !marked) return tl::unexpected(marked.error());
    auto wanted = request.part;
    wanted.kind = unit->on(request.on)->kind;
    wanted.from = request.on;
    wanted.decision = *decision;
    wanted.was_there_before = false;
    auto part = establish_from(records, wanted, UnitAct::split, {unit->id});
    if (!part) return part;
    if (auto moved = move_members(records, *unit, *part, request, decision->number); !moved)
        return tl::unexpected(moved.error());
    if (auto moved = move_named_bodies(records, *unit, *part, request, *decision); !moved)
        return tl::unexpected(moved.error());
    return part;
}

}  // namespace bontot::app
