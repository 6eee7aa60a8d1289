#include "api/tables.hpp"

namespace bontot::api {

using access::Permission;
using imports::Kind;

std::vector<std::vector<Permission>> rights_to_import(Kind kind) {
    switch (kind) {
        case Kind::units: return {{Permission::organisation_edit}};
        case Kind::members: return {{Permission::members_edit}};
        case Kind::meetings:
        case Kind::roll_call:
        case Kind::roll_matrix:
        case Kind::meeting_ratings: return {{Permission::meetings_record}, {Permission::outcomes_record}};
        case Kind::meeting_documents: return {{Permission::meetings_record}};
        case Kind::member_ratings:
        case Kind::unit_ratings:
        case Kind::past_years:
        case Kind::not_rated: return {{Permission::outcomes_record}};
        default: return {{Permission::members_edit, Permission::outcomes_record, Permission::outcomes_judge}};
    }
}

Permission right_to_export(Kind kind) {
    switch (kind) {
        case Kind::units: return Permission::organisation_read;
        case Kind::members: return Permission::members_read;
        case Kind::meetings:
        case Kind::roll_call:
        case Kind::meeting_ratings:
        case Kind::meeting_documents: return Permission::meetings_read;
        default: return Permission::outcomes_read;
    }
}

}  // namespace bontot::api
