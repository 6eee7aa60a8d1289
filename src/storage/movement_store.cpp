#include "storage/movement_store.hpp"

#include "storage/columns.hpp"
#include "storage/inside.hpp"
#include "storage/row_reader.hpp"
#include "storage/settle_put.hpp"

namespace bontot::storage {

using namespace app;
using core::RecordId;
using core::Result;

namespace {

std::optional<core::Points> points(RowReader& row) {
    const auto value = row.integer_or_none();
    return value ? std::optional(core::Points{*value}) : std::nullopt;
}

std::optional<std::int64_t> hundredths(const std::optional<core::Points>& points) {
    return points ? std::optional(points->hundredths) : std::nullopt;
}

MovementFile file_in(const Row& columns) {
    RowReader row(columns);
    MovementFile file;
    file.id = row.id<RecordId>();
    file.movement = row.id<RecordId>();
    file.unit = row.id<core::UnitId>();
    file.file.year = row.number();
    file.file.kind = row.name(organisation::k_unit_kinds);
    file.file.stage = row.name(movement::k_stages);
    file.file.verdict = row.name(movement::k_verdicts);
    file.file.score.self = points(row);
    file.file.score.appraised = points(row);
    file.file.due = date_or_none(columns, row.next());
    file.file.notice_to = date_or_none(columns, row.next());
    file.version = row.integer();
    return file;
}

constexpr const char* k_file_columns =
    "select f.id, f.movement, f.unit, f.year, f.kind, f.stage, f.verdict, f.self_score, f.appraised_score, f.due,"
    " f.notice_to, f.version from movement_file f";

}  // namespace

std::vector<Movement> MovementStore::movements(const std::optional<std::string>& id) {
    std::vector<Movement> found;
    db_.each(
        "select m.id, m.authority, m.plan, m.name, m.first_year, m.last_year, m.decision_number, m.decision_date,"
        " m.decision_by, m.launched_by, m.launched_at, m.version, o.step, o.mode from movement m"
        " left join movement_mode o on o.root = m.root and o.movement = m.id"
        " where m.root = $1 and (cast($2 as text) is null or m.id = $2) order by m.first_year desc, m.id, o.step",
        [&](const Row& columns) {
            RowReader row(columns);
            if (found.empty() || found.back().id.text() != columns.text(0)) {
                auto& movement = found.emplace_back();
                movement.id = row.id<RecordId>();
                movement.authority = row.id<core::UnitId>();
                movement.plan = row.text();
                movement.name = row.text();
                movement.first_year = row.number();
                movement.last_year = row.number();
                movement.decision.number = row.text();
                movement.decision.date = date_or_none(columns, row.next());
                movement.decision.by = row.text();
                movement.launched_by = row.text();
                movement.launched_at = row.integer();
                movement.version = row.integer();
            }
            if (columns.is_null(12)) return;
            found.back().modes.set(named(columns, 12, movement::k_steps), named(columns, 13, movement::k_modes));
        },
        root_, id);
    return found;
}

std::vector<Movement> MovementStore::all() {
    return movements(std::nullopt);
}

std::optional<Movement> MovementStore::find(const RecordId& id) {
    auto found = movements(id.text());
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void MovementStore::write_modes(const Movement& movement) {
    db_.run("delete from movement_mode where root = $1 and movement = $2", root_, movement.id.text());
    for (const auto& [step, name] : movement::k_steps) {
        db_.run("insert into movement_mode (root, movement, step, mode) values ($1, $2, $3, $4)", root_,
                movement.id.text(), name, core::name_in(movement::k_modes, movement.modes.of(step)));
    }
}

Result<void> MovementStore::put(const Movement& movement) {
    const auto& decision = movement.decision;
    const auto decided = iso(decision.date);
    const auto changed = db_.run(
        "insert into movement (root, id, authority, plan, name, first_year, last_year, decision_number, decision_date,"
        " decision_by, launched_by, launched_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
        " on conflict (root, id) do update set name = excluded.name, decision_number = excluded.decision_number,"
        " decision_date = excluded.decision_date, decision_by = excluded.decision_by, version = movement.version + 1"
        " where movement.version = $13",
        root_, movement.id.text(), movement.authority.text(), movement.plan, movement.name, movement.first_year,
        movement.last_year, decision.number, decided, decision.by, movement.launched_by, movement.launched_at,
        movement.version);
    auto settled =
        settle_put(db_, changed, movement.version, "movement where root = $1 and id = $2", root_, movement.id.text());
    if (settled) write_modes(movement);
    return settled;
}

std::vector<Review> MovementStore::reviews(const RecordId& movement) {
    std::vector<Review> found;
    db_.each(
        "select id, kind, date, note from movement_review where root = $1 and movement = $2 order by date, id",
        [&](const Row& row) {
            found.push_back(
                {id_column<RecordId>(row, 0), movement, named(row, 1, k_review_kinds), date(row, 2), row.string(3)});
        },
        root_, movement.text());
    return found;
}

void MovementStore::put(const Review& review) {
    db_.run(
        "insert into movement_review (root, id, movement, kind, date, note) values ($1, $2, $3, $4, $5, $6)"
        " on conflict (root, id) do update set kind = excluded.kind, date = excluded.date, note = excluded.note",
        root_, review.id.text(), review.movement.text(), core::name_in(k_review_kinds, review.kind), review.date.iso(),
        review.note);
}

std::vector<MovementSource> MovementStore::sources(const RecordId& movement) {
    std::vector<MovementSource> found;
    db_.each(
        "select evidence, put_by, put_at from movement_source where root = $1 and movement = $2 order by position",
        [&](const Row& row) {
            found.push_back({id_column<core::EvidenceId>(row, 0), row.string(1), row.integer(2)});
        },
        root_, movement.text());
    return found;
}

void MovementStore::add(const RecordId& movement, const MovementSource& source) {
    const auto position = static_cast<std::int64_t>(sources(movement).size()) + 1;
    db_.run(
        "insert into movement_source (root, movement, position, evidence, put_by, put_at)"
        " values ($1, $2, $3, $4, $5, $6)",
        root_, movement.text(), position, source.evidence.text(), source.put_by, source.put_at);
}

std::vector<MovementFile> MovementStore::files(const RecordId& movement, int year) {
    std::vector<MovementFile> found;
    db_.each(
        std::string(k_file_columns) + " where f.root = $1 and f.movement = $2 and f.year = $3 order by f.unit",
        [&](const Row& row) { found.push_back(file_in(row)); }, root_, movement.text(), year);
    return found;
}

std::vector<MovementFile> MovementStore::files_within(const core::UnitId& top, int year) {
    return within(top, year, "");
}

std::vector<MovementFile> MovementStore::open_files_within(const core::UnitId& top, int year) {
    return within(top, year, " and f.stage <> 'closed'");
}

std::vector<MovementFile> MovementStore::within(const core::UnitId& top, int year, std::string_view condition) {
    std::vector<MovementFile> found;
    db_.each(
        inside(k_file_columns)
            .append(" where f.root = $1 and f.unit in (select id from inside) and f.year = $3")
            .append(condition)
            .append(" order by f.unit"),
        [&](const Row& row) { found.push_back(file_in(row)); }, root_, top.text(), year);
    return found;
}

std::vector<MovementFile> MovementStore::files_of(const core::UnitId& unit) {
    std::vector<MovementFile> found;
    db_.each(
        std::string(k_file_columns) + " where f.root = $1 and f.unit = $2 order by f.year",
        [&](const Row& row) { found.push_back(file_in(row)); }, root_, unit.text());
    return found;
}

std::optional<MovementFile> MovementStore::file_of(const core::UnitId& unit, int year) {
    std::optional<MovementFile> found;
    db_.each(
        std::string(k_file_columns) + " where f.root = $1 and f.unit = $2 and f.year = $3",
        [&](const Row& row) { found = file_in(row); }, root_, unit.text(), year);
    if (!found) return found;
    for (auto& step : steps(found->id))
        found->file.trail.push_back(std::move(step.taken));
    for (auto& row : objections(found->id))
        found->file.objections.push_back(std::move(row.objection));
    return found;
}

Result<void> MovementStore::put(const MovementFile& file) {
    const auto& now = file.file;
    const auto due = iso(now.due);
    const auto notice_to = iso(now.notice_to);
    // Keyed by unit and year: of two people who begin the same file at once, one is told.
    const auto changed = db_.run(
        "insert into movement_file (root, id, movement, unit, year, kind, stage, verdict, self_score, appraised_score,"
        " due, notice_to, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)"
        " on conflict (root, unit, year) do update set stage = excluded.stage, verdict = excluded.verdict,"
        " self_score = excluded.self_score, appraised_score = excluded.appraised_score, due = excluded.due,"
        " notice_to = excluded.notice_to, version = movement_file.version + 1"
        " where movement_file.version = $13 and movement_file.id = $2",
        root_, file.id.text(), file.movement.text(), file.unit.text(), now.year,
        core::name_in(organisation::k_unit_kinds, now.kind), core::name_in(movement::k_stages, now.stage),
        core::name_in(movement::k_verdicts, now.verdict), hundredths(now.score.self), hundredths(now.score.appraised),
        due, notice_to, file.version);
    return settle_put(db_, changed, file.version, "movement_file where root = $1 and unit = $2 and year = $3", root_,
                      file.unit.text(), now.year);
}

}  // namespace bontot::storage
