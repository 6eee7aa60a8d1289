#include "app/periods.hpp"
#include "cli/verbs.hpp"

namespace bontot::cli {

namespace {

using Act = core::Result<void> (*)(app::Transaction&, const core::UnitId&, int, const app::Actor&, const std::string&);

int run(const Console& console, const PeriodOptions& options, Act act, const char* done_code) {
    return act_on_unit(console, options.of, done_code,
                       [&](app::Transaction& records, const auto& unit) -> core::Result<core::Params> {
                           const auto done = act(records, unit.id, options.of.year, {options.of.who}, options.reason);
                           if (!done) return tl::unexpected(done.error());
                           return core::Params{};
                       });
}

}  // namespace

int period_lock(const Console& console, const PeriodOptions& options) {
    return run(console, options, &app::lock_period, "period.locked");
}

int period_unlock(const Console& console, const PeriodOptions& options) {
    return run(console, options, &app::unlock_period, "period.unlocked");
}

}  // namespace bontot::cli
