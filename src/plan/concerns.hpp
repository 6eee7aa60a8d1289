// Private to plan/: whom an entry of a plan concerns.
#pragma once

#include "plan/diff.hpp"

namespace bontot::plan {

/// The units that a parameter's checks judge and the roles that answer for them, award them or keep its deadline.
[[nodiscard]] Concerned concerned_by(const Plan& plan, const Parameter& parameter);

/// Those whom the reading's parameters concern.
[[nodiscard]] Concerned concerned_by(const Plan& plan, const Reading& reading);

[[nodiscard]] Concerned concerned_by(const Plan& plan, const Indicator& indicator);
[[nodiscard]] Concerned concerned_by(const Plan& plan, const Condition& condition);
[[nodiscard]] Concerned concerned_by(const Plan& plan, const KnockOut& knock_out);
[[nodiscard]] Concerned concerned_by(const Plan& plan, const AwardRule& award);
[[nodiscard]] Concerned concerned_by(const Plan& plan, const Deadline& deadline);

/// The sheet is of cell meetings.
[[nodiscard]] Concerned concerned_by_sheet();

}  // namespace bontot::plan
