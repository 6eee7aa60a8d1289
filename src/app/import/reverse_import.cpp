#include "app/import/reverse_import.hpp"

#include <algorithm>
#include <set>

#include "app/import/import_obstacles.hpp"
#include "app/organisation/find_records.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

namespace {

/// The body that a record is about; empty = none in its key.
core::UnitId unit_of(const ImportedRecord& record) {
    if (record.kind == ImportedKind::unit) return core::UnitId(record.record);
    const auto slash = record.record.find('/');
    return slash == std::string::npos ? core::UnitId() : core::UnitId(record.record.substr(0, slash));
}

void announce_records(Transaction& records, const ImportRun& run, const std::vector<ImportedRecord>& written,
                      const std::string& reason) {
    for (const auto& record : written) {
        if (record.kind == ImportedKind::year) continue;
        auto unit = unit_of(record);
        if (unit.text().empty()) unit = run.unit;
        const auto what = audit::Snapshot()
                              .text("kind", core::name_in(k_imported_kinds, record.kind))
                              .text("import", run.id.text())
                              .str();
        records.announce(
            {record.added ? "import.record_removed" : "import.record_restored", record.record, unit, reason, what, ""});
    }
}

/// The facts that it touched are others again; those of bodies that went with it are gone.
void count_facts(Transaction& records, const std::vector<ImportedRecord>& written) {
    std::set<std::string> gone;
    for (const auto& record : written) {
        if (record.kind == ImportedKind::unit && record.added) gone.insert(record.record);
    }
    std::vector<UnitYear> touched;
    for (const auto& record : written) {
        if (record.kind != ImportedKind::year || gone.contains(unit_of(record).text())) continue;
        touched.push_back({unit_of(record), std::stoi(record.record.substr(record.record.find('/') + 1))});
    }
    if (!touched.empty()) records.outcomes().facts_changed(touched);
}

Result<void> check_free(Transaction& records, const ImportRun& run) {
    if (run.reversed_at) {
        return core::refuse(RefusalKind::wrong_state, "imports.reversed_already",
                            {{"file", run.file_name}, {"who", run.reversed_by}});
    }
    const auto obstacles = import_obstacles(records, run);
    if (obstacles.count == 0) return {};
    const auto& first = obstacles.first.front();
    return core::refuse(RefusalKind::wrong_state, "imports.built_upon",
                        {{"count", std::to_string(obstacles.count)}, {"first", first.name}, {"who", first.who}});
}

}  // namespace

Result<ImportRun> require_import(Transaction& records, const core::RecordId& id) {
    auto run = records.imports().find(id);
    if (!run) return core::refuse(RefusalKind::not_found, "imports.unknown_run", {{"found", id.text()}});
    return std::move(*run);
}

bool belongs_to(Transaction& records, const ImportRun& run, const core::UnitId& unit) {
    const auto body = records.units().find(unit);
    if (run.unit.text().empty()) return body && !body->versions.back().superior;
    // A body that the import was for, and that is gone by now, is nobody's.
    return records.units().find(run.unit) && stands_within(records, run.unit, unit, records.today());
}

std::vector<ImportRun> imports_of(Transaction& records, const core::UnitId& unit) {
    auto runs = records.imports().runs();
    std::erase_if(runs, [&](const ImportRun& run) { return !belongs_to(records, run, unit); });
    return runs;
}

Result<void> reverse_import(Transaction& records, const core::RecordId& id, const std::string& reason) {
    const auto run = require_import(records, id);
    if (!run) return tl::unexpected(run.error());
    const auto why = required_text("/reason", reason, "records.reason_missing");
    if (!why) return tl::unexpected(why.error());
    if (auto free = check_free(records, *run); !free) return free;
    const auto written = records.imports().records(id);
    announce_records(records, *run, written, *why);
    records.imports().reverse(id, *why);
    count_facts(records, written);
    const auto removed = std::count_if(written.begin(), written.end(), [](const auto& record) { return record.added; });
    const auto years = std::count_if(written.begin(), written.end(),
                                     [](const auto& record) { return record.kind == ImportedKind::year; });
    const auto before =
        audit::Snapshot().text("file", run->file_name).text("kind", run->kind).text("done_by", run->done_by);
    const auto after = audit::Snapshot()
                           .number("removed", removed)
                           .number("restored", static_cast<std::int64_t>(written.size()) - removed - years);
    records.announce({"import.reversed", id.text(), run->unit, *why, before.str(), after.str()});
    return {};
}

}  // namespace bontot::app
