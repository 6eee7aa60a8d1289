#include "app/organisation/dissolve_unit.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/rehouse_members.hpp"
#include "app/organisation/unit_edit.hpp"

namespace bontot::app {
namespace {

using core::RefusalKind;
using organisation::Decision;
using organisation::UnitRecord;

core::Result<void> empty_of_members(Transaction& records, const UnitRecord& unit, const DissolveUnit& request,
                                    const Decision& decision) {
    const auto members = members_from(records, unit.id, request.on);
    if (members.empty()) return {};
    if (!request.successor) {
        return core::refuse(RefusalKind::wrong_state, "unit.has_members",
                            {{"unit", unit.nearest(request.on).name},
                             {"count", std::to_string(members.size())},
                             {"found", request.on.iso()}});
    }
    const auto successor = require_cell_through(records, *request.successor, {request.on, {}});
    if (!successor) return tl::unexpected(successor.error());
    for (const auto& file : members) {
        auto moved = rehouse(records, file, unit.id, successor->id, request.on, decision.number);
        if (!moved) return moved;
    }
    return {};
}

core::Result<void> empty_of_bodies(Transaction& records, const UnitRecord& unit, const DissolveUnit& request,
                                   const Decision& decision) {
    const auto today = std::max(request.on, records.today());
    for (const auto day : {request.on, today}) {
        const auto bodies = records.units().under(unit.id, day);
        if (bodies.empty()) continue;
        // A body that came under it later cannot have left it earlier.
        if (!request.successor || day != request.on) {
            return core::refuse(RefusalKind::wrong_state, "unit.has_bodies",
                                {{"unit", unit.nearest(request.on).name},
                                 {"count", std::to_string(bodies.size())},
                                 {"first", bodies.front().nearest(day).name},
                                 {"found", day.iso()}});
        }
        auto moved = move_bodies(records, unit.id, *request.successor, request.on, decision);
        if (!moved) return moved;
    }
    return {};
}

}  // namespace

core::Result<void> dissolve_unit(Transaction& records, const DissolveUnit& request) {
    const auto basis = require_basis(records, request.unit, request.on, request.decision);
    if (!basis) return tl::unexpected(basis.error());
    const auto& [before, decision] = *basis;
    auto after = before;
    expect_version(after, request.version);
    if (auto ended = dissolve(after, request.on, decision); !ended) return ended;
    if (request.successor == request.unit)
        return core::invalid("unit.own_successor", {{"unit", before.nearest(request.on).name}});

    if (auto left = empty_of_members(records, before, request, decision); !left) return left;
    if (auto left = empty_of_bodies(records, before, request, decision); !left) return left;
    if (auto ended = end_offices(records, request.unit, request.on, decision.number); !ended) return ended;
    return save_unit(records, before, after, request.on, "unit.dissolved", decision.number);
}

}  // namespace bontot::app
