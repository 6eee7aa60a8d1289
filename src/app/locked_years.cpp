#include "app/locked_years.hpp"

namespace bontot::app {

core::Result<void> require_open(Transaction& records, const core::UnitId& unit, int year) {
    const core::Date last(year, 12, 31);
    std::optional<core::UnitId> body = unit;
    while (body) {
        const auto record = records.units().find(*body);
        if (!record)
            return core::refuse(core::RefusalKind::not_found, "records.unknown_unit", {{"found", body->text()}});
        if (const auto lock = records.outcomes().lock_of(*body, year)) {
            return core::refuse(core::RefusalKind::wrong_state, "records.year_locked",
                                {{"year", std::to_string(year)},
                                 {"unit", record->nearest(last).name},
                                 {"who", lock->locked_by},
                                 {"reason", lock->reason}});
        }
        body = record->nearest(last).superior;
    }
    return {};
}

}  // namespace bontot::app
