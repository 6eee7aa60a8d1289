// Mend what is kept about a person.
#pragma once

#include <string>

#include "app/organisation/add_member.hpp"

namespace bontot::app {

struct CorrectMember {
    core::MemberId member;
    MemberDetails details;  ///< all of it: what is empty becomes empty
    std::string reason;     ///< may be empty
    std::int64_t version = 0;
    organisation::Decision official_decision = {};  ///< by which they became official; empty: what is on record
};

/// Somebody else's newer version is not overwritten: "records.stale".
[[nodiscard]] core::Result<void> correct_member(Transaction& records, const CorrectMember& request);

}  // namespace bontot::app
