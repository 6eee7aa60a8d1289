// Terms of office: who is secretary, deputy, committee member or follower of a body, from when to when, and when to
// remind that the term ends.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

struct AppointMember {
    core::MemberId member;
    core::UnitId unit;
    organisation::Office office = organisation::Office::secretary;
    core::Period span;
    std::optional<core::Date> remind_on;
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

struct EndTerm {
    core::MemberId member;
    core::RecordId term;
    core::Date on;                         ///< first day without the office
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

/// Secretary, deputy and committee members are members of the body itself, or of a cell under it ("office.elsewhere");
/// a follower comes from anywhere in the tree.
[[nodiscard]] core::Result<core::RecordId> appoint_member(Transaction& records, const AppointMember& request);
[[nodiscard]] core::Result<void> end_term(Transaction& records, const EndTerm& request);

}  // namespace bontot::app
