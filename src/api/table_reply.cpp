#include "api/table_reply.hpp"

#include "api/file_name.hpp"
#include "api/outcome.hpp"
#include "core/instant.hpp"
#include "documents/scratch_folder.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api {

namespace {

/// "14:05 31/12/2025" in UTC+7.
std::string moment(std::int64_t now_ms) {
    return core::clock_at(now_ms).text() + " " + core::Date::of_instant(now_ms / 1000).vietnamese();
}

}  // namespace

core::Result<void> note_export(const Call& call, const app::Announcement& event) {
    return call.services().records.change(call.actor(), [&](app::Transaction& records) -> core::Result<void> {
        records.announce(event);
        return {};
    });
}

documents::NextRow rows_of(const ReplyTable& table) {
    return [&table, at = std::size_t{0}](std::vector<documents::TableValue>& values) mutable {
        if (at == table.rows.size()) return false;
        const auto& row = table.rows[at++];
        std::copy(row.begin(), row.end(), values.begin());
        return true;
    };
}

std::string export_mark(const Call& call, app::Transaction& records, const organisation::UnitRecord& unit) {
    return wording::sentence(
        "export.mark",
        {{"who", call.actor().name}, {"when", moment(records.now_ms())}, {"unit", unit.nearest(records.today()).name}},
        call.language);
}

core::Checked<Reply> xlsx_reply(Reply reply, const std::function<core::Result<void>(const std::string&)>& write) {
    const auto folder = documents::ScratchFolder::make();
    if (!folder) return refused(folder.error());
    if (const auto written = write(folder->file("table.xlsx")); !written) return refused(written.error());
    auto bytes = folder->read("table.xlsx");
    if (!bytes) return refused(bytes.error());
    reply.headers.set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    reply.content = std::move(*bytes);
    return reply;
}

core::Checked<Reply> table_reply(ReplyTable table, const std::string& format, const std::string& name,
                                 const std::string& mark) {
    table.rows.push_back({mark});
    Reply reply;
    reply.headers.set("Content-Disposition", attachment(name + "." + format));
    if (format == "csv") {
        reply.headers.set("Content-Type", "text/csv; charset=utf-8");
        reply.content = documents::table_csv(table.columns, rows_of(table));
        return reply;
    }
    return xlsx_reply(std::move(reply), [&](const std::string& path) {
        return documents::write_table_xlsx(path, table.sheet, table.columns, rows_of(table));
    });
}

}  // namespace bontot::api
