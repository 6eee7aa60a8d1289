// What stands in somebody's calendar feed: meetings and last days of their own bodies. Nothing personal: what kind of
// meeting, which body, when and where.
#pragma once

#include <vector>

#include "app/movement/pending.hpp"
#include "app/records.hpp"

namespace bontot::app {

struct CalendarMeeting {
    core::MeetingId id;
    std::string unit_name;
    meetings::MeetingKind kind = meetings::MeetingKind::regular;
    std::string title;
    std::string place;
    core::Date date;
    core::ClockTime start;  ///< midnight: not settled
    core::ClockTime end;
};

struct CalendarTerm {
    std::string id;  ///< the same for the same deadline, whenever it is asked for
    std::string unit_name;
    core::Localised act;
    core::Date last_day;
};

struct CalendarContent {
    std::vector<CalendarMeeting> meetings;  ///< from three months ago, planned ones too
    std::vector<CalendarTerm> terms;        ///< of this year and the next
};

/// For whoever the account is today; of its roles with a second factor those count for which it has one.
[[nodiscard]] core::Result<CalendarContent> calendar_of(Transaction& records, const access::Account& account,
                                                        const PlanOfYear& plan_of);

/// All that an account may today, as if it had signed in with what it has.
[[nodiscard]] access::Principal principal_of_account(Transaction& records, const access::Account& account);

}  // namespace bontot::app
