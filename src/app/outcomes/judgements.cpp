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

/// The indicator is in the plan, and people judge it for a unit of this kind.
Result<void> check_indicator(const plan::Plan& plan, const organisation::UnitVersion& unit, const std::string& id) {
    if (id == k_every_other) return {};
    const auto kind = organisation::judged_kind(unit.kind);
    const auto* indicator = plan.indicator(id);
    if (indicator == nullptr) return core::invalid("outcome.unknown_indicator", {{"found", id}}, "/indicator");
    if (!kind || !indicator->judged(*kind)) return core::invalid("outcome.computed", {{"found", id}}, "/indicator");
    if (!indicator->applies_to.holds(*kind, unit.sector))
        return core::invalid("outcome.not_for_this_unit", {{"found", id}, {"unit", unit.name}}, "/indicator");
    return {};
}

}  // namespace

Result<void> judge_indicator(Transaction& records, const plan::Plan& plan, const Actor& actor, JudgementRow row) {
    const auto unit = unit_in_year(records, row.unit, row.year);
    if (!unit) return tl::unexpected(unit.error());
    if (auto open = require_open(records, row.unit, row.year); !open) return open;
    if (auto good = check_indicator(plan, unit->nearest(core::Date(row.year, 12, 31)), row.indicator); !good)
        return good;
    if ((!row.ratio || !row.ratio->is_one()) && core::trim(row.note).empty())
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

Result<void> record_knock_out(Transaction& records, const plan::Plan& plan, KnockOutRow row) {
    const int year = row.date.year();
    const auto unit = unit_in_year(records, row.unit, year);
    if (!unit) return tl::unexpected(unit.error());
    if (auto open = require_open(records, row.unit, year); !open) return open;
    std::vector<std::string> known;
    for (const auto& event : plan.knock_outs)
        known.push_back(event.kind);
    if (std::find(known.begin(), known.end(), row.kind) == known.end()) {
        return core::invalid("outcome.unknown_knock_out", {{"found", row.kind}, {"allowed", core::join(known)}},
                             "/kind");
    }
    if (row.date > records.today())
        return core::invalid("outcome.in_the_future", {{"found", row.date.vietnamese()}}, "/date");
    if (row.id.empty()) row.id = core::RecordId(records.new_id());
    records.outcomes().put(row);
    records.outcomes().facts_changed(row.unit, year);
    records.announce(
        {"knock_out.recorded", row.id.text(), row.unit, "", "",
         audit::Snapshot().text("kind", row.kind).text("date", row.date.iso()).text_if("note", row.note).str()});
    return {};
}

}  // namespace bontot::app
