#include "storage/import_store.hpp"

#include <algorithm>
#include <array>

#include "storage/columns.hpp"
#include "storage/imported_rows.hpp"
#include "storage/row_reader.hpp"

namespace bontot::storage {

using app::ImportedRecord;
using app::ImportReference;
using app::ImportRun;

namespace {

constexpr std::string_view k_select =
    "select id, unit, file_name, sha256, kind, done_by, done_at, added, changed, events_before, last_event,"
    " reversed_by, reversed_at,"
    " reversed_reason from import_run where root = $1";

ImportRun run_of(const Row& columns) {
    RowReader row(columns);
    ImportRun run;
    run.id = row.id<core::RecordId>();
    run.unit = row.id<core::UnitId>();
    run.file_name = row.text();
    run.sha256 = row.text();
    run.kind = row.text();
    run.done_by = row.text();
    run.done_at = row.integer();
    run.added = row.integer();
    run.changed = row.integer();
    run.events_before = row.integer();
    run.last_event = row.integer();
    run.reversed_by = row.text();
    run.reversed_at = row.integer_or_none();
    run.reversed_reason = row.text();
    return run;
}

/// Where a table speaks of a member, body or meeting, and which record of an import the row belongs to, if it is one of
/// its.
struct Mention {
    std::string_view of;  ///< "member", "unit", "meeting"
    std::string_view table;
    std::string_view column;
    std::string_view kind;    ///< of the record that the row belongs to; empty = an import writes no such row
    std::string_view record;  ///< its key
};

constexpr std::string_view k_rating_key = "x.unit || '/' || cast(x.year as text)";
constexpr std::string_view k_member_rating_key = "x.unit || '/' || cast(x.year as text) || '/' || x.member";
constexpr std::string_view k_judgement_key = "x.unit || '/' || cast(x.year as text) || '/' || x.indicator";

constexpr std::array<Mention, 40> k_mentions{{
    {"member", "meeting_roll", "member", "meeting", "x.meeting"},
    {"member", "meeting_request", "member", "meeting", "x.meeting"},
    {"member", "meeting_opinion", "member", "meeting", "x.meeting"},
    {"member", "meeting_remark", "member", "meeting", "x.meeting"},
    {"member", "task", "owner", "meeting", "x.meeting"},
    {"member", "meeting", "chair", "meeting", "x.id"},
    {"member", "meeting", "minute_taker", "meeting", "x.id"},
    {"member", "member_rating", "member", "member_rating", k_member_rating_key},
    {"member", "account", "member", "", ""},
    {"member", "movement_taken", "member", "", ""},
    {"member", "movement_objection", "member", "", ""},
    {"unit", "unit_version", "superior", "unit", "x.unit"},
    {"unit", "unit_predecessor", "predecessor", "unit", "x.unit"},
    {"unit", "membership", "unit", "member", "x.member"},
    {"unit", "term_of_office", "unit", "member", "x.member"},
    {"unit", "meeting", "unit", "meeting", "x.id"},
    {"unit", "task", "unit", "meeting", "x.meeting"},
    {"unit", "evidence", "unit", "", ""},
    {"unit", "judgement", "unit", "judgement", k_judgement_key},
    {"unit", "member_rating", "unit", "member_rating", k_member_rating_key},
    {"unit", "unit_rating", "unit", "unit_rating", k_rating_key},
    {"unit", "knock_out", "unit", "knock_out", "x.id"},
    {"unit", "registration", "unit", "", ""},
    {"unit", "recognition", "unit", "", ""},
    {"unit", "award", "unit", "", ""},
    {"unit", "award_decision_body", "unit", "", ""},
    {"unit", "inheritance", "unit", "", ""},
    {"unit", "inheritance", "predecessor", "", ""},
    {"unit", "campaign", "authority", "", ""},
    {"unit", "movement", "authority", "", ""},
    {"unit", "movement_file", "unit", "", ""},
    {"unit", "period_lock", "unit", "", ""},
    {"unit", "paper_office", "unit", "", ""},
    {"unit", "certificate_offset", "unit", "", ""},
    {"unit", "paper", "unit", "", ""},
    {"unit", "paper", "about", "", ""},
    {"unit", "account", "unit", "", ""},
    {"unit", "role_grant", "unit", "", ""},
    {"unit", "api_key", "unit", "", ""},
    {"meeting", "paper", "occasion", "", ""},
}};

std::string rows_that_mention(const Mention& mention) {
    auto sql = "select distinct r.record from import_record r join " + std::string(mention.table) +
               " x on x.root = r.root and x." + std::string(mention.column) +
               " = r.record where r.root = $1 and r.run = $2 and r.kind = $3 and r.added";
    if (mention.kind.empty()) return sql;
    return sql +
           " and not exists (select 1 from import_record o where o.root = r.root and o.run = r.run and o.kind = '" +
           std::string(mention.kind) + "' and o.record = " + std::string(mention.record) + ")";
}

}  // namespace

bool knows_reference(std::string_view table, std::string_view column) {
    return is_key_of_record(table, column) ||
           std::any_of(k_mentions.begin(), k_mentions.end(),
                       [&](const Mention& mention) { return mention.table == table && mention.column == column; });
}

std::vector<ImportRun> ImportStore::runs() {
    std::vector<ImportRun> runs;
    db_.each(
        std::string(k_select) + " order by events_before desc", [&](const Row& row) { runs.push_back(run_of(row)); },
        root_);
    return runs;
}

std::optional<ImportRun> ImportStore::find(const core::RecordId& id) {
    std::optional<ImportRun> run;
    db_.each(
        std::string(k_select) + " and id = $2", [&](const Row& row) { run = run_of(row); }, root_, id.text());
    return run;
}

void ImportStore::begin(const ImportRun& run, std::span<const ImportedRecord> records) {
    db_.run(
        "insert into import_run (root, id, unit, file_name, sha256, kind, done_by, done_at, added, changed,"
        " events_before, last_event, reversed_by, reversed_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
        " (select coalesce(max(number), 0) from audit_event where root = $1), 0, '', '')",
        root_, run.id.text(), run.unit.text(), run.file_name, run.sha256, run.kind, actor_, now_ms_, run.added,
        run.changed);
    const auto writer =
        db_.bulk("insert into import_record (root, run, kind, record, added) values ($1, $2, $3, $4, $5)");
    for (const auto& record : records) {
        const auto kind = core::name_in(app::k_imported_kinds, record.kind);
        writer->row(root_, run.id.text(), kind, record.record, record.added);
    }
    writer->finish();
    ImportedRows(db_, root_, run.id.text()).keep(records);
}

void ImportStore::end(const core::RecordId& id) {
    db_.run(
        "update import_run set last_event = (select max(number) from audit_event where root = $1)"
        " where root = $1 and id = $2",
        root_, id.text());
}

std::vector<ImportedRecord> ImportStore::records(const core::RecordId& id) {
    std::vector<ImportedRecord> records;
    db_.each(
        "select kind, record, added from import_record where root = $1 and run = $2 order by kind, record",
        [&](const Row& row) {
            records.push_back({named(row, 0, app::k_imported_kinds), row.string(1), row.flag(2)});
        },
        root_, id.text());
    return records;
}

std::vector<ImportReference> ImportStore::references(const core::RecordId& id) {
    std::vector<ImportReference> found;
    for (const auto& mention : k_mentions) {
        db_.each(
            rows_that_mention(mention),
            [&](const Row& row) {
                found.push_back({row.string(0), std::string(mention.table)});
            },
            root_, id.text(), mention.of);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void ImportStore::reverse(const core::RecordId& id, const std::string& reason) {
    const auto written = records(id);
    ImportedRows rows(db_, root_, id.text());
    rows.put_back(written);
    rows.remove(written);
    db_.run(
        "update import_run set reversed_by = $3, reversed_at = $4, reversed_reason = $5 where root = $1 and id = $2",
        root_, id.text(), actor_, now_ms_, reason);
}

}  // namespace bontot::storage
