#include "app/import/export_rows.hpp"
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

}  // namespace

int export_table(const Console& console, const ExportOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    app::ExportOrder order;
    order.kind = *core::from_name(imports::k_kinds, options.table);
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
    console.out << wording::sentence(
                       "export.done",
                       {{"kind", options.table}, {"count", std::to_string(rows.size())}, {"path", options.out}},
                       console.language)
                << '\n';
    return k_done;
}

int write_template(const Console& console, const std::string& kind, const std::string& out) {
    const auto written = write_table(*core::from_name(imports::k_kinds, kind), imports::Rows{}, out);
    if (!written) return console.refuse(written.error());
    console.out << wording::sentence("export.template", {{"kind", kind}, {"path", out}}, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
