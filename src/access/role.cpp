#include "access/role.hpp"

#include <array>
#include <initializer_list>

namespace bontot::access {

namespace {

using P = Permission;

PermissionSet set_of(std::initializer_list<Permission> permissions) {
    PermissionSet set;
    for (const auto permission : permissions)
        set.set(static_cast<std::size_t>(permission));
    return set;
}

std::array<PermissionSet, k_roles.size()> all_roles() {
    const auto member = set_of({P::organisation_read, P::plans_read, P::meetings_read, P::evaluation_read});
    const auto reader =
        member | set_of({P::members_read, P::evidence_read, P::outcomes_read, P::evaluation_read, P::meetings_read});
    const auto minutes = member | set_of({P::members_read, P::meetings_record, P::evidence_read});
    const auto official = reader | set_of({P::members_edit, P::outcomes_record, P::outcomes_judge, P::evidence_edit,
                                           P::records_import, P::records_export});

    std::array<PermissionSet, k_roles.size()> roles;
    const auto give = [&](Role role, const PermissionSet& set) { roles[static_cast<std::size_t>(role)] = set; };
    give(Role::member, member);
    give(Role::meeting_secretary, minutes);
    give(Role::cell_committee, reader | minutes |
                                   set_of({P::meetings_read_private, P::meetings_finalise, P::evidence_edit,
                                           P::records_import, P::records_export, P::movement_submit}));
    give(Role::follower, reader | set_of({P::meetings_read_private, P::movement_remark}));
    give(Role::committee_official, official | set_of({P::movement_submit}));
    give(Role::committee_secretary,
         reader | set_of({P::appraisal_propose, P::periods_lock, P::records_export, P::movement_submit}));
    give(Role::bloc_official, official | set_of({P::organisation_edit, P::plans_adopt, P::appraisal_propose}));
    give(Role::bloc_standing,
         reader | set_of({P::recognition_decide, P::plans_adopt, P::periods_lock, P::records_export}));
    give(Role::inspector, reader | set_of({P::audit_read, P::records_export}));
    give(Role::administrator, set_of({P::organisation_read, P::plans_read, P::accounts_manage, P::settings_manage}));
    return roles;
}

}  // namespace

const PermissionSet& permissions_of(Role role) {
    static const auto roles = all_roles();
    return roles[static_cast<std::size_t>(role)];
}

bool needs_second_factor(Role role) {
    switch (role) {
        case Role::committee_official:
        case Role::committee_secretary:
        case Role::bloc_official:
        case Role::bloc_standing:
        case Role::administrator: return true;
        case Role::member:
        case Role::meeting_secretary:
        case Role::cell_committee:
        case Role::follower:
        case Role::inspector: return false;
    }
    return true;
}

}  // namespace bontot::access
