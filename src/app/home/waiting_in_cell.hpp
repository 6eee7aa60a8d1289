// What waits in a cell: for those who record its meetings, and for a member.
#pragma once

#include "app/home/waiting.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// For those who record: meetings to plan, hold, conclude and finalise, requests to answer, tasks of the cell.
[[nodiscard]] Buckets waiting_for_recorders(Transaction& records, const Bucket& cell);

/// For a member: the cell's next meeting, with their own request, and the tasks given to them.
[[nodiscard]] Buckets waiting_for_member(Transaction& records, const Bucket& cell, const core::MemberId& member);

/// For those who follow the cell or keep its minutes: what it will meet about.
[[nodiscard]] Bucket meetings_ahead(Transaction& records, const Bucket& cell);

/// Terms of office in these bodies that end or are to be reminded of within `days` days.
[[nodiscard]] Bucket terms_ending(Transaction& records, Bucket bucket, const std::vector<core::UnitId>& units,
                                  int days);

}  // namespace bontot::app
