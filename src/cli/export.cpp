#include "api/honour_table.hpp"
#include "api/movement_sheet.hpp"
#include "app/import/export_rows.hpp"
#include "awards/rules.hpp"
#include "cli/plan_in_force.hpp"
#include "cli/verbs.hpp"
#include "imports/tables.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

core::Result<void> write_table(imports::Kind kind, const imports::Rows& rows, const std::string& out) {
    if (out.ends_with(".xlsx")) return imports::write_xlsx(kind, rows, out);
    if (!out.ends_with(".csv")) return core::invalid("export.wrong_ending", {{"found", out}}, "--out");
    const auto text = imports::write_csv(kind, rows);
    if (!text) return tl::unexpected(text.error());
    return write_file(out, *text);
}

core::Result<void> write_table(const api::ReplyTable& table, const std::string& out) {
    if (out.ends_with(".xlsx"))
        return documents::write_table_xlsx(out, table.sheet, table.columns, api::rows_of(table));
    if (!out.ends_with(".csv")) return core::invalid("export.wrong_ending", {{"found", out}}, "--out");
    return write_file(out, documents::table_csv(table.columns, api::rows_of(table)));
}

app::SuccessorIn successor_in(app::Transaction& records) {
    return [&records](int year) {
        const auto plan = plan_in_force(records, year);
        return plan ? awards::rules_of(**plan).successor : awards::Successor::by_decision;
    };
}

/// A table of the movement, or the honour register: of a body and everything under it.
core::Result<api::ReplyTable> movement_table(app::Transaction& records, const ExportOptions& options,
                                             core::Language language) {
    if (options.unit.empty()) return core::invalid("export.unit_needed", {{"kind", options.table}}, "--unit");
    const auto unit = unit_by_code(records, options.unit);
    if (!unit) return tl::unexpected(unit.error());
    if (options.table == k_honours) {
        app::HonourSpan span;
        if (options.year != 0) span.first = span.last = options.year;
        return api::honour_table(app::honours(records, unit->id, span, successor_in(records)), language);
    }
    if (options.year == 0) return core::invalid("export.year_needed", {{"kind", options.table}}, "--year");
    const auto sheet = *core::from_name(app::k_movement_sheets, options.table);
    return api::table_of(app::movement_sheet(records, sheet, unit->id, options.year), language);
}

int tell(const Console& console, const ExportOptions& options, std::size_t rows) {
    console.out << wording::sentence("export.done",
                                     {{"kind", options.table}, {"count", std::to_string(rows)}, {"path", options.out}},
                                     console.language)
                << '\n';
    return k_done;
}

int export_movement(const Console& console, const ExportOptions& options, Place& place) {
    std::optional<api::ReplyTable> table;
    const auto done = place.records().read([&](app::Transaction& records) -> core::Result<void> {
        auto found = movement_table(records, options, console.language);
        if (!found) return tl::unexpected(found.error());
        table = std::move(*found);
        return {};
    });
    if (!done) return console.refuse(done.error());
    if (const auto written = write_table(*table, options.out); !written) return console.refuse(written.error());
    return tell(console, options, table->rows.size());
}

}  // namespace

std::vector<std::string> movement_tables() {
    auto names = core::all_names(app::k_movement_sheets);
    names.emplace_back(k_honours);
    return names;
}

int export_table(const Console& console, const ExportOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const auto kind = core::from_name(imports::k_kinds, options.table);
    if (!kind) return export_movement(console, options, *place);
    app::ExportOrder order;
    order.kind = *kind;
    if (options.year != 0) order.year = options.year;
    imports::Rows rows;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        if (!options.unit.empty()) {
            const auto unit = unit_by_code(records, options.unit);
            if (!unit) return tl::unexpected(unit.error());
            order.unit = unit->id;
        }
        rows = app::export_rows(records, order);
        return {};
    });
    if (!done) return console.refuse(done.error());
    if (auto written = write_table(order.kind, rows, options.out); !written) return console.refuse(written.error());
    return tell(console, options, rows.size());
}

int write_template(const Console& console, const std::string& kind, const std::string& out) {
    const auto written = write_table(*core::from_name(imports::k_kinds, kind), imports::Rows{}, out);
    if (!written) return console.refuse(written.error());
    console.out << wording::sentence("export.template", {{"kind", kind}, {"path", out}}, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
