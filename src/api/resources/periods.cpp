// Years that are closed to changes.
#include "app/periods.hpp"

#include "api/outcome.hpp"
#include "api/resources/replies.hpp"
#include "api/scope.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

template <class Shown>
Checked<Reply> locks(app::Transaction& records, Shown shown) {
    auto locks = records.outcomes().locks();
    std::sort(locks.begin(), locks.end(), [](const app::PeriodLock& a, const app::PeriodLock& b) {
        return std::pair(-a.year, a.unit) < std::pair(-b.year, b.unit);
    });
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& lock : locks) {
        if (!shown(lock.unit)) continue;
        items.push_back({{"unit", lock.unit.text()},
                         {"unit_name", app::unit_name_on(records, lock.unit, core::Date(lock.year, 12, 31))},
                         {"year", lock.year},
                         {"locked_at", lock.locked_at},
                         {"locked_by", lock.locked_by},
                         {"reason", lock.reason}});
    }
    return reply;
}

using Act = core::Result<void> (*)(app::Transaction&, const core::UnitId&, int, const app::Actor&, const std::string&);

Checked<Reply> run(const Call& call, app::Transaction& records, Act act) {
    const auto unit = call.id<core::UnitId>("unit");
    return after(act(records, unit, year_in_path(call), call.actor(), call.body.at("reason")),
                 [&] { return locks(records, [&](const core::UnitId& other) { return other == unit; }); });
}

}  // namespace

Checked<Reply> list_periods(Call& call, app::Transaction& records) {
    const Reach reach(call, records, access::Permission::organisation_read);
    return locks(records, [&](const core::UnitId& unit) { return reach.covers(unit); });
}

Checked<Reply> lock_period(Call& call, app::Transaction& records) {
    return run(call, records, &app::lock_period);
}

Checked<Reply> unlock_period(Call& call, app::Transaction& records) {
    return run(call, records, &app::unlock_period);
}

}  // namespace bontot::api::handlers
