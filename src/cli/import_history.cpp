#include "cli/import_history.hpp"

#include "app/import/import_obstacles.hpp"
#include "app/import/reverse_import.hpp"
#include "cli/record_act.hpp"
#include "core/instant.hpp"
#include "wording/catalogue.hpp"
#include "wording/import_obstacle.hpp"

namespace bontot::cli {

namespace {

using core::Result;

std::string day_and_time(std::int64_t unix_ms) {
    const auto day = core::Date::of_instant(unix_ms / 1000).vietnamese();
    return day + " " + core::clock_at(unix_ms).text();
}

void print(const Console& console, const app::ImportRun& run) {
    core::Params figures{{"id", run.id.text()},
                         {"when", day_and_time(run.done_at)},
                         {"file", run.file_name},
                         {"added", std::to_string(run.added)},
                         {"changed", std::to_string(run.changed)},
                         {"who", run.done_by}};
    if (run.reversed_at) {
        figures.emplace_back("reversed",
                             day_and_time(*run.reversed_at) + ", " + run.reversed_by + ": " + run.reversed_reason);
    }
    console.out << wording::sentence("import.line", figures, console.language) << '\n';
}

/// What stands in the way, under the refusal that says so.
void print(const Console& console, const app::ImportObstacles& obstacles) {
    for (const auto& found : obstacles.first) {
        core::Params figures{{"name", found.name},
                             {"act", wording::in_the_way(found.action, found.place, console.language)}};
        if (!found.who.empty()) figures.emplace_back("who", found.who);
        console.err << wording::sentence("import.stands", figures, console.language) << '\n';
    }
}

}  // namespace

int imports_list(const Console& console, const PlaceOptions& options) {
    auto place = Place::open(options);
    if (!place) return console.refuse(place.error());
    std::vector<app::ImportRun> runs;
    const auto done = place->records().read([&](app::Transaction& records) -> Result<void> {
        runs = records.imports().runs();
        return {};
    });
    if (!done) return console.refuse(done.error());
    for (const auto& run : runs)
        print(console, run);
    if (runs.empty()) console.out << wording::sentence("import.no_runs", {}, console.language) << '\n';
    return k_done;
}

int imports_undo(const Console& console, const UndoOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const core::RecordId id(options.id);
    app::ImportRun run;
    app::ImportObstacles obstacles;
    const auto looked = place->records().read([&](app::Transaction& records) -> Result<void> {
        auto known = app::require_import(records, id);
        if (!known) return tl::unexpected(known.error());
        run = std::move(*known);
        if (!run.reversed_at) obstacles = app::import_obstacles(records, run);
        return {};
    });
    if (!looked) return console.refuse(looked.error());
    const auto done = place->records().change(
        {options.who}, [&](app::Transaction& records) { return app::reverse_import(records, id, options.reason); });
    if (!done) {
        const int status = console.refuse(at_option(done.error()));
        print(console, obstacles);
        return status;
    }
    console.out << wording::sentence("import.taken_back", {{"file", run.file_name}}, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
