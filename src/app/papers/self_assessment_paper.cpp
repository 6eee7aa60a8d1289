#include <algorithm>

#include "app/papers/movement_view.hpp"
#include "app/papers/unit_papers.hpp"
#include "assessment/evaluate.hpp"
#include "core/text.hpp"

namespace bontot::app {

using assessment::State;

namespace {

std::optional<std::string> state_text(State state) {
    switch (state) {
        case State::met: return "đạt";
        case State::partly_met: return "đạt một phần";
        case State::not_met: return "chưa đạt";
        case State::not_applicable: return "không áp dụng";
        case State::pending: break;
    }
    return std::nullopt;  // a form does not guess what is still open
}

std::optional<std::string> verdict_text(assessment::Verdict verdict) {
    switch (verdict) {
        case assessment::Verdict::qualified: return "đạt";
        case assessment::Verdict::not_qualified: return "chưa đạt";
        case assessment::Verdict::pending: break;
    }
    return std::nullopt;
}

papers::AssessedItem item_of(const assessment::IndicatorResult& result, const plan::Plan& plan,
                             const assessment::Facts& facts) {
    papers::AssessedItem item;
    item.number = result.id;
    if (const auto* indicator = plan.indicator(result.id)) item.text = indicator->statement.vi;
    item.maximum = result.maximum;
    item.not_applicable = result.state == State::not_applicable;
    if (result.state != State::pending) item.own = result.achieved;
    item.state = state_text(result.state);
    if (const auto* judged = facts.judgement(result.id)) {
        item.explanation = judged->note;
        item.evidence = core::join(judged->evidence);
    }
    return item;
}

papers::AssessedGroup group_of(const assessment::CriterionResult& result, const assessment::Evaluation& evaluation,
                               const plan::Plan& plan, const assessment::Facts& facts) {
    papers::AssessedGroup group;
    group.number = result.id;
    const auto criterion = std::find_if(plan.criteria.begin(), plan.criteria.end(),
                                        [&](const plan::Criterion& candidate) { return candidate.id == result.id; });
    if (criterion != plan.criteria.end()) group.text = criterion->name.vi;
    group.maximum = result.applicable;
    if (result.state != State::pending) {
        group.own = result.achieved;
        group.reached = result.state == State::met || result.state == State::not_applicable;
    }
    for (const auto& indicator : evaluation.indicators)
        if (indicator.criterion == result.id) group.items.push_back(item_of(indicator, plan, facts));
    return group;
}

void add_meetings(papers::SelfAssessment& paper, const assessment::Facts& facts) {
    std::int64_t regular = 0;
    std::int64_t thematic = 0;
    for (const auto& meeting : facts.meetings) {
        regular += meeting.counts_as_regular() ? 1 : 0;
        thematic += meeting.kind != meetings::MeetingKind::regular ? 1 : 0;
    }
    paper.figures.push_back({"Số kỳ sinh hoạt thường kỳ", std::to_string(regular)});
    paper.figures.push_back({"Số kỳ sinh hoạt chuyên đề", std::to_string(thematic)});
}

papers::Strength strength_of(const assessment::Facts& facts, core::Date day) {
    papers::Strength strength{0, 0, 0, 0};
    for (const auto& member : facts.members) {
        if (!member.on_roll(day)) continue;
        ++*strength.roll;
        ++*(member.probationary_on(day) ? strength.probationary : strength.official);
        if (member.exempt(day)) ++*strength.exempt;
    }
    return strength;
}

/// What was sent in holds, whatever the records say since: the figures are those that were frozen with it.
void take_frozen(papers::SelfAssessment& paper, const MovementSnapshot& snapshot) {
    const auto items = frozen_indicators(snapshot);
    for (auto& group : paper.groups) {
        for (const auto& criterion : snapshot.criteria) {
            if (criterion.criterion != group.number) continue;
            const auto state = core::from_name(assessment::k_states, criterion.state).value_or(State::pending);
            group.maximum = criterion.applicable;
            group.own = criterion.achieved;
            group.reached = state == State::met || state == State::not_applicable;
        }
        for (auto& item : group.items) {
            const auto frozen = std::find_if(items.begin(), items.end(),
                                             [&](const FrozenIndicator& one) { return one.id == item.number; });
            if (frozen == items.end()) continue;
            item.maximum = frozen->maximum;
            item.own = frozen->achieved;
            item.not_applicable = frozen->state == State::not_applicable;
            item.state = state_text(frozen->state);
        }
    }
    if (const auto verdict = core::from_name(assessment::k_verdicts, snapshot.verdict))
        paper.verdict = verdict_text(*verdict);
}

/// The body's own levels in the place of what is on record.
void take_levels(assessment::Facts& facts, Transaction& records, const FileOnPaper& file) {
    for (const auto& level : records.movements().levels(file.file.id)) {
        if (level.side != Side::self) continue;
        auto& judged = facts.judgements[level.indicator];
        judged.ratio = level.ratio;
        judged.note = level.note;
    }
}

void take_vote(papers::SelfAssessment& paper, const FileOnPaper& file) {
    const auto* step = file.last(movement::Act::submit);
    if (step == nullptr || !step->papers.vote) return;
    const auto& vote = *step->papers.vote;
    paper.votes = {vote.agree, vote.against, vote.other, vote.present};
}

}  // namespace

core::Result<papers::SelfAssessment> self_assessment_paper(Transaction& records, const organisation::UnitRecord& unit,
                                                           int year, core::Date as_of, const plan::Plan& plan,
                                                           const PaperOrder& order) {
    const core::Date last_day = std::min(as_of, core::Date(year, 12, 31));
    auto facts = records.facts().of(unit.id, year);
    if (!facts) {
        return core::refuse(core::RefusalKind::not_found, "paper.no_assessment",
                            {{"unit", unit.nearest(last_day).name}, {"year", std::to_string(year)}});
    }
    auto head = paper_head(records, unit, last_day, order);
    if (!head) return tl::unexpected(head.error());
    const auto file = file_on_paper(records, unit.id, year, last_day);
    if (file) take_levels(*facts, records, *file);
    const auto rules = assessment::Rules::of(plan, as_of);
    const auto evaluation = assessment::Evaluator(rules).evaluate(*facts);
    papers::SelfAssessment paper;
    paper.head = std::move(*head);
    paper.year = year;
    const bool cell = paper.head.issuer_kind == organisation::BodyKind::cell;
    paper.title = cell ? "“chi bộ bốn tốt”" : "“đảng bộ cơ sở bốn tốt”";
    paper.plan = plan.name.vi;
    paper.as_of = as_of;
    paper.threshold = std::to_string(plan.number("criterion_threshold.at_least_percent", 95)) + "\u00a0%";
    paper.provisional = evaluation.provisional || evaluation.verdict == assessment::Verdict::pending;
    paper.strength = strength_of(*facts, last_day);
    for (const auto& criterion : evaluation.criteria)
        paper.groups.push_back(group_of(criterion, evaluation, plan, *facts));
    for (const auto& condition : plan.recognition) {
        const auto* result = evaluation.check(condition.check);
        paper.conditions.push_back(
            {condition.statement.vi, result == nullptr ? std::nullopt : state_text(result->state)});
    }
    add_meetings(paper, *facts);
    paper.verdict = verdict_text(evaluation.verdict);
    if (!file) return paper;
    take_vote(paper, *file);
    if (const auto* frozen = file->frozen_at(movement::Act::submit)) take_frozen(paper, *frozen);
    return paper;
}

}  // namespace bontot::app
