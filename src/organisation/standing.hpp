// Who is what on a day, read from the dated rows about one member.
#pragma once

#include <vector>

#include "core/date.hpp"
#include "organisation/membership.hpp"

namespace bontot::organisation {

/// The spans share a day.
[[nodiscard]] bool overlap(const core::Period& a, const core::Period& b);
/// Every day of `inner` lies in `outer`.
[[nodiscard]] bool covers(const core::Period& outer, const core::Period& inner);

/// The ordinary membership of the day: the cell that keeps the member. Null when they are in no cell of this tree.
[[nodiscard]] const Membership* home_on(const std::vector<Membership>& memberships, core::Date day);
/// The temporary membership of the day: the cell that hosts the member. Null when they attend at home.
[[nodiscard]] const Membership* host_on(const std::vector<Membership>& memberships, core::Date day);
/// The exemption or suspension of the day; null when there is none.
[[nodiscard]] const Exemption* exemption_on(const std::vector<Exemption>& exemptions, core::Date day);
/// The highest office held in `unit` on the day; null when there is none.
[[nodiscard]] const TermOfOffice* office_on(const std::vector<TermOfOffice>& terms, const core::UnitId& unit,
                                            core::Date day);

/// When a span that has begun by `on` ends on that day; a span that ends earlier stays as it is.
void end_on(core::Period& span, core::Date on);

}  // namespace bontot::organisation
