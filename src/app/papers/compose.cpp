#include "app/papers/compose.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "app/papers/meeting_paper.hpp"
#include "app/papers/movement_papers.hpp"
#include "app/papers/unit_papers.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;
using papers::PaperKind;

namespace {

Result<ComposedPaper> of_meeting(Transaction& records, const PaperAsked& asked, const PlanOfPaper& plan) {
    const auto unit = records.meetings().unit_of(*asked.meeting);
    if (!unit || *unit != asked.unit)
        return core::refuse(RefusalKind::not_found, "meeting.unknown", {{"found", asked.meeting->text()}}, "/meeting");
    auto paper = meeting_paper(records, *asked.meeting, asked.order, plan.adopted ? &plan.plan : nullptr);
    if (!paper) return tl::unexpected(paper.error());
    if (paper->date.year() != asked.year)
        return core::refuse(RefusalKind::not_found, "meeting.unknown", {{"found", asked.meeting->text()}}, "/meeting");
    paper->absence_contact = papers::said(asked.words, papers::PaperWord::contact);
    paper->invited_post = papers::said(asked.words, papers::PaperWord::guest_post);
    return ComposedPaper{fields_of(*paper, asked.kind), paper->head};
}

Result<ComposedPaper> of_members(Transaction& records, const PaperAsked& asked, const organisation::UnitRecord& unit) {
    auto list = member_list_paper(records, unit, asked.as_of.value_or(day_of(records, asked)), asked.order);
    if (!list) return tl::unexpected(list.error());
    return ComposedPaper{fields_of(*list), list->head};
}

Result<ComposedPaper> of_assessment(Transaction& records, const PaperAsked& asked, const organisation::UnitRecord& unit,
                                    const PlanOfPaper& plan) {
    const auto as_of = asked.as_of.value_or(asked.order.date.value_or(records.today()));
    auto paper = self_assessment_paper(records, unit, asked.year, as_of, plan.plan, asked.order);
    if (!paper) return tl::unexpected(paper.error());
    paper->situation = papers::said(asked.words, papers::PaperWord::situation).value_or("");
    paper->weaknesses = papers::said(asked.words, papers::PaperWord::weaknesses).value_or("");
    return ComposedPaper{fields_of(*paper, asked.kind), paper->head};
}

using MovementPaper = BuiltPaper (*)(Transaction&, const PaperSetting&);

Result<ComposedPaper> of_movement(Transaction& records, const PaperAsked& asked, const organisation::UnitRecord& unit,
                                  const PlanOfPaper& plan, MovementPaper build) {
    const auto day = day_of(records, asked);
    const auto head = paper_head(records, unit, day, asked.order);
    if (!head) return tl::unexpected(head.error());
    return build(records, {asked, unit, plan, day, *head});
}

}  // namespace

core::Date day_of(Transaction& records, const PaperAsked& asked) {
    return asked.order.date.value_or(std::min(records.today(), core::Date(asked.year, 12, 31)));
}

Result<organisation::UnitRecord> issuer_of(Transaction& records, const PaperAsked& asked) {
    auto unit = require_unit(records, asked.unit);
    if (!unit) return unit;
    const auto& body = unit->nearest(day_of(records, asked));
    if (papers::is_made_by(asked.kind, body.kind)) return unit;
    return core::invalid(
        "paper.not_of_body",
        {{"unit", body.name}, {"kind", "paper_" + std::string(core::name_in(papers::k_paper_kinds, asked.kind))}},
        "/kind");
}

Result<ComposedPaper> compose_paper(Transaction& records, const PaperAsked& asked, const PlanOfPaper& plan) {
    const auto unit = issuer_of(records, asked);
    if (!unit) return tl::unexpected(unit.error());
    const auto subject = papers::subject_of(asked.kind);
    if (subject == papers::Subject::meeting && !asked.meeting)
        return core::invalid("paper.which_meeting", {}, "/meeting");
    if (subject == papers::Subject::body && !asked.about) return core::invalid("paper.which_body", {}, "/about");
    const auto movement = [&](MovementPaper build) { return of_movement(records, asked, *unit, plan, build); };
    // These two have no head of their own.
    const auto certificate = [&](MovementPaper build) {
        return build(records, {asked, *unit, plan, day_of(records, asked), {}});
    };
    switch (asked.kind) {
        case PaperKind::notice:
        case PaperKind::invitation:
        case PaperKind::minutes:
        case PaperKind::committee_minutes:
        case PaperKind::resolution:
        case PaperKind::meeting_sheet:
        case PaperKind::roll_call: return of_meeting(records, asked, plan);
        case PaperKind::member_list: return of_members(records, asked, *unit);
        case PaperKind::self_assessment:
        case PaperKind::self_assessment_report: return of_assessment(records, asked, *unit, plan);
        case PaperKind::launch_plan: return movement(launch_plan_paper);
        case PaperKind::registration: return movement(registration_paper);
        case PaperKind::pact: return movement(pact_paper);
        case PaperKind::registration_list: return movement(registration_list_paper);
        case PaperKind::appraisal: return movement(appraisal_paper);
        case PaperKind::proposal: return movement(proposal_paper);
        case PaperKind::ballot: return movement(ballot_paper);
        case PaperKind::vote_count: return movement(vote_count_paper);
        case PaperKind::recognition: return movement(recognition_paper);
        case PaperKind::award: return movement(award_paper);
        case PaperKind::report: return movement(report_paper);
        case PaperKind::certificate: return certificate(certificate_paper);
        case PaperKind::calibration: break;
    }
    return certificate(calibration_paper);
}

}  // namespace bontot::app
