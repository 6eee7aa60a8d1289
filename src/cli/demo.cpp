#include <chrono>

#include <fmt/format.h>

#include "app/accounts/demonstration.hpp"
#include "cli/demo_accounts.hpp"
#include "cli/demo_planter.hpp"
#include "cli/verbs.hpp"
#include "samples/province.hpp"
#include "storage/new_id.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

using core::Result;

constexpr const char* k_actor = "bontot demo";

Result<std::int64_t> clock_shift(const DemoOptions& options) {
    if (options.today.empty()) return 0;
    const auto day = core::Date::parse(options.today);
    if (!day) return core::invalid("json.not_a_date", {{"found", options.today}}, "--today");
    return clock_shift_to(*day);
}

std::string where(const PlaceOptions& options) {
    return options.database.empty() ? "--data " + options.data : "--database " + options.database;
}

}  // namespace

int demo(const Console& console, const DemoOptions& options) {
    const auto started = std::chrono::steady_clock::now();
    const auto shift = clock_shift(options);
    if (!shift) return console.refuse(shift.error());
    const storage::Clock clock = [shift = *shift] { return storage::system_now_ms() + shift; };
    const auto address = address_of(options.place);
    if (!address) return console.refuse(address.error());
    auto database = new_demonstration_database(*address, clock());
    if (!database) return console.refuse(database.error());
    const auto today = core::Date::of_instant(clock() / 1'000);
    const bool runs = options.until_today || !options.today.empty();
    const int first_year = runs ? today.year() - options.years + 1 : options.first_year;
    const samples::Province province({first_year, options.years, options.seed});
    const auto& units = province.units();
    const storage::Root root{k_demonstration_root,
                             units.front().nearest(core::Date(province.last_year(), 12, 31)).name};
    if (auto made = storage::create_root(**database, root, clock()); !made) return console.refuse(made.error());
    const auto planted =
        plant_province(**database, province, {runs ? std::optional(today) : std::nullopt, {}, 0, clock, k_actor});
    if (!planted) return console.refuse(planted.error());
    const auto accounts = plant_accounts(**database, province, clock, today, {k_actor});
    if (!accounts) return console.refuse(accounts.error());
    if (auto kept = *shift == 0 ? Result<void>() : keep_demonstration_clock(**database, {k_actor}, *shift); !kept)
        return console.refuse(kept.error());

    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    const auto cells = province.cells();
    console.out << wording::sentence("demo.made",
                                     {{"seconds", fmt::format("{:.1f}", took.count())},
                                      {"units", std::to_string(units.size())},
                                      {"cells", std::to_string(cells.size())},
                                      {"members", std::to_string(province.member_count())},
                                      {"meetings", std::to_string(*planted)},
                                      {"first", std::to_string(province.first_year())},
                                      {"last", std::to_string(province.last_year())}},
                                     console.language)
                << '\n'
                << wording::sentence("demo.try",
                                     {{"where", where(options.place)},
                                      {"code", units[cells.front()].code},
                                      {"year", std::to_string(province.last_year())}},
                                     console.language)
                << '\n';
    print_accounts(console, *accounts);
    return k_done;
}

}  // namespace bontot::cli
