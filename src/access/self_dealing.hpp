// Nobody appraises or decides on what they themselves submitted: the oldest rule of any award.
#pragma once

#include <optional>
#include <vector>

#include "access/principal.hpp"
#include "core/result.hpp"

namespace bontot::access {

/// What is to be appraised or decided on.
struct Submission {
    core::UnitId unit;                        ///< the body that is judged
    std::optional<AccountId> submitted_by;    ///< account that sent it in
    std::optional<core::MemberId> submitter;  ///< member who sent it in, also through another account
    std::vector<core::MemberId> committee;    ///< who is in the judged body's committee today
};

/// "access.own_submission" when the one acting sent it in, "access.own_unit" when they are of the judged body's
/// committee today: by their term of office, or by a right (also a delegated one) held for that very body.
[[nodiscard]] core::Result<void> check_not_own(const Principal& acting, const Submission& submission);

}  // namespace bontot::access
