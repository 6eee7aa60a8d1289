// Transfer a member between cells of this tree, out of it, and back into it. The past stays with the old cell.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

struct TransferMember {
    core::MemberId member;
    core::UnitId to;
    core::Date on;                         ///< first day on the new roll, and the first no longer on the old one
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

/// Gone: to another root (transfer), struck off, expelled, resigned, deceased.
struct LetMemberGo {
    core::MemberId member;
    core::Date on;  ///< first day no longer on the roll
    organisation::MembershipReason reason = organisation::MembershipReason::transfer;
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

/// Somebody who was here before comes back, or comes from another root with their record kept.
struct TakeMemberBack {
    core::MemberId member;
    core::UnitId cell;
    core::Date from;
    organisation::MembershipReason reason = organisation::MembershipReason::transfer;
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

/// Offices in the old cell end, and those in bodies that the new cell does not stand under; an exemption goes along;
/// who was a guest of the new cell is one no more.
[[nodiscard]] core::Result<void> transfer_member(Transaction& records, const TransferMember& request);

/// Everything ends: memberships, temporary ones too, exemptions and offices.
[[nodiscard]] core::Result<void> let_member_go(Transaction& records, const LetMemberGo& request);

[[nodiscard]] core::Result<void> take_member_back(Transaction& records, const TakeMemberBack& request);

}  // namespace bontot::app
