// The plan's deadlines for those who act by them: ahead, and missed until what they ask for stands in the records.
#pragma once

#include "access/role.hpp"
#include "app/home/home.hpp"

namespace bontot::app {

/// Whether a deadline of the plan's role `by` is for somebody who holds `role`.
[[nodiscard]] bool deadline_concerns(const std::string& by, access::Role role);

/// Adds what the plan of `year` wanted done by somebody with one of the place's roles, whose last day passed at most as
/// many days ago as the last reminder comes, and which nothing in the records settles: reports and the final review
/// (R71–R73). Registrations are told of where their files wait; of other acts the records cannot say whether they were
/// done.
void add_missed(Transaction& records, const plan::Plan& plan, int year, const HomePlace& place, core::Date today,
                Bucket& bucket);

/// The earliest last day that add_missed() looks at.
[[nodiscard]] core::Date missed_since(core::Date today);

/// Adds what the plan wants done within `days` days by such people.
void add_ahead(const plan::Plan& plan, const HomePlace& place, core::Date today, int days, Bucket& bucket);

}  // namespace bontot::app
