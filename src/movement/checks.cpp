#include "movement/checks.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace bontot::movement {

using core::Result;

namespace {

Result<void> wrong_state(std::string code, core::Params params = {}, std::string place = {}) {
    return core::refuse(core::RefusalKind::wrong_state, std::move(code), std::move(params), std::move(place));
}

Result<void> check_decision(const File& file, const Papers& papers, const Ground& ground) {
    const auto& decision = papers.decision;
    if (decision.number.empty()) return core::invalid("movement.number_missing", {}, "/decision/number");
    if (!decision.date) return core::invalid("movement.date_missing", {}, "/decision/date");
    if (*decision.date > ground.today) {
        return core::invalid("movement.date_later",
                             {{"found", decision.date->vietnamese()}, {"date", ground.today.vietnamese()}},
                             "/decision/date");
    }
    const auto last = file.last_date();
    if (last && *decision.date < *last) {
        return core::invalid("movement.date_before_step",
                             {{"found", decision.date->vietnamese()}, {"date", last->vietnamese()}}, "/decision/date");
    }
    return {};
}

Result<void> check_vote(const File& file, const Papers& papers, const Ground& ground) {
    if (!papers.vote) return core::invalid("movement.vote_missing", {}, "/vote");
    const auto& vote = *papers.vote;
    if (std::min({vote.present, vote.agree, vote.against, vote.other}) < 0 || vote.present == 0)
        return core::invalid("movement.vote_count", {}, "/vote/present");
    const auto cast = std::int64_t{vote.agree} + vote.against + vote.other;
    if (cast > vote.present) {
        return core::invalid("movement.votes_above_present",
                             {{"found", std::to_string(cast)}, {"allowed", std::to_string(vote.present)}},
                             "/vote/present");
    }
    // More than half of those present agreed, or the meeting sent nothing.
    if (std::int64_t{vote.agree} * 2 <= vote.present) {
        return core::invalid("movement.vote_lost",
                             {{"found", std::to_string(vote.agree)}, {"present", std::to_string(vote.present)}},
                             "/vote/agree");
    }
    const auto* opened = file.last(Act::open);
    if (vote.date > ground.today || (opened != nullptr && vote.date < opened->date)) {
        return core::invalid("movement.vote_date", {{"found", vote.date.vietnamese()}}, "/vote/date");
    }
    return {};
}

Result<void> check_in_time(const File& file, const Transition& row, const Papers& papers, const Ground& ground) {
    const auto last = ground.rules.last_day(row.act, file.kind, file.year);
    const auto done = ground.today;
    // What comes back for more has its own term.
    if (!last || done <= *last || (row.act == Act::submit && file.due && done <= *file.due)) return {};
    const core::Params params{{"date", last->vietnamese()}, {"found", done.vietnamese()}};
    if (!ground.rules.late_allowed) return wrong_state("movement.too_late", params);
    if (papers.late_reason.empty()) return core::invalid("movement.late_reason", params, "/late/reason");
    if (papers.approver.empty()) return core::invalid("movement.late_approver", params, "/late/approver");
    return {};
}

Result<void> check_title(const File& file, const Papers& papers, const Ground& ground) {
    if (!ground.rules.titles_by_kind || papers.title.value_or(file.kind) == file.kind) return {};
    return core::invalid("movement.title", {}, "/title");
}

Result<void> check_conditions(const Papers& papers, const Ground& ground) {
    if (!ground.standing.conditions_met) return wrong_state("movement.conditions");
    if (ground.standing.knocked_out && papers.reason.empty())
        return core::invalid("movement.knocked_out", {}, "/reason");
    return {};
}

}  // namespace

Result<void> check_demand(Demand demand, const File& file, const Papers& papers, const Ground& ground) {
    switch (demand) {
        case Demand::reason:
            if (papers.reason.empty()) return core::invalid("movement.reason", {}, "/reason");
            return {};
        case Demand::decision: return check_decision(file, papers, ground);
        case Demand::vote: return check_vote(file, papers, ground);
        case Demand::due:
            if (!papers.due || *papers.due <= ground.today) return core::invalid("movement.due", {}, "/due");
            return {};
    }
    return {};
}

Result<void> check_guard(Guard guard, const File& file, const Transition& row, const Papers& papers,
                         const Ground& ground) {
    const auto& standing = ground.standing;
    const auto& rules = ground.rules;
    switch (guard) {
        case Guard::in_time: return check_in_time(file, row, papers, ground);
        case Guard::title_fits: return check_title(file, papers, ground);
        case Guard::not_yet_registered:
            if (rules.once_a_period && standing.registered_before) return wrong_state("movement.confirm_instead");
            return {};
        case Guard::registered_before:
            if (!rules.once_a_period || !standing.registered_before) return wrong_state("movement.register_first");
            return {};
        case Guard::assessment_begun: {
            const auto begins = rules.assessment_from.in(file.year);
            if (ground.today < begins) return wrong_state("movement.too_early", {{"date", begins.vietnamese()}});
            return {};
        }
        case Guard::levels_complete:
            if (!standing.levels_missing.empty())
                return wrong_state("movement.levels_missing", {{"found", core::join(standing.levels_missing)}});
            return {};
        case Guard::difference_grounded:
            if (const auto where = needs_basis(standing, rules); where && papers.basis.empty())
                return core::invalid("movement.basis", {{"criterion", *where}}, "/basis");
            return {};
        case Guard::outcome_allowed:
            if (!rules.allows(row.act)) return wrong_state("movement.outcome");
            return {};
        case Guard::answered_or_waited: {
            const auto* refused = file.last(Act::not_propose);
            const auto* answer = file.last(Act::respond);
            const bool answered = answer != nullptr && refused != nullptr && answer > refused;
            if (!answered && file.due && ground.today <= *file.due)
                return wrong_state("movement.answer_awaited", {{"date", file.due->vietnamese()}});
            return {};
        }
        case Guard::ratings_known:
            if (!standing.ratings_known && (rules.waits_for_ratings || row.act == Act::recognise))
                return wrong_state("movement.ratings");
            return {};
        case Guard::conditions_met: return check_conditions(papers, ground);
        case Guard::notice_over:
            if (file.notice_to && ground.today <= *file.notice_to)
                return wrong_state("movement.notice", {{"date", file.notice_to->vietnamese()}});
            if (file.notice_to && papers.decision.date && *papers.decision.date <= *file.notice_to) {
                return core::invalid("movement.decided_in_notice", {{"date", file.notice_to->vietnamese()}},
                                     "/decision/date");
            }
            return {};
        case Guard::objections_answered:
            if (std::any_of(file.objections.begin(), file.objections.end(),
                            [](const Objection& objection) { return !objection.answered; }))
                return wrong_state("movement.objections");
            return {};
        case Guard::revocable:
            if (!rules.revocable) return wrong_state("movement.not_revocable");
            return {};
    }
    return {};
}

Result<void> check_recorded(const File& file, const Papers& papers, const Ground& ground) {
    if (auto decision = check_decision(file, papers, ground); !decision) return decision;
    if (papers.decision.by.empty()) return core::invalid("movement.decided_by", {}, "/decision/by");
    if (papers.decided_level.empty()) return core::invalid("movement.decided_level", {}, "/level");
    if (!papers.has_scan) return core::invalid("movement.scan", {}, "/scan");
    return {};
}

}  // namespace bontot::movement
