#include "app/outcomes/outcome_checks.hpp"

#include "app/organisation/request_checks.hpp"
#include "app/refused_at.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

bool stood_in(const organisation::UnitRecord& unit, int year) {
    const bool founded = unit.versions.front().valid.from < core::Date(year + 1, 1, 1);
    return founded && !(unit.ended() && *unit.ended() <= core::Date(year, 1, 1));
}

Result<organisation::UnitRecord> unit_in_year(Transaction& records, const core::UnitId& id, int year,
                                              std::string field) {
    auto unit = records.units().find(id);
    if (!unit) return core::refuse(RefusalKind::not_found, "records.unknown_unit", {{"found", id.text()}});
    if (!stood_in(*unit, year)) {
        return core::refuse(RefusalKind::wrong_state, "outcome.not_in_year",
                            {{"unit", unit->nearest(core::Date(year, 12, 31)).name}, {"year", std::to_string(year)}},
                            std::move(field));
    }
    return std::move(*unit);
}

Result<organisation::UnitRecord> unit_in_begun_year(Transaction& records, const core::UnitId& id, int year) {
    if (year > records.today().year())
        return core::invalid("outcome.in_the_future", {{"found", std::to_string(year)}}, "/year");
    return unit_in_year(records, id, year);
}

Result<organisation::UnitKind> require_judged(const organisation::UnitRecord& unit, int year) {
    const auto& version = unit.nearest(core::Date(year, 12, 31));
    const auto kind = organisation::judged_kind(version.kind);
    if (!kind) return core::refuse(RefusalKind::wrong_state, "outcome.not_judged", {{"unit", version.name}});
    return *kind;
}

Result<organisation::Decision> checked_decision(const organisation::Decision& decision, int year, core::Date today) {
    auto number = required_text("/decision/number", decision.number, "outcome.decision_number");
    if (!number) return tl::unexpected(number.error());
    if (!decision.date) return core::invalid("outcome.decision_date", {}, "/decision/date");
    const core::Date earliest(year, 1, 1);
    if (*decision.date < earliest) {
        return core::invalid("outcome.decision_before_year",
                             {{"found", decision.date->vietnamese()}, {"date", earliest.vietnamese()}},
                             "/decision/date");
    }
    if (*decision.date > today) {
        return core::invalid("outcome.decision_later",
                             {{"found", decision.date->vietnamese()}, {"date", today.vietnamese()}}, "/decision/date");
    }
    auto by = optional_text("/decision/by", decision.by);
    if (!by) return tl::unexpected(by.error());
    return organisation::Decision{std::move(*number), decision.date, std::move(*by)};
}

Result<void> check_not_before(const std::optional<core::Date>& withdrawn, const organisation::Decision& decision,
                              const char* place) {
    if (!withdrawn || !decision.date || !(*withdrawn < *decision.date)) return {};
    return core::invalid("outcome.revoked_before",
                         {{"found", withdrawn->vietnamese()}, {"date", decision.date->vietnamese()}}, place);
}

Result<std::string> required_text(const std::string& field, std::string_view text, std::string missing) {
    return at(field, readable(text, std::move(missing)));
}

Result<std::string> optional_text(const std::string& field, std::string_view text) {
    return at(field, readable_or_empty(text));
}

}  // namespace bontot::app
