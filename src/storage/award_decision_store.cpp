#include "storage/award_decision_store.hpp"

#include "storage/columns.hpp"
#include "storage/row_reader.hpp"
#include "storage/settle_put.hpp"

namespace bontot::storage {

using app::AwardDecision;
using app::DecidedBody;
using core::RecordId;
using core::Result;

namespace {

AwardDecision decision_in(RowReader& row) {
    AwardDecision decision;
    decision.id = row.id<RecordId>();
    decision.movement = row.id<RecordId>();
    decision.position = row.integer();
    decision.act = row.name(app::k_award_acts);
    decision.review = row.id<RecordId>();
    decision.decision.number = row.text();
    decision.decision.date = row.day();
    decision.decision.by = row.text();
    decision.base = row.integer();
    decision.cap = row.integer();
    decision.given_before = row.integer();
    decision.reason = row.text();
    decision.exception.reason = row.text();
    decision.exception.allowed_by = row.text();
    decision.decided_by = row.text();
    decision.decided_at = row.integer();
    return decision;
}

DecidedBody body_in(const Row& columns, RowReader& row) {
    DecidedBody body;
    body.unit = row.id<core::UnitId>();
    body.score = {row.integer()};
    body.standing = row.name(app::k_award_standings);
    body.award = row.id_or_none<RecordId>();
    body.withdrawn.number = row.text();
    body.withdrawn.date = date_or_none(columns, row.next());
    body.withdrawn.reason = row.text();
    return body;
}

}  // namespace

std::vector<AwardDecision> AwardDecisionStore::decisions(const std::optional<std::string>& movement) {
    std::vector<AwardDecision> found;
    db_.each(
        "select d.id, d.movement, d.position, d.kind, d.review, d.decision_number, d.decision_date, d.decision_by,"
        " d.base, d.cap, d.given_before, d.reason, d.exception_reason, d.exception_by, d.decided_by, d.decided_at,"
        " b.unit, b.score, b.standing, b.award, b.withdrawn_number, b.withdrawn_date, b.withdrawn_reason"
        " from award_decision d join award_decision_body b on b.root = d.root and b.decision = d.id"
        " where d.root = $1 and (cast($2 as text) is null or d.movement = $2)"
        " order by d.decided_at, d.movement, d.position, b.place",
        [&](const Row& columns) {
            RowReader row(columns);
            auto decision = decision_in(row);
            if (found.empty() || found.back().id != decision.id) found.push_back(std::move(decision));
            found.back().bodies.push_back(body_in(columns, row));
        },
        root_, movement);
    return found;
}

std::vector<AwardDecision> AwardDecisionStore::of(const RecordId& movement) {
    return decisions(movement.text());
}

std::vector<AwardDecision> AwardDecisionStore::all() {
    return decisions(std::nullopt);
}

Result<void> AwardDecisionStore::add(const AwardDecision& decision) {
    // Keyed by position: of two who decide on the same list at once, one is told.
    const auto added = db_.run(
        "insert into award_decision (root, id, movement, position, kind, review, decision_number, decision_date,"
        " decision_by, base, cap, given_before, reason, exception_reason, exception_by, decided_by, decided_at)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        " on conflict (root, movement, position) do nothing",
        root_, decision.id.text(), decision.movement.text(), decision.position,
        core::name_in(app::k_award_acts, decision.act), decision.review.text(), decision.decision.number,
        iso(decision.decision.date), decision.decision.by, decision.base, decision.cap, decision.given_before,
        decision.reason, decision.exception.reason, decision.exception.allowed_by, decision.decided_by,
        decision.decided_at);
    auto settled =
        settle_put(db_, added, decision.position - 1,
                   "(select max(position) as version from award_decision where root = $1 and movement = $2) newest",
                   root_, decision.movement.text());
    if (!settled) return settled;
    std::int64_t place = 0;
    for (const auto& body : decision.bodies) {
        db_.run(
            "insert into award_decision_body (root, decision, place, unit, score, standing, award, withdrawn_number,"
            " withdrawn_date, withdrawn_reason) values ($1, $2, $3, $4, $5, $6, $7, '', null, '')",
            root_, decision.id.text(), ++place, body.unit.text(), body.score.hundredths,
            core::name_in(app::k_award_standings, body.standing), id_text(body.award));
    }
    return {};
}

void AwardDecisionStore::withdraw(const RecordId& decision, const core::UnitId& unit,
                                  const app::Revocation& withdrawn) {
    db_.run(
        "update award_decision_body set withdrawn_number = $4, withdrawn_date = $5, withdrawn_reason = $6"
        " where root = $1 and decision = $2 and unit = $3",
        root_, decision.text(), unit.text(), withdrawn.number, iso(withdrawn.date), withdrawn.reason);
}

std::vector<app::Inheritance> AwardDecisionStore::inheritances() {
    std::vector<app::Inheritance> found;
    db_.each(
        "select id, unit, predecessor, decision_number, decision_date, decision_by, scan, withdrawn_number,"
        " withdrawn_date, withdrawn_reason, version from inheritance where root = $1 order by unit, predecessor",
        [&](const Row& columns) {
            RowReader row(columns);
            auto& one = found.emplace_back();
            one.id = row.id<RecordId>();
            one.unit = row.id<core::UnitId>();
            one.predecessor = row.id<core::UnitId>();
            one.decision.number = row.text();
            one.decision.date = row.day();
            one.decision.by = row.text();
            one.scan = row.id_or_none<core::EvidenceId>();
            one.withdrawn.number = row.text();
            one.withdrawn.date = date_or_none(columns, row.next());
            one.withdrawn.reason = row.text();
            one.version = row.integer();
        },
        root_);
    return found;
}

Result<void> AwardDecisionStore::put(const app::Inheritance& inheritance) {
    const auto& [id, unit, predecessor, decision, scan, withdrawn, version] = inheritance;
    const auto changed = db_.run(
        "insert into inheritance (root, id, unit, predecessor, decision_number, decision_date, decision_by, scan,"
        " withdrawn_number, withdrawn_date, withdrawn_reason, version)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)"
        " on conflict (root, unit, predecessor) do update set withdrawn_number = excluded.withdrawn_number,"
        " withdrawn_date = excluded.withdrawn_date, withdrawn_reason = excluded.withdrawn_reason,"
        " version = inheritance.version + 1 where inheritance.version = $12 and inheritance.id = $2",
        root_, id.text(), unit.text(), predecessor.text(), decision.number, iso(decision.date), decision.by,
        id_text(scan), withdrawn.number, iso(withdrawn.date), withdrawn.reason, version);
    return settle_put(db_, changed, version, "inheritance where root = $1 and unit = $2 and predecessor = $3", root_,
                      unit.text(), predecessor.text());
}

}  // namespace bontot::storage
