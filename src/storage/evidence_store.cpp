#include "storage/evidence_store.hpp"

#include "storage/columns.hpp"

namespace bontot::storage {

using core::Result;
using evidence::EvidenceRecord;

namespace {

constexpr std::string_view k_columns =
    "id, unit, year, kind, title, sha256, file_name, media_type, bytes, effective, expires, uploaded_at, uploaded_by,"
    " revises, secrecy_mark, deleted_on, deleted_reason, version";

EvidenceRecord record_of(const Row& row) {
    EvidenceRecord record;
    record.id = id_column<core::EvidenceId>(row, 0);
    record.unit = id_column<core::UnitId>(row, 1);
    record.year = static_cast<int>(row.integer(2));
    record.kind = named(row, 3, evidence::k_evidence_kinds);
    record.title = row.string(4);
    record.sha256 = row.string(5);
    record.file_name = row.string(6);
    record.media_type = row.string(7);
    record.bytes = row.integer(8);
    record.effective = date_or_none(row, 9);
    record.expires = date_or_none(row, 10);
    record.uploaded_at = row.integer(11);
    record.uploaded_by = row.string(12);
    record.revises = optional_id<core::EvidenceId>(row, 13);
    if (!row.is_null(14)) record.secrecy_mark = row.string(14);
    record.deleted_on = date_or_none(row, 15);
    record.deleted_reason = row.string(16);
    record.version = row.integer(17);
    return record;
}

}  // namespace

void EvidenceStore::read_indicators(EvidenceRecord& record) {
    db_.each(
        "select indicator from evidence_indicator where root = $1 and evidence = $2 order by indicator",
        [&](const Row& row) { record.indicators.push_back(row.string(0)); }, root_, record.id.text());
}

void EvidenceStore::write_indicators(const EvidenceRecord& record) {
    db_.run("delete from evidence_indicator where root = $1 and evidence = $2", root_, record.id.text());
    for (const auto& indicator : record.indicators) {
        db_.run(
            "insert into evidence_indicator (root, evidence, indicator) values ($1, $2, $3)"
            " on conflict (root, evidence, indicator) do nothing",
            root_, record.id.text(), indicator);
    }
}

std::optional<EvidenceRecord> EvidenceStore::find(const core::EvidenceId& id) {
    std::optional<EvidenceRecord> found;
    static const std::string sql = "select " + std::string(k_columns) + " from evidence where root = $1 and id = $2";
    db_.each(
        sql, [&](const Row& row) { found = record_of(row); }, root_, id.text());
    if (found) read_indicators(*found);
    return found;
}

std::vector<EvidenceRecord> EvidenceStore::of_unit(const core::UnitId& unit, int year) {
    std::vector<EvidenceRecord> found;
    static const std::string sql =
        "select " + std::string(k_columns) + " from evidence where root = $1 and unit = $2 and year = $3 order by id";
    db_.each(
        sql, [&](const Row& row) { found.push_back(record_of(row)); }, root_, unit.text(), year);
    for (auto& record : found)
        read_indicators(record);
    return found;
}

Result<void> EvidenceStore::insert(const EvidenceRecord& r) {
    const auto effective = iso(r.effective);
    const auto expires = iso(r.expires);
    const auto revises = id_text(r.revises);
    db_.run(
        "insert into evidence (root, id, unit, year, kind, title, sha256, file_name, media_type, bytes, effective,"
        " expires, uploaded_at, uploaded_by, revises, secrecy_mark, deleted_reason, version)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, '', 1)",
        root_, r.id.text(), r.unit.text(), r.year, core::name_in(evidence::k_evidence_kinds, r.kind), r.title, r.sha256,
        r.file_name, r.media_type, r.bytes, effective, expires, r.uploaded_at, r.uploaded_by, revises, r.secrecy_mark);
    write_indicators(r);
    return {};
}

Result<void> EvidenceStore::update(const EvidenceRecord& r) {
    const auto effective = iso(r.effective);
    const auto expires = iso(r.expires);
    const auto deleted = iso(r.deleted_on);
    const auto changed = db_.run(
        "update evidence set kind = $3, title = $4, effective = $5, expires = $6, deleted_on = $7, deleted_reason = $8,"
        " version = version + 1 where root = $1 and id = $2 and version = $9",
        root_, r.id.text(), core::name_in(evidence::k_evidence_kinds, r.kind), r.title, effective, expires, deleted,
        r.deleted_reason, r.version);
    if (changed == 0) {
        const auto stored = find(r.id);
        return stale_or_gone(r.version, stored ? std::optional(stored->version) : std::nullopt);
    }
    write_indicators(r);
    return {};
}

std::vector<EvidenceRecord> EvidenceStore::deleted() {
    std::vector<EvidenceRecord> found;
    static const std::string sql =
        "select " + std::string(k_columns) + " from evidence where root = $1 and deleted_on is not null order by id";
    db_.each(
        sql, [&](const Row& row) { found.push_back(record_of(row)); }, root_);
    for (auto& record : found)
        read_indicators(record);
    return found;
}

std::int64_t EvidenceStore::uses(std::string_view sha256) {
    std::int64_t uses = 0;
    db_.each(
        "select (select count(*) from evidence where sha256 = $1 and deleted_on is null)"
        " + (select count(*) from paper_making where sha256 = $1)",
        [&](const Row& row) { uses = row.integer(0); }, sha256);
    return uses;
}

}  // namespace bontot::storage
