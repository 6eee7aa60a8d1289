// The movement's tables of a year, to be taken away: marked with who took them out and when, noted in the audit.
#include "api/movement_sheet.hpp"
#include "api/outcome.hpp"
#include "api/resources/replies.hpp"
#include "api/scope.hpp"
#include "audit/snapshot.hpp"

namespace bontot::api::handlers {

namespace {

using access::Permission;
using app::MovementSheet;
using core::Checked;
using core::Result;

/// What somebody must be allowed to read, beside taking tables out.
Permission right_to(MovementSheet sheet) {
    switch (sheet) {
        case MovementSheet::recognitions:
        case MovementSheet::awards:
        case MovementSheet::nominations: return Permission::outcomes_read;
        default: return Permission::evaluation_read;
    }
}

struct Taken {
    ReplyTable table;
    std::string name;
    std::string mark;
    app::Announcement event;
};

Result<void> take_out(const Call& call, app::Transaction& records, Taken& taken) {
    if (auto still = authorise(call, records); !still) return still;
    const auto sheet = *core::from_name(app::k_movement_sheets, call.path("sheet"));
    const auto id = call.id<core::UnitId>("unit");
    if (auto good = require_may(call, records, right_to(sheet), id, "sheet"); !good) return good;
    const int year = year_in_path(call);
    const auto unit = records.units().find(id);
    taken.table = table_of(app::movement_sheet(records, sheet, id, year), call.language);
    taken.name = call.path("sheet") + "-" + std::to_string(year) + "-" + unit->code + "-" + records.today().iso();
    taken.mark = export_mark(call, records, *unit);
    audit::Snapshot after;
    after.text("table", call.path("sheet")).text("format", call.text("format", "xlsx")).number("year", year);
    after.number("rows", static_cast<std::int64_t>(taken.table.rows.size()));
    taken.event = {"records.exported", id.text(), id, "", "", after.str()};
    return {};
}

}  // namespace

Checked<Reply> export_movement_sheet(Call& call) {
    Taken taken;
    auto& records = call.services().records;
    const auto done = records.read([&](app::Transaction& transaction) {
        taken = {};
        return take_out(call, transaction, taken);
    });
    if (!done) return refused(done.error());
    if (const auto noted = note_export(call, taken.event); !noted) return refused(noted.error());
    return table_reply(std::move(taken.table), call.text("format", "xlsx"), taken.name, taken.mark);
}

}  // namespace bontot::api::handlers
