#include "app/organisation/move_unit.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "app/organisation/unit_edit.hpp"
#include "core/text.hpp"

namespace bontot::app {
namespace {

/// Neither on the day of the move nor as the tree stands afterwards may the body come to stand under itself.
core::Result<void> check_no_cycle(Transaction& records, const organisation::UnitRecord& unit, const MoveUnit& request) {
    for (const auto day : {request.on, std::max(request.on, records.today())}) {
        if (!stands_within(records, request.superior, request.unit, day)) continue;
        return core::refuse(
            core::RefusalKind::conflict, "unit.cycle",
            {{"unit", unit.nearest(day).name}, {"superior", unit_name_on(records, request.superior, day)}});
    }
    return {};
}

core::Result<void> take_code(organisation::UnitRecord& unit, std::string_view wanted) {
    const std::string code(core::trim(wanted));
    if (code.empty() || code == unit.code) return {};
    if (!organisation::is_unit_code(code)) return core::invalid("unit.code", {{"found", code}});
    if (std::find(unit.aliases.begin(), unit.aliases.end(), unit.code) == unit.aliases.end())
        unit.aliases.push_back(unit.code);
    unit.code = code;
    return {};
}

}  // namespace

core::Result<void> move_unit(Transaction& records, const MoveUnit& request) {
    const auto basis = require_basis(records, request.unit, request.on, request.decision);
    if (!basis) return tl::unexpected(basis.error());
    const auto& [before, decision] = *basis;

    auto next = before.versions.back();
    if (next.superior == request.superior) {
        return core::refuse(core::RefusalKind::conflict, "unit.same_superior",
                            {{"unit", next.name}, {"superior", unit_name_on(records, request.superior, request.on)}});
    }
    if (auto fits = check_superior(records, next.kind, request.superior, request.on); !fits) return fits;
    if (auto tree = check_no_cycle(records, before, request); !tree) return tree;
    next.superior = request.superior;
    next.act = organisation::UnitAct::move;
    next.decision = decision;
    auto after = before;
    expect_version(after, request.version);
    if (auto code = take_code(after, request.code); !code) return code;
    if (auto changed = change(after, request.on, std::move(next)); !changed) return changed;
    return save_unit(records, before, after, request.on, "unit.moved", decision.number);
}

}  // namespace bontot::app
