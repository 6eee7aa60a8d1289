#include "app/outcomes/judgements.hpp"

#include <algorithm>

#include "app/locked_years.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/outcomes/rating_snapshot.hpp"
#include "audit/snapshot.hpp"
#include "core/text.hpp"

namespace bontot::app {

using core::Result;

namespace {

constexpr const char* k_every_other = "*";

std::string snapshot(const KnockOutRow& row) {
    return audit::Snapshot().text("kind", row.kind).text("date", row.date.iso()).text_if("note", row.note).str();
}

/// The indicator is in the plan, and people judge it for a unit of this kind.
Result<void> check_indicator(const plan::Plan& plan, const organisation::UnitRecord& record, int year,
                             const std::string& id) {
    const auto kind = require_judged(record, year);
    if (!kind) return tl::unexpected(kind.error());
    if (id == k_every_other) return {};
    const auto& unit = record.nearest(core::Date(year, 12, 31));
    const auto* indicator = plan.indicator(id);
    if (indicator == nullptr) return core::invalid("outcome.unknown_indicator", {{"found", id}}, "/indicator");
    if (!indicator->judged(*kind)) return core::invalid("outcome.computed", {{"found", id}}, "/indicator");
    if (!indicator->applies_to.holds(*kind, unit.sector))
        return core::invalid("outcome.not_for_this_unit", {{"found", id}, {"unit", unit.name}}, "/indicator");
    return {};
}

}  // namespace

Result<void> judge_indicator(Transaction& records, const plan::Plan& plan, const Actor& actor, JudgementRow row) {
    const auto unit = unit_in_begun_year(records, row.unit, row.year);
    if (!unit) return tl::unexpected(unit.error());
    if (auto open = require_open(records, row.unit, row.year); !open) return open;
    if (auto good = check_indicator(plan, *unit, row.year, row.indicator); !good) return good;
    auto note = optional_text("/note", row.note);
    if (!note) return tl::unexpected(note.error());
    row.note = std::move(*note);
    if ((!row.ratio || !row.ratio->is_one()) && row.note.empty())
        return core::invalid("outcome.note_needed", {}, "/note");
    std::string before;
    for (const auto& stored : records.outcomes().judgements(row.unit, row.year)) {
        if (stored.indicator == row.indicator) before = judgement_snapshot(stored);
    }
    row.judged_by = actor.name;
    row.judged_at = records.now_ms();
    if (auto put = records.outcomes().put(row); !put) return put;
    records.outcomes().facts_changed(row.unit, row.year);
    records.announce({"indicator.judged", row.unit.text(), row.unit, "", before, judgement_snapshot(row)});
    return {};
}

Result<void> withdraw_judgement(Transaction& records, const JudgementRow& row, const std::string& reason) {
    const auto all = records.outcomes().judgements(row.unit, row.year);
    const auto stored =
        std::find_if(all.begin(), all.end(), [&](const JudgementRow& one) { return one.indicator == row.indicator; });
    if (stored == all.end())
        return core::refuse(core::RefusalKind::not_found, "outcome.no_judgement", {{"found", row.indicator}});
    const auto why = required_text("/reason", reason, "records.reason_missing");
    if (!why) return tl::unexpected(why.error());
    if (auto open = require_open(records, row.unit, row.year); !open) return open;
    if (auto removed = records.outcomes().remove(row); !removed) return removed;
    records.outcomes().facts_changed(row.unit, row.year);
    records.announce({"indicator.withdrawn", row.unit.text(), row.unit, *why, judgement_snapshot(*stored), ""});
    return {};
}

Result<core::RecordId> record_knock_out(Transaction& records, const plan::Plan& plan, KnockOutRow row) {
    const int year = row.date.year();
    if (row.date > records.today())
        return core::invalid("outcome.in_the_future", {{"found", row.date.vietnamese()}}, "/date");
    const auto unit = unit_in_year(records, row.unit, year, "/date");
    if (!unit) return tl::unexpected(unit.error());
    if (auto open = require_open(records, row.unit, year); !open) return tl::unexpected(open.error());
    std::vector<std::string> known;
    for (const auto& event : plan.knock_outs)
        known.push_back(event.kind);
    if (std::find(known.begin(), known.end(), row.kind) == known.end()) {
        return core::invalid("outcome.unknown_knock_out", {{"found", row.kind}, {"allowed", core::join(known)}},
                             "/kind");
    }
    auto note = optional_text("/note", row.note);
    if (!note) return tl::unexpected(note.error());
    row.note = std::move(*note);
    row.id = core::RecordId(records.new_id());
    records.outcomes().put(row);
    records.outcomes().facts_changed(row.unit, year);
    records.announce({"knock_out.recorded", row.id.text(), row.unit, "", "", snapshot(row)});
    return row.id;
}

Result<void> withdraw_knock_out(Transaction& records, const core::RecordId& id, const std::string& reason) {
    const auto row = records.outcomes().knock_out(id);
    if (!row) return core::refuse(core::RefusalKind::not_found, "outcome.no_knock_out", {{"found", id.text()}}, "/id");
    const auto why = required_text("/reason", reason, "records.reason_missing");
    if (!why) return tl::unexpected(why.error());
    const int year = row->date.year();
    if (auto open = require_open(records, row->unit, year); !open) return open;
    records.outcomes().remove(*row);
    records.outcomes().facts_changed(row->unit, year);
    records.announce({"knock_out.withdrawn", id.text(), row->unit, *why, snapshot(*row), ""});
    return {};
}

}  // namespace bontot::app
