// A probationary member becomes official (công nhận đảng viên chính thức) on the day that the decision gives; it is
// never computed from the day of admission.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

struct MakeOfficial {
    core::MemberId member;
    core::Date on;
    organisation::Decision decision = {};  ///< that it rests on; may be empty
};

[[nodiscard]] core::Result<void> make_official(Transaction& records, const MakeOfficial& request);

}  // namespace bontot::app
