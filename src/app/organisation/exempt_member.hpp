// Miễn công tác và sinh hoạt đảng (R30), and suspension from meetings (đình chỉ sinh hoạt): from when to when. The
// cause is not kept.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

struct ExemptMember {
    core::MemberId member;
    organisation::ExemptionKind kind = organisation::ExemptionKind::exempt;
    core::Period span;                     ///< open when the end is not known yet
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

struct EndExemption {
    core::MemberId member;
    core::Date on;                         ///< first day on which the member counts again
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

[[nodiscard]] core::Result<void> exempt_member(Transaction& records, const ExemptMember& request);
/// Ends the exemption or the suspension that holds the day before.
[[nodiscard]] core::Result<void> end_exemption(Transaction& records, const EndExemption& request);

}  // namespace bontot::app
