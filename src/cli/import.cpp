#include <filesystem>
#include <map>

#include "app/import/import_facts.hpp"
#include "app/import/import_rows.hpp"
#include "audit/sha256.hpp"
#include "cli/import_place.hpp"
#include "cli/import_text.hpp"
#include "cli/verbs.hpp"
#include "documents/workbook_facts.hpp"
#include "imports/error_workbook.hpp"
#include "imports/read.hpp"
#include "imports/recognise.hpp"
#include "organisation/tree.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

using core::Result;
using imports::Guess;
using imports::Kind;

constexpr std::size_t k_file_limit = 256'000'000;

Result<std::map<std::string, std::string>> answers_of(const std::vector<std::string>& texts) {
    std::map<std::string, std::string> answers;
    for (const auto& text : texts) {
        const auto mark = text.find('=');
        if (mark == std::string::npos || mark == 0)
            return core::invalid("import.answer", {{"found", text}}, "--answer");
        answers[text.substr(0, mark)] = text.substr(mark + 1);
    }
    return answers;
}

/// The sheet that is asked for, or the best; as the office's own layout has it, when one is remembered.
Result<Guess> guess_of(const documents::Workbook& workbook, const ImportOptions& options, storage::Records& records) {
    const auto guesses = imports::recognise(workbook);
    const Guess* chosen = imports::best_guess(guesses);
    if (!options.sheet.empty()) {
        chosen = nullptr;
        for (const auto& guess : guesses) {
            if (guess.sheet_name == options.sheet) chosen = &guess;
        }
        if (chosen == nullptr) return core::invalid("import.no_such_sheet", {{"found", options.sheet}}, "--sheet");
    }
    if (!options.kind.empty()) {
        const auto sheet = chosen != nullptr ? chosen->sheet : 0;
        const auto first = chosen != nullptr ? chosen->header_first : 1;
        const auto last = chosen != nullptr ? chosen->header_last : 1;
        return imports::guess_as(workbook, sheet, *core::from_name(imports::k_kinds, options.kind), first, last);
    }
    if (chosen == nullptr) return core::invalid("imports.unknown_sheet", {}, options.file);
    std::optional<std::string> layout;
    const auto looked = records.read([&](app::Transaction& read) -> Result<void> {
        layout = read.outcomes().import_layout(chosen->fingerprint);
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    return layout ? imports::apply_layout(*chosen, *layout) : Result<Guess>(*chosen);
}

/// A new tree needs its top: the root organisation itself, when the file does not have it.
void add_root(imports::Rows& rows, const storage::Root& root) {
    if (rows.kind != Kind::units || !organisation::is_unit_code(root.root)) return;
    for (const auto& unit : rows.units) {
        if (unit.unit.code == root.root || unit.kind == organisation::BodyKind::province) return;
    }
    imports::UnitRow top;
    top.row = rows.first_row;
    top.unit = {root.root, root.name};
    top.kind = organisation::BodyKind::province;
    rows.units.insert(rows.units.begin(), std::move(top));
}

Result<void> carry_out(ImportPlace& place, const ImportOptions& options, const imports::Rows& rows,
                       const app::ImportOrder& order, const Guess& guess, imports::ImportPlan& plan) {
    auto& records = place.place().records();
    if (options.preview) {
        return records.read([&](app::Transaction& read) -> Result<void> {
            plan = app::plan_import(read, rows, order);
            return {};
        });
    }
    return records.change({options.who}, [&](app::Transaction& change) -> Result<void> {
        if (auto done = app::commit_import(change, rows, order, plan); !done) return done;
        change.outcomes().remember_import_layout(guess.fingerprint, imports::print_layout(guess));
        return {};
    });
}

int say(const Console& console, const char* code, int status) {
    console.out << wording::sentence(code, {}, console.language) << '\n';
    return status;
}

constexpr std::string_view k_not_ready = "imports.not_ready";

app::ImportOrder order_of(const ImportOptions& options, const std::string& name, const std::string& bytes,
                          const std::map<std::string, std::string>& answers) {
    return {name,
            audit::sha256_of(bytes),
            *core::from_name(imports::k_policies, options.policy),
            options.only_good_rows,
            "",
            answers};
}

/// What became of it, and the exit status.
int conclude(const Console& console, const ImportOptions& options, const imports::ImportPlan& plan, bool done,
             ImportPlace& place) {
    if (!done) return say(console, "import.nothing_written", k_wrong_input);
    if (options.preview) return say(console, "import.only_preview", plan.ready() ? k_done : k_wrong_input);
    place.keep();
    const bool something = plan.counts.contains(imports::Action::add) || plan.counts.contains(imports::Action::update);
    return say(console, something ? "import.done" : "import.nothing_new", k_done);
}

int import_workbook(const Console& console, const ImportOptions& options, const documents::Workbook& workbook,
                    const app::ImportOrder& order, ImportPlace& place) {
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    const auto facts = documents::read_facts_workbook(workbook, *plan);
    if (!facts) return console.refuse(facts.error());
    imports::ImportPlan found;
    const auto done =
        options.preview ? place.place().records().read([&](app::Transaction& read) -> Result<void> {
            found = app::plan_facts(read, *facts, order);
            return {};
        })
                        : place.place().records().change({options.who}, [&](app::Transaction& change) -> Result<void> {
                              return app::commit_facts(change, *facts, order, found);
                          });
    if (!done && done.error().code != k_not_ready) return console.refuse(done.error());
    print_plan(console, found);
    return conclude(console, options, found, done.has_value(), place);
}

}  // namespace

int import_file(const Console& console, const ImportOptions& options) {
    const auto answers = answers_of(options.answers);
    if (!answers) return console.refuse(answers.error()), k_wrong_command;
    const auto bytes = read_file(options.file, k_file_limit);
    if (!bytes) return console.refuse(bytes.error());
    const auto name = std::filesystem::path(options.file).filename().string();
    const auto workbook = imports::open_file(*bytes, name);
    if (!workbook) return console.refuse(workbook.error());
    auto place = ImportPlace::open(options.place, options.root_name);
    if (!place) return console.refuse(place.error());
    const auto guess = guess_of(*workbook, options, place->place().records());
    if (!guess) return console.refuse(guess.error());
    print_guess(console, *guess);
    if (guess->kind == Kind::engine_workbook)
        return import_workbook(console, options, *workbook, order_of(options, name, *bytes, *answers), *place);

    imports::ReadOptions reading;
    reading.file_name = name;
    reading.answers = *answers;
    if (options.year != 0) reading.year = options.year;
    if (organisation::is_unit_code(options.unit)) {
        reading.unit.code = options.unit;
    } else {
        reading.unit.name = options.unit;
    }
    auto rows = imports::read_rows(*workbook, *guess, reading);
    if (!rows) return console.refuse(rows.error());
    if (place->is_new()) add_root(*rows, place->place().root());

    const auto order = order_of(options, name, *bytes, *answers);
    imports::ImportPlan plan;
    const auto done = carry_out(*place, options, *rows, order, *guess, plan);
    if (!done && done.error().code != k_not_ready) return console.refuse(done.error());
    print_plan(console, plan);
    if (!options.errors.empty()) {
        const auto written =
            imports::write_error_workbook(options.errors, *workbook, *guess, plan.findings, console.language);
        if (!written) return console.refuse(written.error());
    }
    return conclude(console, options, plan, done.has_value(), *place);
}

}  // namespace bontot::cli
