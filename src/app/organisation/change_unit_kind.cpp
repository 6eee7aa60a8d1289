#include "app/organisation/change_unit_kind.hpp"

#include "app/organisation/unit_coverage.hpp"
#include "app/organisation/unit_edit.hpp"

namespace bontot::app {

using core::RefusalKind;

core::Result<void> change_unit_kind(Transaction& records, const ChangeUnitKind& request) {
    const auto basis = require_basis(records, request.unit, request.on, request.decision);
    if (!basis) return tl::unexpected(basis.error());
    const auto& [before, decision] = *basis;

    auto next = before.versions.back();
    if (next.kind == request.kind) {
        return core::refuse(
            RefusalKind::conflict, "unit.same_kind",
            {{"unit", next.name}, {"found", std::string(core::name_in(organisation::k_body_kinds, next.kind))}});
    }
    if (const auto later = records.meetings().of_unit(request.unit, {request.on, std::nullopt}); !later.empty()) {
        return core::refuse(RefusalKind::conflict, "unit.meetings_later",
                            {{"unit", next.name}, {"found", later.front().date.iso()}},
                            later.front().date.vietnamese());
    }
    next.kind = request.kind;
    next.act = organisation::UnitAct::change_kind;
    next.decision = decision;
    auto after = before;
    expect_version(after, request.version);
    if (auto changed = change(after, request.on, std::move(next)); !changed) return changed;
    if (auto covered = check_coverage(records, after); !covered) return covered;
    return save_unit(records, before, after, request.on, "unit.kind_changed", decision.number);
}

}  // namespace bontot::app
