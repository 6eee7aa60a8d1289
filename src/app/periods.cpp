#include "app/periods.hpp"

#include "audit/snapshot.hpp"

namespace bontot::app {

namespace {

std::string year_of(int year) {
    return audit::Snapshot().number("year", year).str();
}

}  // namespace

core::Result<void> lock_period(Transaction& records, const core::UnitId& unit, int year, const Actor& actor,
                               const std::string& reason) {
    if (reason.empty()) return core::invalid("period.without_reason", {}, "/reason");
    if (!records.units().find(unit))
        return core::refuse(core::RefusalKind::not_found, "records.unknown_unit", {{"found", unit.text()}});
    if (records.outcomes().lock_of(unit, year)) {
        return core::refuse(core::RefusalKind::wrong_state, "period.already_locked", {{"year", std::to_string(year)}});
    }
    records.outcomes().lock({unit, year, records.now_ms(), actor.name, reason});
    records.announce({"period.locked", unit.text(), unit, reason, "", year_of(year)});
    return {};
}

core::Result<void> unlock_period(Transaction& records, const core::UnitId& unit, int year, const Actor&,
                                 const std::string& reason) {
    if (reason.empty()) return core::invalid("period.without_reason", {}, "/reason");
    if (!records.outcomes().lock_of(unit, year)) {
        return core::refuse(core::RefusalKind::wrong_state, "period.not_locked", {{"year", std::to_string(year)}});
    }
    records.outcomes().unlock(unit, year);
    records.announce({"period.unlocked", unit.text(), unit, reason, year_of(year), ""});
    return {};
}

}  // namespace bontot::app
