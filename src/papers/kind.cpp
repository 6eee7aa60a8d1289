#include "papers/kind.hpp"

#include <algorithm>

namespace bontot::papers {

KindRules rules_of(PaperKind kind) {
    switch (kind) {
        case PaperKind::launch_plan: return {"KH"};
        case PaperKind::notice: return {"TB"};
        case PaperKind::invitation: return {"GM"};
        case PaperKind::resolution: return {"NQ"};
        case PaperKind::self_assessment_report: return {"BC"};
        case PaperKind::proposal: return {"TTr"};
        case PaperKind::recognition:
        case PaperKind::award:
        case PaperKind::certificate: return {"QĐ"};
        case PaperKind::report: return {"BC"};
        case PaperKind::minutes:
        case PaperKind::committee_minutes:
        case PaperKind::meeting_sheet:
        case PaperKind::self_assessment:
        case PaperKind::appraisal:
        case PaperKind::member_list:
        case PaperKind::vote_count:
        case PaperKind::roll_call: return {"", Audience::cell_and_appraisers};
        case PaperKind::registration:
        case PaperKind::pact:
        case PaperKind::registration_list:
        case PaperKind::calibration:
        case PaperKind::ballot: return {};
    }
    return {};
}

Subject subject_of(PaperKind kind) {
    switch (kind) {
        case PaperKind::notice:
        case PaperKind::invitation:
        case PaperKind::minutes:
        case PaperKind::committee_minutes:
        case PaperKind::resolution:
        case PaperKind::meeting_sheet:
        case PaperKind::roll_call: return Subject::meeting;
        case PaperKind::appraisal: return Subject::body;
        default: return Subject::year;
    }
}

bool is_of_decision(PaperKind kind) {
    return kind == PaperKind::recognition || kind == PaperKind::award || kind == PaperKind::certificate ||
           kind == PaperKind::proposal;
}

bool comes_in_batches(PaperKind kind) {
    return kind == PaperKind::self_assessment || kind == PaperKind::self_assessment_report ||
           kind == PaperKind::registration || kind == PaperKind::member_list;
}

bool is_made_by(PaperKind kind, organisation::BodyKind issuer) {
    const bool cell = issuer == organisation::BodyKind::cell;
    const bool grassroots = issuer == organisation::BodyKind::grassroots_committee;
    const bool above = issuer == organisation::BodyKind::bloc || issuer == organisation::BodyKind::province;
    switch (kind) {
        case PaperKind::registration:
        case PaperKind::self_assessment:
        case PaperKind::self_assessment_report: return cell || grassroots;
        case PaperKind::notice:
        case PaperKind::invitation:
        case PaperKind::minutes:
        case PaperKind::committee_minutes:
        case PaperKind::resolution:
        case PaperKind::meeting_sheet:
        case PaperKind::roll_call:
        case PaperKind::member_list: return cell;
        case PaperKind::pact:
        case PaperKind::registration_list:
        case PaperKind::proposal: return grassroots;
        case PaperKind::launch_plan:
        case PaperKind::appraisal:
        case PaperKind::report:
        case PaperKind::ballot:
        case PaperKind::vote_count: return grassroots || above;
        case PaperKind::recognition:
        case PaperKind::award:
        case PaperKind::certificate:
        case PaperKind::calibration: return above;
    }
    return false;
}

bool may_issue(organisation::BodyKind issuer, std::string_view symbol) {
    static constexpr std::array<std::string_view, 3> k_not_of_a_cell{"QyĐ", "HD", "CT"};
    return issuer != organisation::BodyKind::cell ||
           std::find(k_not_of_a_cell.begin(), k_not_of_a_cell.end(), symbol) == k_not_of_a_cell.end();
}

}  // namespace bontot::papers
