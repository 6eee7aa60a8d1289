#include "app/movement/take_step.hpp"

#include <algorithm>

#include "app/evidence/evidence_checks.hpp"
#include "app/locked_years.hpp"
#include "app/movement/consequences.hpp"
#include "app/movement/standing.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/refused_at.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::Result;
using movement::Act;

namespace {

/// Everything about to be decided with.
struct Prepared {
    OpenedFile file;
    movement::Doer doer;
    movement::Ground ground;
    std::optional<assessment::Evaluation> evaluation;
};

Result<void> check_scan(Transaction& records, const OpenedFile& file, const core::EvidenceId& scan) {
    const auto piece = at("/scan", require_evidence(records, scan));
    if (!piece) return tl::unexpected(piece.error());
    if (std::find(file.path.begin(), file.path.end(), piece->unit) != file.path.end()) return {};
    return core::invalid("movement.scan_elsewhere", {{"found", piece->title}}, "/scan");
}

/// Texts trimmed and composed, as everything that is kept.
Result<void> tidy(movement::Papers& papers) {
    const auto keep = [](const char* field, std::string& text) -> Result<void> {
        auto read = optional_text(field, text);
        if (!read) return tl::unexpected(read.error());
        text = std::move(*read);
        return {};
    };
    if (auto done = keep("/reason", papers.reason); !done) return done;
    if (auto done = keep("/decision/number", papers.decision.number); !done) return done;
    if (auto done = keep("/decision/by", papers.decision.by); !done) return done;
    if (auto done = keep("/level", papers.decided_level); !done) return done;
    if (auto done = keep("/late/reason", papers.late_reason); !done) return done;
    if (auto done = keep("/late/approver", papers.approver); !done) return done;
    return keep("/basis", papers.basis);
}

Result<Prepared> prepare(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                         const StepAsked& asked) {
    auto file = open_file(records, asked.unit, asked.year);
    if (!file) return tl::unexpected(file.error());
    if (file->record.version != asked.version) {
        return core::refuse(
            core::RefusalKind::stale, "records.stale",
            {{"yours", std::to_string(asked.version)}, {"theirs", std::to_string(file->record.version)}});
    }
    // Revoking is an act of its own day, also when the year is closed.
    if (asked.act != Act::revoke) {
        if (auto open = require_open(records, asked.unit, asked.year); !open) return tl::unexpected(open.error());
    }
    if (asked.scan) {
        if (auto good = check_scan(records, *file, *asked.scan); !good) return tl::unexpected(good.error());
    }
    Prepared prepared{std::move(*file), {}, {}, {}};
    prepared.doer = doer_of(records, principal, prepared.file);
    prepared.ground = ground_of(records, prepared.file, plan);
    // Whose turn it is comes before all reckoning.
    const auto& row = movement::transition_of(asked.act);
    if (auto turn = movement::check_turn(prepared.file.record.file, row, prepared.doer, prepared.ground); !turn)
        return tl::unexpected(turn.error());
    auto evaluation = look_at(records, plan, prepared.file, asked.act, prepared.ground);
    if (!evaluation) return tl::unexpected(evaluation.error());
    prepared.evaluation = std::move(*evaluation);
    return prepared;
}

std::string snapshot(const movement::File& file, const TakenStep* step) {
    audit::Snapshot said;
    said.number("year", file.year)
        .text("stage", core::name_in(movement::k_stages, file.stage))
        .text("verdict", core::name_in(movement::k_verdicts, file.verdict));
    if (file.score.self) said.number("self", file.score.self->hundredths);
    if (file.score.appraised) said.number("appraised", file.score.appraised->hundredths);
    if (step == nullptr) return said.str();
    if (!step->papers.decision.number.empty()) said.json("decision", decision_snapshot(step->papers.decision));
    if (step->papers.vote) {
        const auto& vote = *step->papers.vote;
        said.number("present", vote.present).number("agree", vote.agree).number("against", vote.against);
        said.number("other", vote.other);
    }
    return said.text_if("approver", step->papers.approver).text_if("basis", step->papers.basis).str();
}

/// Writes the file after a step, the step, what it rested on, and tells the audit.
Result<void> write(Transaction& records, OpenedFile& opened, movement::File next, const movement::Papers& papers,
                   const std::optional<core::EvidenceId>& scan, const std::optional<assessment::Evaluation>& evaluation,
                   TakenStep& step) {
    auto& record = opened.record;
    const bool is_new = record.id.empty();
    if (is_new) record.id = core::RecordId(records.new_id());
    const auto before = is_new ? "" : snapshot(record.file, nullptr);
    step.position = static_cast<std::int64_t>(next.trail.size());
    step.taken = next.trail.back();
    step.papers = papers;
    step.scan = scan;
    step.taken_at = records.now_ms();
    std::optional<MovementSnapshot> rests_on;
    if (evaluation) {
        rests_on = frozen(records, opened, *evaluation);
        rests_on->position = step.position;
        if (step.taken.act == Act::submit) next.score.self = rests_on->score;
        if (step.taken.act == Act::appraise) next.score.appraised = rests_on->score;
    }
    record.file = std::move(next);
    if (auto put = records.movements().put(record); !put) return put;
    ++record.version;
    records.movements().add(record.id, step);
    if (rests_on) records.movements().add(record.id, *rests_on);
    records.announce({"movement_file." + std::string(core::name_in(movement::k_acts, step.taken.act)), record.id.text(),
                      record.unit, papers.reason, before, snapshot(record.file, &step)});
    return {};
}

}  // namespace

Result<MovementFile> take_step(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                               StepAsked asked) {
    if (auto tidied = tidy(asked.papers); !tidied) return tl::unexpected(tidied.error());
    asked.papers.has_scan = asked.scan.has_value();
    auto prepared = prepare(records, plan, principal, asked);
    if (!prepared) return tl::unexpected(prepared.error());
    auto next = movement::take(prepared->file.record.file, asked.act, prepared->doer, asked.papers, prepared->ground);
    if (!next) return tl::unexpected(next.error());
    TakenStep step;
    if (auto written =
            write(records, prepared->file, std::move(*next), asked.papers, asked.scan, prepared->evaluation, step);
        !written)
        return tl::unexpected(written.error());
    if (auto followed = follow(records, plan, prepared->file, step); !followed) return tl::unexpected(followed.error());
    return std::move(prepared->file.record);
}

Result<void> could_take(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                        const StepAsked& asked) {
    const auto prepared = prepare(records, plan, principal, asked);
    if (!prepared) return tl::unexpected(prepared.error());
    auto papers = asked.papers;
    papers.has_scan = asked.scan.has_value();
    return movement::check(prepared->file.record.file, movement::transition_of(asked.act), prepared->doer, papers,
                           prepared->ground);
}

core::Checked<std::vector<MovementFile>> take_steps(Transaction& records, const plan::Plan& plan,
                                                    const access::Principal& principal, const StepAsked& asked,
                                                    const std::vector<FileAsked>& files) {
    std::vector<MovementFile> taken;
    core::Refusals refusals;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto one = asked;
        one.unit = files[i].unit;
        one.version = files[i].version;
        auto done = take_step(records, plan, principal, std::move(one));
        if (done) {
            taken.push_back(std::move(*done));
            continue;
        }
        auto refusal = std::move(done.error());
        refusal.place = "/files/" + std::to_string(i) + refusal.place;
        refusals.push_back(std::move(refusal));
    }
    if (!refusals.empty()) return tl::unexpected(std::move(refusals));
    return taken;
}

Result<ObjectionRow> make_objection(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                                    const ObjectionAsked& asked) {
    auto about = required_text("/about", asked.about, "movement.objection_about");
    if (!about) return tl::unexpected(about.error());
    if (!asked.about_fact && plan.indicator(*about) == nullptr)
        return core::invalid("outcome.unknown_indicator", {{"found", *about}}, "/about");
    StepAsked step{asked.unit, asked.year, Act::object, {}, {}, asked.version};
    step.papers.reason = asked.text;
    if (auto tidied = tidy(step.papers); !tidied) return tl::unexpected(tidied.error());
    auto prepared = prepare(records, plan, principal, step);
    if (!prepared) return tl::unexpected(prepared.error());
    auto next = movement::object(prepared->file.record.file, prepared->doer, step.papers, prepared->ground,
                                 core::RecordId(records.new_id()), asked.against);
    if (!next) return tl::unexpected(next.error());
    ObjectionRow row;
    row.objection = next->objections.back();
    row.about_fact = asked.about_fact;
    row.about = std::move(*about);
    row.text = step.papers.reason;
    row.made_at = records.now_ms();
    TakenStep taken;
    if (auto written = write(records, prepared->file, std::move(*next), step.papers, {}, {}, taken); !written)
        return tl::unexpected(written.error());
    records.movements().put(prepared->file.record.id, row);
    return row;
}

Result<ObjectionRow> answer_objection(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                                      const AnswerAsked& asked) {
    StepAsked step{asked.unit, asked.year, Act::answer, {}, {}, asked.version};
    step.papers.reason = asked.text;
    if (auto tidied = tidy(step.papers); !tidied) return tl::unexpected(tidied.error());
    auto prepared = prepare(records, plan, principal, step);
    if (!prepared) return tl::unexpected(prepared.error());
    auto next =
        movement::answer(prepared->file.record.file, prepared->doer, step.papers, prepared->ground, asked.objection);
    if (!next) return tl::unexpected(next.error());
    TakenStep taken;
    const auto file = prepared->file.record.id;
    if (auto written = write(records, prepared->file, std::move(*next), step.papers, {}, {}, taken); !written)
        return tl::unexpected(written.error());
    for (auto& row : records.movements().objections(file)) {
        if (row.objection.id != asked.objection) continue;
        row.objection.answered = true;
        row.answer = step.papers.reason;
        row.answered_by = principal.name;
        row.answered_at = records.now_ms();
        records.movements().put(file, row);
        return row;
    }
    return core::refuse(core::RefusalKind::not_found, "movement.no_objection", {{"found", asked.objection.text()}});
}

}  // namespace bontot::app
