#include "access/derived_rights.hpp"

namespace bontot::access {

using organisation::BodyKind;
using organisation::Office;

std::optional<Role> role_of(Office office, BodyKind body) {
    if (office == Office::follower) return Role::follower;
    if (body == BodyKind::cell) return Role::cell_committee;
    if (body == BodyKind::grassroots_committee && office == Office::secretary) return Role::committee_secretary;
    return std::nullopt;
}

bool fits(Role role, BodyKind body) {
    const bool upper = body == BodyKind::bloc || body == BodyKind::province;
    switch (role) {
        case Role::member:
        case Role::meeting_secretary:
        case Role::cell_committee: return body == BodyKind::cell;
        case Role::committee_official:
        case Role::committee_secretary: return body == BodyKind::grassroots_committee;
        case Role::bloc_official:
        case Role::bloc_standing: return upper;
        case Role::follower:
        case Role::inspector:
        case Role::administrator: return true;
    }
    return false;
}

}  // namespace bontot::access
