#include "app/periods.hpp"
#include "cli/verbs.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

using Act = core::Result<void> (*)(app::Transaction&, const core::UnitId&, int, const app::Actor&, const std::string&);

int run(const Console& console, const PeriodOptions& options, Act act, const char* done_code) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const app::Actor actor{options.who};
    std::string name;
    const auto done = place->records().change(actor, [&](app::Transaction& records) -> core::Result<void> {
        const auto unit = records.units().find_code(options.unit);
        if (!unit) {
            return core::refuse(core::RefusalKind::not_found, "records.unknown_unit_code", {{"found", options.unit}},
                                "--unit");
        }
        name = unit->nearest(core::Date(options.year, 12, 31)).name;
        return act(records, unit->id, options.year, actor, options.reason);
    });
    if (!done) return console.refuse(done.error());
    console.out << wording::sentence(done_code, {{"unit", name}, {"year", std::to_string(options.year)}},
                                     console.language)
                << '\n';
    return k_done;
}

}  // namespace

int period_lock(const Console& console, const PeriodOptions& options) {
    return run(console, options, &app::lock_period, "period.locked");
}

int period_unlock(const Console& console, const PeriodOptions& options) {
    return run(console, options, &app::unlock_period, "period.unlocked");
}

}  // namespace bontot::cli
