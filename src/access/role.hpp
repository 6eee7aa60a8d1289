// The roles of the movement and what each may do. A role is held for a body and everything under it.
#pragma once

#include "access/permission.hpp"

namespace bontot::access {

enum class Role : std::uint8_t {
    member,               ///< đảng viên: own record, own cell's published things
    meeting_secretary,    ///< thư ký cuộc họp
    cell_committee,       ///< bí thư, phó bí thư, chi ủy
    follower,             ///< cấp ủy viên theo dõi chi bộ
    committee_official,   ///< cán bộ tham mưu đảng ủy cơ sở: appraises
    committee_secretary,  ///< bí thư đảng ủy cơ sở: proposes
    bloc_official,        ///< cán bộ tham mưu đảng ủy khối
    bloc_standing,        ///< ban thường vụ đảng ủy khối: recognises
    inspector,            ///< ủy ban kiểm tra: reads everything, changes nothing
    administrator,        ///< quản trị: accounts and settings, no content
};

inline constexpr core::NameTable<Role, 10> k_roles{{
    {Role::member, "member"},
    {Role::meeting_secretary, "meeting_secretary"},
    {Role::cell_committee, "cell_committee"},
    {Role::follower, "follower"},
    {Role::committee_official, "committee_official"},
    {Role::committee_secretary, "committee_secretary"},
    {Role::bloc_official, "bloc_official"},
    {Role::bloc_standing, "bloc_standing"},
    {Role::inspector, "inspector"},
    {Role::administrator, "administrator"},
}};

/// All that `role` may do where it is held, implied permissions included.
[[nodiscard]] const PermissionSet& permissions_of(Role role);

/// Those who appraise, decide or administer must sign in with a second factor.
[[nodiscard]] bool needs_second_factor(Role role);

}  // namespace bontot::access
