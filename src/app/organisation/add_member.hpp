// Put somebody on a cell's roll who is not kept yet: admitted there (kết nạp), come from elsewhere, or there before
// bontot.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

/// What is kept about a person; nothing else has a place.
struct MemberDetails {
    std::string code;  ///< the office's own number, never the citizen's; may be empty
    std::string name;
    std::optional<int> birth_year;
    std::optional<organisation::Sex> sex;
    std::optional<core::Date> admitted;
    std::optional<core::Date> official;
};

struct AddMember {
    MemberDetails details;
    core::UnitId cell;
    core::Date from;  ///< first day on its roll
    organisation::MembershipReason reason = organisation::MembershipReason::transfer;
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

/// Admitted on that day: probationary until made official.
struct AdmitMember {
    MemberDetails details;  ///< its dates of admission are those of the act
    core::UnitId cell;
    core::Date on;
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

[[nodiscard]] core::Result<core::MemberId> add_member(Transaction& records, const AddMember& request);
[[nodiscard]] core::Result<core::MemberId> admit_member(Transaction& records, const AdmitMember& request);

/// Writes the details, every one checked, into `member`.
[[nodiscard]] core::Result<void> take_details(Transaction& records, const MemberDetails& details,
                                              organisation::MemberRecord& member);

}  // namespace bontot::app
