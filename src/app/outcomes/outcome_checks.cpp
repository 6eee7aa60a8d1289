#include "app/outcomes/outcome_checks.hpp"

namespace bontot::app {

using core::RefusalKind;

core::Result<organisation::UnitRecord> unit_in_year(Transaction& records, const core::UnitId& id, int year) {
    auto unit = records.units().find(id);
    if (!unit) return core::refuse(RefusalKind::not_found, "records.unknown_unit", {{"found", id.text()}});
    const bool founded = unit->versions.front().valid.from < core::Date(year + 1, 1, 1);
    const bool ended = unit->ended() && *unit->ended() <= core::Date(year, 1, 1);
    if (!founded || ended) {
        return core::refuse(RefusalKind::wrong_state, "outcome.not_in_year",
                            {{"unit", unit->nearest(core::Date(year, 12, 31)).name}, {"year", std::to_string(year)}});
    }
    return std::move(*unit);
}

core::Result<void> check_decision(const organisation::Decision& decision, core::Date today) {
    if (decision.number.empty()) return core::invalid("outcome.decision_number", {}, "/decision/number");
    if (!decision.date) return core::invalid("outcome.decision_date", {}, "/decision/date");
    if (*decision.date > today) {
        return core::invalid("outcome.decision_later",
                             {{"found", decision.date->vietnamese()}, {"date", today.vietnamese()}}, "/decision/date");
    }
    return {};
}

}  // namespace bontot::app
