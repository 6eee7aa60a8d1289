#include "access/self_dealing.hpp"

#include <algorithm>

namespace bontot::access {

namespace {

/// Of those who run the body itself, not of those who only belong to it, follow or inspect it.
bool runs_it(const Grant& grant, const core::UnitId& unit) {
    if (grant.unit != unit) return false;
    return grant.role == Role::cell_committee || grant.role == Role::committee_secretary ||
           grant.role == Role::committee_official;
}

}  // namespace

core::Result<void> check_not_own(const Principal& acting, const Submission& submission) {
    const bool same_account = submission.submitted_by && *submission.submitted_by == acting.account;
    const bool same_member = submission.submitter && acting.member && *submission.submitter == *acting.member;
    if (same_account || same_member)
        return core::refuse(core::RefusalKind::forbidden, "access.own_submission", {{"account", acting.name}});
    const auto& committee = submission.committee;
    const bool in_committee =
        acting.member && std::find(committee.begin(), committee.end(), *acting.member) != committee.end();
    const bool by_right = std::any_of(acting.grants.begin(), acting.grants.end(),
                                      [&](const Grant& grant) { return runs_it(grant, submission.unit); });
    if (in_committee || by_right)
        return core::refuse(core::RefusalKind::forbidden, "access.own_unit", {{"account", acting.name}});
    return {};
}

}  // namespace bontot::access
