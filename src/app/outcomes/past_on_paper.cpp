#include "app/outcomes/past_on_paper.hpp"

#include <algorithm>

#include "app/evidence/evidence_checks.hpp"
#include "app/locked_years.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/refused_at.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::RecordId;
using core::RefusalKind;
using core::Result;

namespace {

/// What every paper needs: a judged unit of that year, a year that has begun and is open, a decision, a scan that is
/// there.
template <class Row>
Result<void> check_paper(Transaction& records, Row& row) {
    const auto unit = unit_in_begun_year(records, row.unit, row.year);
    if (!unit) return tl::unexpected(unit.error());
    if (const auto judged = require_judged(*unit, row.year); !judged) return tl::unexpected(judged.error());
    if (auto open = require_open(records, row.unit, row.year); !open) return open;
    auto decision = checked_decision(row.decision, row.year, records.today());
    if (!decision) return tl::unexpected(decision.error());
    row.decision = std::move(*decision);
    if (!row.scan) return {};
    if (const auto scan = at("/scan", require_evidence(records, *row.scan)); !scan) return tl::unexpected(scan.error());
    return {};
}

template <class Row>
audit::Snapshot with_decision(audit::Snapshot said, const Row& row) {
    said.json("decision", decision_snapshot(row.decision));
    if (row.scan) said.text("scan", row.scan->text());
    return said;
}

template <class Row>
std::string with_revocation(audit::Snapshot said, const Row& row) {
    said = with_decision(std::move(said), row);
    if (row.revoked.number.empty()) return said.str();
    return said.json("revoked", decision_snapshot({row.revoked.number, row.revoked.date, ""})).str();
}

std::vector<RecognitionRow> stored_like(Transaction& records, const RecognitionRow& row) {
    return records.outcomes().recognitions(row.year, row.year);
}
std::vector<RegistrationRow> stored_like(Transaction& records, const RegistrationRow& row) {
    return records.outcomes().registrations(row.year, row.year);
}
std::vector<AwardRow> stored_like(Transaction& records, const AwardRow& row) {
    auto stored = records.outcomes().awards(row.year, row.year);
    std::erase_if(stored, [&](const AwardRow& other) { return other.kind != row.kind; });
    return stored;
}

/// What the records have of the unit, year and kind that `row` names.
template <class Row>
std::optional<Row> find_like(Transaction& records, const Row& row) {
    auto stored = stored_like(records, row);
    const auto found =
        std::find_if(stored.begin(), stored.end(), [&](const Row& other) { return other.unit == row.unit; });
    if (found == stored.end()) return std::nullopt;
    return std::move(*found);
}

/// One a unit, year and kind: a second is an edit of the first, under its version.
template <class Row>
Result<RecordId> write(Transaction& records, Row row, const std::optional<Row>& stored, std::string action) {
    if (stored && row.id != stored->id) {
        return core::refuse(RefusalKind::conflict, "outcome.entered_already",
                            {{"year", std::to_string(row.year)}, {"found", stored->decision.number}});
    }
    if (!stored && !row.id.empty()) return core::refuse(RefusalKind::not_found, "records.gone");
    if (stored && !stored->from_paper) return core::refuse(RefusalKind::wrong_state, "movement.decided_here");
    if (row.id.empty()) row.id = RecordId(records.new_id());
    row.from_paper = true;
    if (auto put = records.outcomes().put(row); !put) return tl::unexpected(put.error());
    records.announce(
        {std::move(action), row.id.text(), row.unit, "", stored ? paper_snapshot(*stored) : "", paper_snapshot(row)});
    return row.id;
}

template <class Row>
Result<void> write_revocation(Transaction& records, const Row& stored, Revocation revocation, std::string action) {
    auto reason = required_text("/reason", revocation.reason, "records.reason_missing");
    if (!reason) return tl::unexpected(reason.error());
    const auto decision = checked_decision({revocation.number, revocation.date, ""}, stored.year, records.today());
    if (!decision) return tl::unexpected(decision.error());
    if (auto later = check_not_before(decision->date, stored.decision); !later) return later;
    if (!stored.revoked.number.empty()) {
        return core::refuse(RefusalKind::wrong_state, "outcome.revoked_already",
                            {{"year", std::to_string(stored.year)}, {"found", stored.revoked.number}});
    }
    auto changed = stored;
    changed.revoked = {decision->number, decision->date, std::move(*reason)};
    if (auto put = records.outcomes().put(changed); !put) return put;
    records.announce({std::move(action), changed.id.text(), changed.unit, changed.revoked.reason,
                      paper_snapshot(stored), paper_snapshot(changed)});
    return {};
}

}  // namespace

std::string paper_snapshot(const RegistrationRow& row) {
    audit::Snapshot said;
    said.number("year", row.year).text("date", row.date.iso());
    return with_decision(std::move(said), row).str();
}

std::string paper_snapshot(const RecognitionRow& row) {
    audit::Snapshot said;
    said.number("year", row.year).flag("recognised", row.recognised);
    if (row.score) said.number("score", row.score->hundredths);
    return with_revocation(std::move(said), row);
}

std::string paper_snapshot(const AwardRow& row) {
    audit::Snapshot said;
    said.number("year", row.year).text("kind", core::name_in(k_award_kinds, row.kind));
    return with_revocation(std::move(said), row);
}

namespace {

/// A row that comes with its revocation: whole, by a decision that is not older than what it withdraws.
template <class Row>
Result<void> check_revoked(Transaction& records, Row& row) {
    auto& revoked = row.revoked;
    if (revoked.number.empty() && !revoked.date && revoked.reason.empty()) return {};
    if (revoked.number.empty()) return core::invalid("outcome.decision_number", {}, "/revoked/number");
    if (!revoked.date) return core::invalid("outcome.decision_date", {}, "/revoked/date");
    auto reason = required_text("/revoked/reason", revoked.reason, "records.reason_missing");
    if (!reason) return tl::unexpected(reason.error());
    revoked.reason = std::move(*reason);
    if (records.today() < *revoked.date)
        return core::invalid("outcome.in_the_future", {{"found", revoked.date->vietnamese()}}, "/revoked/date");
    return check_not_before(revoked.date, row.decision, "/revoked/date");
}

}  // namespace

Result<void> check_past(Transaction& records, RegistrationRow& row) {
    if (auto good = check_paper(records, row); !good) return good;
    if (row.date.year() > row.year) {
        return core::invalid("outcome.registered_later",
                             {{"found", row.date.vietnamese()}, {"year", std::to_string(row.year)}}, "/date");
    }
    if (row.date > records.today())
        return core::invalid("outcome.in_the_future", {{"found", row.date.vietnamese()}}, "/date");
    return {};
}

Result<void> check_past(Transaction& records, RecognitionRow& row) {
    if (auto good = check_paper(records, row); !good) return good;
    if (row.score && row.score->hundredths < 0)
        return core::invalid("outcome.score", {{"found", row.score->text()}}, "/score");
    return check_revoked(records, row);
}

Result<void> check_past(Transaction& records, AwardRow& row) {
    if (auto good = check_paper(records, row); !good) return good;
    return check_revoked(records, row);
}

Result<RecordId> enter_registration(Transaction& records, RegistrationRow row) {
    if (auto good = check_past(records, row); !good) return tl::unexpected(good.error());
    const auto stored = find_like(records, row);
    return write(records, std::move(row), stored, "registration.entered");
}

Result<RecordId> enter_recognition(Transaction& records, RecognitionRow row) {
    if (auto good = check_past(records, row); !good) return tl::unexpected(good.error());
    const auto stored = find_like(records, row);
    row.revoked = stored ? stored->revoked : Revocation{};
    return write(records, std::move(row), stored, "recognition.entered");
}

Result<RecordId> enter_award(Transaction& records, AwardRow row) {
    if (auto good = check_past(records, row); !good) return tl::unexpected(good.error());
    const auto stored = find_like(records, row);
    row.revoked = stored ? stored->revoked : Revocation{};
    return write(records, std::move(row), stored, "award.entered");
}

Result<void> revoke_recognition(Transaction& records, const core::UnitId& unit, int year, Revocation revocation) {
    RecognitionRow wanted;
    wanted.unit = unit;
    wanted.year = year;
    const auto stored = find_like(records, wanted);
    if (!stored || !stored->recognised) {
        return core::refuse(RefusalKind::not_found, "outcome.not_recognised", {{"year", std::to_string(year)}},
                            "/year");
    }
    if (!stored->from_paper) return core::refuse(RefusalKind::wrong_state, "movement.decided_here");
    return write_revocation(records, *stored, std::move(revocation), "recognition.revoked");
}

Result<void> revoke_award(Transaction& records, const core::UnitId& unit, AwardKind kind, int year,
                          Revocation revocation) {
    AwardRow wanted;
    wanted.unit = unit;
    wanted.kind = kind;
    wanted.year = year;
    const auto stored = find_like(records, wanted);
    if (!stored)
        return core::refuse(RefusalKind::not_found, "outcome.no_award", {{"year", std::to_string(year)}}, "/year");
    return write_revocation(records, *stored, std::move(revocation), "award.revoked");
}

}  // namespace bontot::app
