#include <chrono>
#include <fcntl.h>

#include <fmt/format.h>

#include "cli/demo_accounts.hpp"
#include "cli/demo_planter.hpp"
#include "cli/play/course.hpp"
#include "cli/verbs.hpp"
#include "storage/new_id.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

using core::Date;
using core::Result;

constexpr const char* k_actor = "bontot play";

/// Some of every year, so that whoever is founded meanwhile plays as well.
std::vector<Date> days_of(const PlayOptions& options) {
    std::vector<Date> days;
    for (int year = options.first_year; year <= options.last_year; ++year) {
        for (const unsigned month : {1U, 7U, 12U})
            days.emplace_back(year, month, 10);
    }
    return days;
}

/// Plants the records, and everybody who plays.
Result<DemonstrationAccounts> plant(const PlayOptions& options, const samples::Province& province, PlayClock& clock,
                                    std::optional<Date> until) {
    const auto address = address_of(options.place);
    if (!address) return tl::unexpected(address.error());
    auto database = new_demonstration_database(*address, clock.now_ms());
    if (!database) return tl::unexpected(database.error());
    const auto& top = province.units().front().nearest(Date(options.last_year, 12, 31));
    if (auto made = storage::create_root(**database, {k_demonstration_root, top.name}, clock.now_ms()); !made)
        return tl::unexpected(made.error());
    const storage::Clock look = [&clock] { return clock.now_ms(); };
    const auto cast = cast_of(province, days_of(options), options.bloc);
    std::set<std::string> units;
    for (const auto& account : cast)
        units.insert(account.unit.text());
    const auto planted =
        plant_province(**database, province, {until, std::move(units), options.first_year, look, k_actor});
    if (!planted) return tl::unexpected(planted.error());
    return plant_accounts(**database, province, look, until.value_or(Date(options.last_year, 12, 8)), {k_actor}, cast);
}

void tell(const Console& console, const std::string& step, int year, const Counts& counts) {
    std::string text;
    for (const auto& [what, count] : counts)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", what, count);
    console.out << fmt::format("{} {:<18} {}", year, step, text.empty() ? "–" : text) << '\n' << std::flush;
}

}  // namespace

int play(const Console& console, const PlayOptions& options) {
    const auto started = std::chrono::steady_clock::now();
    const auto until = options.until.empty() ? std::nullopt : Date::parse(options.until);
    if (!options.until.empty() && !until) {
        return console.refuse(
            core::Refusal{core::RefusalKind::invalid, "json.not_a_date", {{"found", options.until}}, "--until"});
    }
    if (until && until->year() < options.first_year) {
        return console.refuse(core::Refusal{core::RefusalKind::invalid,
                                            "play.until_too_early",
                                            {{"found", options.until}, {"allowed", std::to_string(options.first_year)}},
                                            "--until"});
    }
    const int last_year = until ? std::min(until->year(), options.last_year) : options.last_year;
    const samples::Province province({options.first_year, last_year - options.first_year + 1, options.seed});
    if (blocs_on(province, days_of(options).front(), options.bloc).empty()) {
        return console.refuse(
            core::Refusal{core::RefusalKind::not_found, "play.no_bloc", {{"found", options.bloc}}, "--bloc"});
    }
    PlayClock clock;
    clock.leap_to(Date(options.first_year, 1, 5));
    const auto accounts = plant(options, province, clock, until);
    if (!accounts) return console.refuse(accounts.error());

    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    place->live_by([&clock] { return clock.now_ms(); });
    http::Log log(::open("/dev/null", O_WRONLY | O_CLOEXEC));
    const auto office = ServeApplication::make(*place, options.place, log);
    if (!office) return console.refuse(office.error());
    Course course(**office, province, clock,
                  {options.bloc, until.value_or(Date(options.last_year + 1, 12, 31)),
                   province.units()[province.cells().front()].code, options.papers},
                  [&](const std::string& step, int year, const Counts& counts) { tell(console, step, year, counts); });
    try {
        course.play(options.first_year, options.last_year);
    } catch (const PlayFault& fault) {
        console.err << fault.what() << '\n';
        return k_fault_found;
    }
    // From now on the demonstration lives where the play has ended.
    const auto shift = clock_shift_to(until.value_or(clock.today()));
    if (auto kept = keep_demonstration_clock(place->database(), {k_actor}, shift); !kept)
        return console.refuse(kept.error());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    console.out << wording::sentence("play.done", {{"seconds", fmt::format("{:.0f}", took.count())}}, console.language)
                << '\n';
    print_accounts(console, *accounts);
    return k_done;
}

}  // namespace bontot::cli
