#include "app/organisation/rename_unit.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"
#include "app/organisation/unit_edit.hpp"

namespace bontot::app {

core::Result<void> rename_unit(Transaction& records, const RenameUnit& request) {
    const auto before = require_unit(records, request.unit);
    if (!before) return tl::unexpected(before.error());
    if (auto day = check_day(request.on, records.today()); !day) return day;
    auto name = readable(request.name, "unit.name_missing");
    if (!name) return tl::unexpected(name.error());
    auto short_name = readable_or_empty(request.short_name);
    if (!short_name) return tl::unexpected(short_name.error());
    auto decision = require_decision(request.decision);
    if (!decision) return tl::unexpected(decision.error());

    auto next = before->versions.back();
    if (next.name == *name && next.short_name == *short_name)
        return core::refuse(core::RefusalKind::conflict, "unit.same_name", {{"found", *name}});
    next.name = std::move(*name);
    next.short_name = std::move(*short_name);
    next.act = organisation::UnitAct::rename;
    next.decision = *decision;
    auto after = *before;
    expect_version(after, request.version);
    if (auto changed = change(after, request.on, std::move(next)); !changed) return changed;
    return save_unit(records, *before, after, request.on, "unit.renamed", decision->number);
}

}  // namespace bontot::app
