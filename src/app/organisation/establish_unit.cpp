#include "app/organisation/establish_unit.hpp"

#include <algorithm>

#include "app/organisation/request_checks.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/organisation/touched_facts.hpp"
#include "app/organisation/unit_edit.hpp"
#include "core/text.hpp"

namespace bontot::app {

using organisation::UnitAct;
using organisation::UnitRecord;

core::Result<std::vector<std::string>> clean_aliases(const std::vector<std::string>& aliases) {
    std::vector<std::string> clean;
    for (const auto& alias : aliases) {
        auto text = readable(alias, "unit.alias_empty");
        if (!text) return tl::unexpected(text.error());
        clean.push_back(std::move(*text));
    }
    std::sort(clean.begin(), clean.end());
    clean.erase(std::unique(clean.begin(), clean.end()), clean.end());
    return clean;
}

namespace {

/// The record that the request asks for, every text checked; without an id.
core::Result<UnitRecord> record_of(const EstablishUnit& request, UnitAct act) {
    UnitRecord unit;
    unit.code = std::string(core::trim(request.code));
    if (!organisation::is_unit_code(unit.code)) return core::invalid("unit.code", {{"found", request.code}});

    organisation::UnitVersion version;
    auto name = readable(request.name, "unit.name_missing");
    if (!name) return tl::unexpected(name.error());
    auto short_name = readable_or_empty(request.short_name);
    if (!short_name) return tl::unexpected(short_name.error());
    version.valid = {request.from, {}};
    version.name = std::move(*name);
    version.short_name = std::move(*short_name);
    version.superior = request.superior;
    version.kind = request.kind;
    version.sector = request.sector;
    version.act = act;
    const bool on_paper = !request.was_there_before || !request.decision.number.empty();
    if (on_paper) {
        auto decision = require_decision(request.decision);
        if (!decision) return tl::unexpected(decision.error());
        version.decision = std::move(*decision);
    }
    unit.versions.push_back(std::move(version));

    auto aliases = clean_aliases(request.aliases);
    if (!aliases) return tl::unexpected(aliases.error());
    unit.aliases = std::move(*aliases);
    return unit;
}

}  // namespace

core::Result<core::UnitId> establish_unit(Transaction& records, const EstablishUnit& request) {
    return establish_from(records, request, UnitAct::establish, {});
}

core::Result<core::UnitId> establish_from(Transaction& records, const EstablishUnit& request, UnitAct act,
                                          std::vector<core::UnitId> predecessors) {
    auto unit = record_of(request, act);
    if (!unit) return tl::unexpected(unit.error());
    if (auto day = check_day(request.from, records.today()); !day) return tl::unexpected(day.error());
    if (auto fits = check_superior(records, request.kind, request.superior, request.from); !fits)
        return tl::unexpected(fits.error());

    TouchedFacts above(records);
    if (request.superior) above.add(*request.superior, {request.from, {}});
    if (auto open = above.require_open(); !open) return tl::unexpected(open.error());

    unit->id = core::UnitId(records.new_id());
    unit->predecessors = std::move(predecessors);
    if (auto written = records.units().insert(*unit); !written) return tl::unexpected(written.error());
    above.add(unit->id, {request.from, {}});
    above.count();
    records.announce({"unit.established", unit->id.text(), unit->id, request.decision.number, "", snapshot(*unit)});
    return unit->id;
}

}  // namespace bontot::app
