#include "app/movement/launch.hpp"

#include "app/evidence/evidence_checks.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/refused_at.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

namespace {

std::string snapshot(const Movement& movement) {
    audit::Snapshot said;
    said.text("name", movement.name)
        .text("plan", movement.plan)
        .number("first_year", movement.first_year)
        .number("last_year", movement.last_year)
        .json("decision", decision_snapshot(movement.decision));
    for (const auto& [step, name] : movement::k_steps)
        said.text(name, core::name_in(movement::k_modes, movement.modes.of(step)));
    return said.str();
}

Result<void> check_years(const plan::Plan& plan, const LaunchAsked& asked) {
    if (asked.last_year < asked.first_year) {
        return core::invalid("movement.years_backwards",
                             {{"from", std::to_string(asked.first_year)}, {"to", std::to_string(asked.last_year)}},
                             "/last_year");
    }
    const bool begins = plan.effective_from <= core::Date(asked.first_year, 12, 31);
    const bool lasts = !plan.effective_to || *plan.effective_to > core::Date(asked.last_year, 1, 1);
    if (begins && lasts) return {};
    return core::refuse(RefusalKind::conflict, "plan.not_in_force",
                        {{"found", plan.id},
                         {"year", std::to_string(begins ? asked.last_year : asked.first_year)},
                         {"from", plan.effective_from.iso()},
                         {"to", plan.effective_to ? plan.effective_to->plus_days(-1).iso() : ""}},
                        "/first_year");
}

/// No body has two movements in one year.
Result<void> check_alone(Transaction& records, const LaunchAsked& asked) {
    const auto today = records.today();
    for (const auto& other : records.movements().all()) {
        if (other.last_year < asked.first_year || asked.last_year < other.first_year) continue;
        if (!stands_within(records, asked.authority, other.authority, today) &&
            !stands_within(records, other.authority, asked.authority, today))
            continue;
        return core::refuse(RefusalKind::conflict, "movement.launched_already",
                            {{"found", other.name}, {"number", other.decision.number}});
    }
    return {};
}

}  // namespace

Result<Movement> launch_movement(Transaction& records, const plan::Plan& plan, const Actor& actor,
                                 const LaunchAsked& asked) {
    const auto unit = require_unit_on(records, asked.authority, records.today());
    if (!unit) return tl::unexpected(unit.error());
    if (auto good = check_years(plan, asked); !good) return tl::unexpected(good.error());
    for (const auto& [step, name] : movement::k_steps) {
        const auto mode = asked.modes.of(step);
        if (movement::modes_of(step).has(mode)) continue;
        return core::invalid(
            "movement.mode",
            {{"step", std::string(name)}, {"found", std::string(core::name_in(movement::k_modes, mode))}},
            "/steps/" + std::string(name));
    }
    if (auto alone = check_alone(records, asked); !alone) return tl::unexpected(alone.error());
    auto decision = checked_decision(asked.decision, asked.first_year - 1, records.today());
    if (!decision) return tl::unexpected(decision.error());
    auto name = optional_text("/name", asked.name);
    if (!name) return tl::unexpected(name.error());
    Movement movement;
    movement.id = core::RecordId(records.new_id());
    movement.authority = asked.authority;
    movement.plan = plan.id;
    movement.name = name->empty() ? plan.name.vi : *name;
    movement.first_year = asked.first_year;
    movement.last_year = asked.last_year;
    movement.decision = std::move(*decision);
    movement.modes = asked.modes;
    movement.launched_by = actor.name;
    movement.launched_at = records.now_ms();
    if (auto put = records.movements().put(movement); !put) return tl::unexpected(put.error());
    movement.version = 1;
    records.announce({"movement.launched", movement.id.text(), movement.authority, "", "", snapshot(movement)});
    return movement;
}

Result<Review> plan_review(Transaction& records, Review review) {
    const auto movement = require_movement(records, review.movement);
    if (!movement) return tl::unexpected(movement.error());
    const core::Date first(movement->first_year, 1, 1);
    const core::Date last(movement->last_year + 1, 12, 31);
    if (review.date < first || last < review.date) {
        return core::invalid(
            "movement.review_date",
            {{"found", review.date.vietnamese()}, {"from", first.vietnamese()}, {"to", last.vietnamese()}}, "/date");
    }
    auto note = optional_text("/note", review.note);
    if (!note) return tl::unexpected(note.error());
    review.note = std::move(*note);
    review.id = core::RecordId(records.new_id());
    records.movements().put(review);
    records.announce({"movement.review_planned", movement->id.text(), movement->authority, "", "",
                      audit::Snapshot()
                          .text("kind", core::name_in(k_review_kinds, review.kind))
                          .text("date", review.date.iso())
                          .text_if("note", review.note)
                          .str()});
    return review;
}

Result<void> attach_source(Transaction& records, const Actor& actor, const Movement& movement,
                           const core::EvidenceId& evidence) {
    const auto piece = require_evidence(records, evidence);
    if (!piece) return tl::unexpected(piece.error());
    if (piece->unit != movement.authority)
        return core::invalid("movement.source_elsewhere", {{"found", piece->title}}, "/evidence");
    for (const auto& source : records.movements().sources(movement.id)) {
        if (source.evidence == evidence)
            return core::refuse(RefusalKind::conflict, "movement.source_there", {{"found", piece->title}}, "/evidence");
    }
    records.movements().add(movement.id, MovementSource{evidence, actor.name, records.now_ms()});
    records.announce({"movement.source_put", movement.id.text(), movement.authority, "", "",
                      audit::Snapshot().text("evidence", evidence.text()).text("sha256", piece->sha256).str()});
    return {};
}

std::vector<evidence::EvidenceRecord> sources_of(Transaction& records, const core::RecordId& movement) {
    std::vector<evidence::EvidenceRecord> found;
    for (const auto& source : records.movements().sources(movement)) {
        auto piece = records.evidence().find(source.evidence);
        if (piece && !piece->deleted_on) found.push_back(std::move(*piece));
    }
    return found;
}

Result<Movement> require_movement(Transaction& records, const core::RecordId& id) {
    auto movement = records.movements().find(id);
    if (movement) return std::move(*movement);
    return core::refuse(RefusalKind::not_found, "movement.unknown", {{"found", id.text()}});
}

}  // namespace bontot::app
