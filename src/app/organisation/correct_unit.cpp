#include "app/organisation/correct_unit.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/organisation/touched_facts.hpp"
#include "core/text.hpp"

namespace bontot::app {
namespace {

/// The record as it is when `mended` is its newest span: what the chain tells of a correction.
std::string snapshot_with(organisation::UnitRecord unit, const organisation::UnitVersion& mended) {
    unit.versions.back() = mended;
    return snapshot(unit);
}

}  // namespace

core::Result<void> correct_unit(Transaction& records, const CorrectUnit& request) {
    const auto before = require_unit_on(records, request.unit, request.day);
    if (!before) return tl::unexpected(before.error());
    auto reason = require_reason(request.reason);
    if (!reason) return tl::unexpected(reason.error());
    auto name = readable(request.name, "unit.name_missing");
    if (!name) return tl::unexpected(name.error());
    auto short_name = readable_or_empty(request.short_name);
    if (!short_name) return tl::unexpected(short_name.error());

    auto after = *before;
    after.version = request.version;
    after.code = std::string(core::trim(request.code));
    if (!organisation::is_unit_code(after.code)) return core::invalid("unit.code", {{"found", request.code}});
    const auto span = std::find_if(after.versions.begin(), after.versions.end(),
                                   [&](const auto& version) { return version.valid.holds(request.day); });
    const auto was = *span;
    if (!request.decision.number.empty() || !was.decision.number.empty()) {
        auto decision = require_decision(request.decision);
        if (!decision) return tl::unexpected(decision.error());
        span->decision = std::move(*decision);
    }
    span->name = std::move(*name);
    span->short_name = std::move(*short_name);
    span->sector = request.sector;

    TouchedFacts facts(records);
    facts.add(after.id, span->valid);
    if (auto open = facts.require_open(); !open) return open;
    if (auto written = records.units().update(after); !written) return written;
    facts.count();
    records.announce({"unit.corrected", after.id.text(), after.id, std::move(*reason), snapshot_with(*before, was),
                      snapshot_with(after, *span)});
    return {};
}

}  // namespace bontot::app
