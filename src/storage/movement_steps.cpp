// The steps of a file: what was handed in, levels, frozen evaluations, objections. The other part of MovementStore.
#include "storage/columns.hpp"
#include "storage/movement_store.hpp"
#include "storage/row_reader.hpp"
#include "storage/settle_put.hpp"

namespace bontot::storage {

using namespace app;
using core::RecordId;
using core::Result;

namespace {

std::optional<movement::Vote> vote_in(const Row& columns, int first) {
    if (columns.is_null(first)) return std::nullopt;
    RowReader row(columns, first);
    movement::Vote vote;
    vote.date = row.day();
    vote.present = row.number();
    vote.agree = row.number();
    vote.against = row.number();
    vote.other = row.number();
    return vote;
}

std::optional<int> of_vote(const std::optional<movement::Vote>& vote, int movement::Vote::*count) {
    return vote ? std::optional((*vote).*count) : std::nullopt;
}

movement::Person person_in(RowReader& row) {
    movement::Person person;
    person.account = row.id<access::AccountId>();
    person.member = row.id_or_none<core::MemberId>();
    person.name = row.text();
    return person;
}

TakenStep step_in(const Row& columns) {
    RowReader row(columns);
    TakenStep step;
    step.position = row.integer();
    step.taken.act = row.name(movement::k_acts);
    step.taken.date = row.day();
    step.taken_at = row.integer();
    step.taken.by = person_in(row);
    auto& papers = step.papers;
    papers.reason = row.text();
    papers.decision.number = row.text();
    papers.decision.date = date_or_none(columns, row.next());
    papers.decision.by = row.text();
    papers.decided_level = row.text();
    step.scan = row.id_or_none<core::EvidenceId>();
    papers.has_scan = step.scan.has_value();
    papers.vote = vote_in(columns, 13);
    row.skip(5);
    papers.due = date_or_none(columns, row.next());
    papers.late_reason = row.text();
    papers.approver = row.text();
    papers.basis = row.text();
    return step;
}

/// When it was given is its version.
Result<void> settle_level(Connection& db, std::int64_t changed, std::int64_t over, const std::string& root,
                          const RecordId& file, const Level& level) {
    return settle_put(db, changed, over,
                      "(select given_at as version from movement_level where root = $1 and file = $2 and side = $3"
                      " and indicator = $4) l",
                      root, file.text(), core::name_in(k_sides, level.side), level.indicator);
}

}  // namespace

std::vector<TakenStep> MovementStore::steps(const RecordId& file) {
    std::vector<TakenStep> found;
    db_.each(
        "select position, act, date, taken_at, account, member, name, reason, decision_number, decision_date,"
        " decision_by, decided_level, scan, vote_date, vote_present, vote_agree, vote_against, vote_other, due,"
        " late_reason, approver, basis from movement_taken where root = $1 and file = $2 order by position",
        [&](const Row& row) { found.push_back(step_in(row)); }, root_, file.text());
    return found;
}

void MovementStore::add(const RecordId& file, const TakenStep& step) {
    const auto& papers = step.papers;
    const auto& by = step.taken.by;
    const auto decided = iso(papers.decision.date);
    const auto vote_date = papers.vote ? std::optional(papers.vote->date.iso()) : std::nullopt;
    const auto due = iso(papers.due);
    const auto member = id_text(by.member);
    const auto scan = id_text(step.scan);
    db_.run(
        "insert into movement_taken (root, file, position, act, date, taken_at, account, member, name, reason,"
        " decision_number, decision_date, decision_by, decided_level, scan, vote_date, vote_present, vote_agree,"
        " vote_against, vote_other, due, late_reason, approver, basis) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
        " $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)",
        root_, file.text(), step.position, core::name_in(movement::k_acts, step.taken.act), step.taken.date.iso(),
        step.taken_at, by.account.text(), member, by.name, papers.reason, papers.decision.number, decided,
        papers.decision.by, papers.decided_level, scan, vote_date, of_vote(papers.vote, &movement::Vote::present),
        of_vote(papers.vote, &movement::Vote::agree), of_vote(papers.vote, &movement::Vote::against),
        of_vote(papers.vote, &movement::Vote::other), due, papers.late_reason, papers.approver, papers.basis);
}

std::vector<Level> MovementStore::levels(const RecordId& file) {
    std::vector<Level> found;
    db_.each(
        "select side, indicator, ratio, note, given_by, given_at from movement_level where root = $1 and file = $2"
        " order by side, indicator",
        [&](const Row& row) {
            Level level;
            level.side = named(row, 0, k_sides);
            level.indicator = row.string(1);
            if (!row.is_null(2)) {
                level.ratio = core::Ratio::parse(row.text(2));
                if (!level.ratio) damaged(row.string(2));
            }
            level.note = row.string(3);
            level.given_by = row.string(4);
            level.given_at = row.integer(5);
            found.push_back(std::move(level));
        },
        root_, file.text());
    return found;
}

Result<void> MovementStore::put(const RecordId& file, const Level& level, std::int64_t over) {
    const auto side = core::name_in(k_sides, level.side);
    const auto ratio = level.ratio ? std::optional(level.ratio->text()) : std::nullopt;
    const auto changed = db_.run(
        "insert into movement_level (root, file, side, indicator, ratio, note, given_by, given_at)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (root, file, side, indicator) do update set"
        " ratio = excluded.ratio, note = excluded.note, given_by = excluded.given_by, given_at = excluded.given_at"
        " where movement_level.given_at = $9",
        root_, file.text(), side, level.indicator, ratio, level.note, level.given_by, level.given_at, over);
    return settle_level(db_, changed, over, root_, file, level);
}

Result<void> MovementStore::remove(const RecordId& file, const Level& level) {
    const auto changed = db_.run(
        "delete from movement_level where root = $1 and file = $2 and side = $3 and indicator = $4 and given_at = $5",
        root_, file.text(), core::name_in(k_sides, level.side), level.indicator, level.given_at);
    return settle_level(db_, changed, level.given_at, root_, file, level);
}

std::vector<MovementSnapshot> MovementStore::snapshots(const RecordId& file) {
    std::vector<MovementSnapshot> found;
    db_.each(
        "select s.position, s.plan, s.plan_version, s.plan_sha256, s.fact_version, s.verdict, s.standard, s.score,"
        " s.indicators, c.criterion, c.state, c.achieved, c.applicable from movement_snapshot s"
        " left join movement_snapshot_criterion c on c.root = s.root and c.file = s.file and c.position = s.position"
        " where s.root = $1 and s.file = $2 order by s.position, c.place",
        [&](const Row& columns) {
            RowReader row(columns);
            const auto position = row.integer();
            if (found.empty() || found.back().position != position) {
                auto& snapshot = found.emplace_back();
                snapshot.position = position;
                snapshot.plan = row.text();
                snapshot.plan_version = row.number();
                snapshot.plan_sha256 = row.text();
                snapshot.fact_version = row.integer();
                snapshot.verdict = row.text();
                snapshot.standard = row.text();
                snapshot.score = {row.integer()};
                snapshot.indicators = row.text();
            }
            if (columns.is_null(9)) return;
            found.back().criteria.push_back(
                {columns.string(9), columns.string(10), {columns.integer(11)}, {columns.integer(12)}});
        },
        root_, file.text());
    return found;
}

void MovementStore::add(const RecordId& file, const MovementSnapshot& snapshot) {
    db_.run(
        "insert into movement_snapshot (root, file, position, plan, plan_version, plan_sha256, fact_version, verdict,"
        " standard, score, indicators) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        root_, file.text(), snapshot.position, snapshot.plan, snapshot.plan_version, snapshot.plan_sha256,
        snapshot.fact_version, snapshot.verdict, snapshot.standard, snapshot.score.hundredths, snapshot.indicators);
    std::int64_t place = 0;
    for (const auto& [criterion, state, achieved, applicable] : snapshot.criteria) {
        db_.run(
            "insert into movement_snapshot_criterion (root, file, position, place, criterion, state, achieved,"
            " applicable) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            root_, file.text(), snapshot.position, ++place, criterion, state, achieved.hundredths,
            applicable.hundredths);
    }
}

std::vector<ObjectionRow> MovementStore::objections(const RecordId& file) {
    std::vector<ObjectionRow> found;
    db_.each(
        "select id, account, member, name, against, answer_by, about_kind, about, text, made_at, answer, answered_by,"
        " answered_at from movement_objection where root = $1 and file = $2 order by made_at, id",
        [&](const Row& columns) {
            RowReader row(columns);
            ObjectionRow objection;
            objection.objection.id = row.id<RecordId>();
            objection.objection.by = person_in(row);
            objection.objection.against = row.name(movement::k_acts);
            objection.objection.answer_by = row.day();
            objection.about_fact = row.text() == "fact";
            objection.about = row.text();
            objection.text = row.text();
            objection.made_at = row.integer();
            objection.answer = row.text();
            objection.answered_by = row.text();
            objection.answered_at = row.integer_or_none();
            objection.objection.answered = objection.answered_at.has_value();
            found.push_back(std::move(objection));
        },
        root_, file.text());
    return found;
}

void MovementStore::put(const RecordId& file, const ObjectionRow& row) {
    const auto& objection = row.objection;
    const auto member = id_text(objection.by.member);
    db_.run(
        "insert into movement_objection (root, id, file, against, about_kind, about, text, account, member, name,"
        " made_at, answer_by, answer, answered_by, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        " $12, $13, $14, $15) on conflict (root, id) do update set answer = excluded.answer,"
        " answered_by = excluded.answered_by, answered_at = excluded.answered_at",
        root_, objection.id.text(), file.text(), core::name_in(movement::k_acts, objection.against),
        row.about_fact ? "fact" : "indicator", row.about, row.text, objection.by.account.text(), member,
        objection.by.name, row.made_at, objection.answer_by.iso(), row.answer, row.answered_by, row.answered_at);
}

std::vector<OpenObjection> MovementStore::open_objections(const core::RecordId& movement) {
    std::vector<OpenObjection> found;
    db_.each(
        "select f.unit, f.year, o.answer_by from movement_objection o"
        " join movement_file f on f.root = o.root and f.id = o.file"
        " where o.root = $1 and f.movement = $2 and o.answered_at is null order by o.answer_by, f.year, f.unit",
        [&](const Row& columns) {
            RowReader row(columns);
            found.push_back({row.id<core::UnitId>(), 0, {}});
            found.back().year = row.number();
            found.back().answer_by = row.day();
        },
        root_, movement.text());
    return found;
}

}  // namespace bontot::storage
