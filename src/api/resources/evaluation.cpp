// Verdicts, computed from the records at the moment they are asked for.
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "assessment/evaluate.hpp"
#include "assessment/project.hpp"
#include "wire/answers.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

/// What every question about a unit's year starts from.
struct Question {
    std::shared_ptr<const plan::LoadedPlan> plan;
    assessment::Facts facts;
    core::Date as_of;
};

Checked<Question> question_of(const Call& call, app::Transaction& records) {
    const auto as_of = day_or(call, "as_of", records.today());
    if (!as_of) return refused(as_of.error());
    const int year = call.number("year", 0);
    auto plan = plan_of_year(call.services().plans, records, call.text("plan"), year);
    if (!plan) return tl::unexpected(plan.error());
    const auto unit = call.id<core::UnitId>("unit");
    auto facts = records.facts().of(unit, year);
    if (facts) return Question{std::move(*plan), std::move(*facts), *as_of};
    return refused(
        {core::RefusalKind::not_found,
         "records.no_facts",
         {{"unit", records.units().find(unit)->nearest(core::Date(year, 12, 31)).name}, {"year", std::to_string(year)}},
         "year"});
}

}  // namespace

Checked<Reply> get_evaluation(Call& call, app::Transaction& records) {
    const auto question = question_of(call, records);
    if (!question) return tl::unexpected(question.error());
    const auto& plan = question->plan->plan;
    const auto evaluation = assessment::evaluate(question->facts, plan, question->as_of);
    Reply reply;
    reply.body = wire::evaluation_json(evaluation, question->facts, plan, call.language);
    return reply;
}

Checked<Reply> get_projection(Call& call, app::Transaction& records) {
    const auto question = question_of(call, records);
    if (!question) return tl::unexpected(question.error());
    const auto projection = assessment::project(question->facts, question->plan->plan, question->as_of);
    Reply reply;
    reply.body = wire::projection_json(projection, question->facts, call.language);
    return reply;
}

}  // namespace bontot::api::handlers
