#include "app/outcomes/past_on_paper.hpp"

#include <algorithm>

#include "app/organisation/snapshots.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::RecordId;
using core::Result;

namespace {

/// What every paper needs: a unit of that year, a year that has begun, a decision, and a scan that is there.
template <class Row>
Result<void> check_paper(Transaction& records, const Row& row) {
    if (row.year > records.today().year())
        return core::invalid("outcome.in_the_future", {{"found", std::to_string(row.year)}}, "/year");
    if (auto unit = unit_in_year(records, row.unit, row.year); !unit) return tl::unexpected(unit.error());
    if (auto good = check_decision(row.decision, records.today()); !good) return good;
    if (row.scan && !records.evidence().find(*row.scan))
        return core::invalid("outcome.no_scan", {{"found", row.scan->text()}}, "/scan");
    return {};
}

/// One a unit and year: a second is an edit of the first, under its version.
template <class Row>
const Row* of_unit(const std::vector<Row>& rows, const core::UnitId& unit) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.unit == unit; });
    return found == rows.end() ? nullptr : &*found;
}

template <class Row>
Result<RecordId> write(Transaction& records, Row row, const Row* stored, std::string action, audit::Snapshot after) {
    if (stored != nullptr && row.id != stored->id) {
        return core::refuse(core::RefusalKind::conflict, "outcome.entered_already",
                            {{"year", std::to_string(row.year)}, {"found", stored->decision.number}});
    }
    if (row.id.empty()) row.id = RecordId(records.new_id());
    row.from_paper = true;
    if (auto put = records.outcomes().put(row); !put) return tl::unexpected(put.error());
    records.announce({std::move(action), row.id.text(), row.unit, "",
                      stored == nullptr ? "" : decision_snapshot(stored->decision),
                      after.json("decision", decision_snapshot(row.decision)).str()});
    return row.id;
}

}  // namespace

Result<RecordId> enter_registration(Transaction& records, RegistrationRow row) {
    if (auto good = check_paper(records, row); !good) return tl::unexpected(good.error());
    if (row.date.year() > row.year) {
        return core::invalid("outcome.registered_later",
                             {{"found", row.date.vietnamese()}, {"year", std::to_string(row.year)}}, "/date");
    }
    const auto stored = records.outcomes().registrations(row.year, row.year);
    audit::Snapshot after;
    after.number("year", row.year).text("date", row.date.iso());
    const auto* there = of_unit(stored, row.unit);
    return write(records, std::move(row), there, "registration.entered", std::move(after));
}

Result<RecordId> enter_recognition(Transaction& records, RecognitionRow row) {
    if (auto good = check_paper(records, row); !good) return tl::unexpected(good.error());
    const auto stored = records.outcomes().recognitions(row.year, row.year);
    audit::Snapshot after;
    after.number("year", row.year).flag("recognised", row.recognised);
    if (row.score) after.number("score", row.score->hundredths);
    const auto* there = of_unit(stored, row.unit);
    return write(records, std::move(row), there, "recognition.entered", std::move(after));
}

Result<RecordId> enter_award(Transaction& records, AwardRow row) {
    if (auto good = check_paper(records, row); !good) return tl::unexpected(good.error());
    auto stored = records.outcomes().awards(row.year, row.year);
    std::erase_if(stored, [&](const AwardRow& other) { return other.kind != row.kind; });
    audit::Snapshot after;
    after.number("year", row.year).text("kind", core::name_in(k_award_kinds, row.kind));
    const auto* there = of_unit(stored, row.unit);
    return write(records, std::move(row), there, "award.entered", std::move(after));
}

Result<void> revoke_recognition(Transaction& records, const core::UnitId& unit, int year, Revocation revocation) {
    if (revocation.reason.empty()) return core::invalid("records.reason_missing", {}, "/reason");
    if (auto good = check_decision({revocation.number, revocation.date, ""}, records.today()); !good) return good;
    const auto stored = records.outcomes().recognitions(year, year);
    const auto* row = of_unit(stored, unit);
    if (row == nullptr || !row->recognised) {
        return core::refuse(core::RefusalKind::not_found, "outcome.not_recognised", {{"year", std::to_string(year)}});
    }
    if (!row->revoked.number.empty()) {
        return core::refuse(core::RefusalKind::wrong_state, "outcome.revoked_already",
                            {{"year", std::to_string(year)}, {"found", row->revoked.number}});
    }
    auto changed = *row;
    changed.revoked = std::move(revocation);
    if (auto put = records.outcomes().put(changed); !put) return put;
    records.announce({"recognition.revoked", changed.id.text(), unit, changed.revoked.reason,
                      audit::Snapshot().number("year", year).flag("recognised", true).str(),
                      audit::Snapshot().number("year", year).text("revoked", changed.revoked.number).str()});
    return {};
}

}  // namespace bontot::app
