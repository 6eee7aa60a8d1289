// What waits above the cells: for a committee, for those who judge and rate, for administrators.
#pragma once

#include "access/principal.hpp"
#include "app/home/waiting.hpp"
#include "app/overview/year_overview.hpp"

namespace bontot::app {

/// Of this year: cells at risk, cells that have not met in this month.
[[nodiscard]] Buckets waiting_cells(const YearOverview& overview, const Bucket& body, core::Date today);

/// Bodies that have met in the year and have items that nobody has judged.
[[nodiscard]] Bucket unjudged(const YearOverview& overview, const Bucket& body, int year);

/// Bodies that have met in the year, which is over, and whose members' ratings are missing.
[[nodiscard]] Bucket unrated(const YearOverview& overview, const Bucket& body, int year);

/// Accounts under this body that hold a role which needs a second factor, and have none.
[[nodiscard]] Bucket without_second_factor(Transaction& records, Bucket bucket);

}  // namespace bontot::app
