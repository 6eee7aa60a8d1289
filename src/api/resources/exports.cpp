// Tables out of the records, each marked with who took it out and when, and their empty templates.
#include "api/day_asked.hpp"
#include "api/file_name.hpp"
#include "api/outcome.hpp"
#include "api/scope.hpp"
#include "api/table_reply.hpp"
#include "api/tables.hpp"
#include "app/import/export_rows.hpp"
#include "audit/snapshot.hpp"
#include "imports/tables.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;
using imports::Kind;

Kind table_of(const Call& call) {
    return *core::from_name(imports::k_kinds, call.path("table"));
}

/// Why somebody was absent is for their cell's committee and its follower only.
void hide_reasons(const Call& call, app::Transaction& records, imports::Rows& rows) {
    const Reach reach(call, records, access::Permission::meetings_read_private);
    std::string code;  // rows of one body stand together
    bool open = false;
    for (auto& row : rows.roll_calls) {
        if (row.unit.code != code) {
            code = row.unit.code;
            const auto unit = records.units().find_code(code);
            open = unit && reach.covers(*unit);
        }
        if (!open) row.reason.clear();
    }
}

/// A body that stood here on the day of the tree and stands elsewhere today is for those who export from there.
void keep_reached(const Call& call, app::Transaction& records, std::vector<imports::UnitRow>& rows) {
    const Reach reach(call, records, access::Permission::records_export);
    std::erase_if(rows, [&](const imports::UnitRow& row) {
        const auto unit = records.units().find_code(row.unit.code);
        return !unit || !reach.covers(*unit);
    });
}

Checked<Reply> file_reply(const Call& call, const imports::Rows& rows, const std::string& mark,
                          const std::string& name) {
    const auto kind = table_of(call);
    const auto format = call.text("format", "xlsx");
    Reply reply;
    reply.headers.set("Content-Disposition", attachment(name + "." + format));
    if (format == "csv") {
        auto text = imports::write_csv(kind, rows, ',', mark);
        if (!text) return refused(text.error());
        reply.headers.set("Content-Type", "text/csv; charset=utf-8");
        reply.content = std::move(*text);
        return reply;
    }
    return xlsx_reply(std::move(reply),
                      [&](const std::string& path) { return imports::write_xlsx(kind, rows, path, mark); });
}

struct Taken {
    imports::Rows rows;
    std::string mark;
    std::string name;
    app::Announcement event;
};

Result<void> take_out(Call& call, app::Transaction& records, Taken& taken) {
    if (auto still = authorise(call, records); !still) return still;
    app::ExportOrder order;
    order.kind = table_of(call);
    order.unit = call.id<core::UnitId>("unit");
    if (call.has("year")) order.year = call.number("year", 0);
    const auto day = day_asked(call, "day");
    if (!day) return tl::unexpected(day.error());
    order.day = *day;
    if (auto good = require_may(call, records, right_to_export(order.kind), *order.unit, "table"); !good) return good;
    taken.rows = app::export_rows(records, order);
    hide_reasons(call, records, taken.rows);
    if (order.day) keep_reached(call, records, taken.rows.units);
    const auto unit = records.units().find(*order.unit);
    taken.name = call.path("table") + "-" + unit->code + "-" + order.day.value_or(records.today()).iso();
    taken.mark = export_mark(call, records, *unit);
    audit::Snapshot after;
    after.text("table", call.path("table")).text("format", call.text("format", "xlsx"));
    if (order.day) after.text("day", order.day->iso());
    after.number_if("year", order.year).number("rows", static_cast<std::int64_t>(taken.rows.size()));
    taken.event = {"records.exported", order.unit->text(), *order.unit, "", "", after.str()};
    return {};
}

}  // namespace

Checked<Reply> export_table(Call& call) {
    Taken taken;
    auto& records = call.services().records;
    const auto done = records.read([&](app::Transaction& transaction) { return take_out(call, transaction, taken); });
    if (!done) return refused(done.error());
    if (const auto noted = note_export(call, taken.event); !noted) return refused(noted.error());
    return file_reply(call, taken.rows, taken.mark, taken.name);
}

Checked<Reply> get_template(Call& call, app::Transaction& /*records*/) {
    return file_reply(call, {}, "", call.path("table"));
}

}  // namespace bontot::api::handlers
