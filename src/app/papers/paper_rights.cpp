#include "app/papers/paper_rights.hpp"

namespace bontot::app {

using access::Permission;
using papers::PaperKind;

std::vector<Permission> rights_to_read(PaperKind kind) {
    switch (kind) {
        case PaperKind::notice:
        case PaperKind::invitation:
        case PaperKind::resolution: return {Permission::meetings_read};
        case PaperKind::minutes:
        case PaperKind::committee_minutes:
        case PaperKind::meeting_sheet:
        case PaperKind::roll_call: return {Permission::meetings_read_private, Permission::meetings_record};
        case PaperKind::member_list: return {Permission::members_read};
        case PaperKind::launch_plan:
        case PaperKind::registration:
        case PaperKind::pact:
        case PaperKind::self_assessment:
        case PaperKind::self_assessment_report: return {Permission::evaluation_read};
        case PaperKind::registration_list:
        case PaperKind::appraisal:
        case PaperKind::proposal:
        case PaperKind::recognition:
        case PaperKind::award:
        case PaperKind::certificate:
        case PaperKind::calibration:
        case PaperKind::report:
        case PaperKind::ballot:
        case PaperKind::vote_count: return {Permission::outcomes_read};
    }
    return {};
}

std::vector<Permission> rights_to_make(PaperKind kind) {
    switch (kind) {
        case PaperKind::notice:
        case PaperKind::invitation:
        case PaperKind::minutes:
        case PaperKind::committee_minutes:
        case PaperKind::resolution:
        case PaperKind::meeting_sheet:
        case PaperKind::roll_call: return {Permission::meetings_record};
        case PaperKind::member_list: return {Permission::meetings_record, Permission::members_edit};
        case PaperKind::registration:
        case PaperKind::self_assessment:
        case PaperKind::self_assessment_report: return {Permission::movement_submit};
        case PaperKind::launch_plan:
        case PaperKind::pact:
        case PaperKind::registration_list:
        case PaperKind::appraisal:
        case PaperKind::proposal:
        case PaperKind::report:
        case PaperKind::ballot:
        case PaperKind::vote_count:
            return {Permission::outcomes_judge, Permission::appraisal_propose, Permission::recognition_decide};
        case PaperKind::recognition:
        case PaperKind::award:
        case PaperKind::certificate:
        case PaperKind::calibration: return {Permission::recognition_decide, Permission::plans_adopt};
    }
    return {};
}

}  // namespace bontot::app
