// Registrations, recognitions and awards: the part of OutcomeStore that records decisions.
#include "storage/columns.hpp"
#include "storage/inside.hpp"
#include "storage/outcome_store.hpp"
#include "storage/settle_put.hpp"

namespace bontot::storage {

using namespace app;
using core::Result;

namespace {

organisation::Decision decision_of(const Row& row, int first) {
    return {row.string(first), date_or_none(row, first + 1), row.string(first + 2)};
}

Revocation revocation_of(const Row& row, int first) {
    return {row.string(first), date_or_none(row, first + 1), row.string(first + 2)};
}

constexpr const char* k_registrations =
    "select id, unit, year, date, from_paper, decision_number, decision_date, decision_by, scan, version"
    " from registration where root = $1";

RegistrationRow registration_in(const Row& row) {
    return {id_column<core::RecordId>(row, 0),
            id_column<core::UnitId>(row, 1),
            static_cast<int>(row.integer(2)),
            date(row, 3),
            row.flag(4),
            decision_of(row, 5),
            optional_id<core::EvidenceId>(row, 8),
            row.integer(9)};
}

constexpr const char* k_recognitions =
    "select id, unit, year, recognised, score, from_paper, decision_number, decision_date, decision_by, scan,"
    " revoked_number, revoked_date, revoked_reason, version from recognition where root = $1";

RecognitionRow recognition_in(const Row& row) {
    const auto score = row.is_null(4) ? std::nullopt : std::optional(core::Points{row.integer(4)});
    return {id_column<core::RecordId>(row, 0),
            id_column<core::UnitId>(row, 1),
            static_cast<int>(row.integer(2)),
            row.flag(3),
            score,
            row.flag(5),
            decision_of(row, 6),
            optional_id<core::EvidenceId>(row, 9),
            revocation_of(row, 10),
            row.integer(13)};
}

}  // namespace

std::vector<RegistrationRow> OutcomeStore::registrations(int first_year, int last_year) {
    std::vector<RegistrationRow> rows;
    db_.each(
        std::string(k_registrations) + " and year >= $2 and year <= $3 order by unit, year",
        [&](const Row& row) { rows.push_back(registration_in(row)); }, root_, first_year, last_year);
    return rows;
}

std::vector<RegistrationRow> OutcomeStore::registrations_within(const core::UnitId& top, int first_year,
                                                                int last_year) {
    std::vector<RegistrationRow> rows;
    db_.each(
        inside(k_registrations)
            .append(" and unit in (select id from inside) and year >= $3 and year <= $4 order by unit, year"),
        [&](const Row& row) { rows.push_back(registration_in(row)); }, root_, top.text(), first_year, last_year);
    return rows;
}

std::vector<RegistrationRow> OutcomeStore::registrations_of(const core::UnitId& unit) {
    std::vector<RegistrationRow> rows;
    db_.each(
        std::string(k_registrations) + " and unit = $2 order by year",
        [&](const Row& row) { rows.push_back(registration_in(row)); }, root_, unit.text());
    return rows;
}

std::vector<RecognitionRow> OutcomeStore::recognitions(int first_year, int last_year) {
    std::vector<RecognitionRow> rows;
    db_.each(
        std::string(k_recognitions) + " and year >= $2 and year <= $3 order by unit, year",
        [&](const Row& row) { rows.push_back(recognition_in(row)); }, root_, first_year, last_year);
    return rows;
}

std::optional<RecognitionRow> OutcomeStore::recognition_of(const core::UnitId& unit, int year) {
    std::optional<RecognitionRow> found;
    db_.each(
        std::string(k_recognitions) + " and unit = $2 and year = $3",
        [&](const Row& row) { found = recognition_in(row); }, root_, unit.text(), year);
    return found;
}

std::vector<AwardRow> OutcomeStore::awards(int first_year, int last_year) {
    std::vector<AwardRow> rows;
    db_.each(
        "select id, unit, kind, year, from_paper, decision_number, decision_date, decision_by, scan, revoked_number,"
        " revoked_date, revoked_reason, version from award where root = $1 and year >= $2 and year <= $3"
        " order by unit, year, kind",
        [&](const Row& row) {
            rows.push_back({id_column<core::RecordId>(row, 0), id_column<core::UnitId>(row, 1),
                            named(row, 2, k_award_kinds), static_cast<int>(row.integer(3)), row.flag(4),
                            decision_of(row, 5), optional_id<core::EvidenceId>(row, 8), revocation_of(row, 9),
                            row.integer(12)});
        },
        root_, first_year, last_year);
    return rows;
}

Result<void> OutcomeStore::put(const RegistrationRow& row) {
    const auto decided = iso(row.decision.date);
    const auto scan = id_text(row.scan);
    const auto changed = db_.run(
        "insert into registration (root, id, unit, year, date, from_paper, decision_number, decision_date, decision_by,"
        " scan, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)"
        " on conflict (root, id) do update set date = excluded.date, from_paper = excluded.from_paper,"
        " decision_number = excluded.decision_number, decision_date = excluded.decision_date,"
        " decision_by = excluded.decision_by, scan = excluded.scan, version = registration.version + 1"
        " where registration.version = $11",
        root_, row.id.text(), row.unit.text(), row.year, row.date.iso(), row.from_paper, row.decision.number, decided,
        row.decision.by, scan, row.version);
    return settle_put(db_, changed, row.version, "registration where root = $1 and id = $2", root_, row.id.text());
}

void OutcomeStore::remove(const RegistrationRow& row) {
    db_.run("delete from registration where root = $1 and id = $2", root_, row.id.text());
}

Result<void> OutcomeStore::put(const RecognitionRow& row) {
    const auto decided = iso(row.decision.date);
    const auto scan = id_text(row.scan);
    const auto revoked = iso(row.revoked.date);
    const auto score = row.score ? std::optional<std::int64_t>(row.score->hundredths) : std::nullopt;
    const auto changed = db_.run(
        "insert into recognition (root, id, unit, year, recognised, score, from_paper, decision_number, decision_date,"
        " decision_by, scan, revoked_number, revoked_date, revoked_reason, version)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)"
        " on conflict (root, id) do update set recognised = excluded.recognised, score = excluded.score,"
        " from_paper = excluded.from_paper, decision_number = excluded.decision_number,"
        " decision_date = excluded.decision_date, decision_by = excluded.decision_by, scan = excluded.scan,"
        " revoked_number = excluded.revoked_number, revoked_date = excluded.revoked_date,"
        " revoked_reason = excluded.revoked_reason, version = recognition.version + 1"
        " where recognition.version = $15",
        root_, row.id.text(), row.unit.text(), row.year, row.recognised, score, row.from_paper, row.decision.number,
        decided, row.decision.by, scan, row.revoked.number, revoked, row.revoked.reason, row.version);
    return settle_put(db_, changed, row.version, "recognition where root = $1 and id = $2", root_, row.id.text());
}

Result<void> OutcomeStore::put(const AwardRow& row) {
    const auto decided = iso(row.decision.date);
    const auto scan = id_text(row.scan);
    const auto revoked = iso(row.revoked.date);
    const auto changed = db_.run(
        "insert into award (root, id, unit, kind, year, from_paper, decision_number, decision_date, decision_by, scan,"
        " revoked_number, revoked_date, revoked_reason, version)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)"
        " on conflict (root, id) do update set from_paper = excluded.from_paper,"
        " decision_number = excluded.decision_number, decision_date = excluded.decision_date,"
        " decision_by = excluded.decision_by, scan = excluded.scan, revoked_number = excluded.revoked_number,"
        " revoked_date = excluded.revoked_date, revoked_reason = excluded.revoked_reason,"
        " version = award.version + 1 where award.version = $14",
        root_, row.id.text(), row.unit.text(), core::name_in(k_award_kinds, row.kind), row.year, row.from_paper,
        row.decision.number, decided, row.decision.by, scan, row.revoked.number, revoked, row.revoked.reason,
        row.version);
    return settle_put(db_, changed, row.version, "award where root = $1 and id = $2", root_, row.id.text());
}

}  // namespace bontot::storage
