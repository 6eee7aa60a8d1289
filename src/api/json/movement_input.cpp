#include "api/json/movement_input.hpp"

namespace bontot::api {

namespace {

movement::Vote vote_of(Fields fields) {
    movement::Vote vote;
    vote.date = fields.demanded_day("date");
    vote.present = *fields.number("present");
    vote.agree = *fields.number("agree");
    vote.against = *fields.number("against");
    vote.other = *fields.number("other");
    return vote;
}

}  // namespace

app::StepAsked step_asked(Fields& body) {
    app::StepAsked asked;
    asked.act = *body.name("act", movement::k_acts);
    auto& papers = asked.papers;
    papers.reason = body.text("reason");
    papers.decision = body.decision();
    papers.decided_level = body.text("level");
    papers.due = body.day("due");
    papers.basis = body.text("basis");
    papers.title = body.name("title", organisation::k_unit_kinds);
    if (body.has("vote")) papers.vote = vote_of(body.inside("vote"));
    if (body.has("late")) {
        const auto late = body.inside("late");
        papers.late_reason = late.text("reason");
        papers.approver = late.text("approver");
    }
    asked.scan = body.id<core::EvidenceId>("scan");
    return asked;
}

}  // namespace bontot::api
