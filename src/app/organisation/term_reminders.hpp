// Whose term of office ends: a clerk asks once a month, so that a congress or an appointment is prepared in time.
#pragma once

#include <string>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct TermReminder {
    organisation::TermOfOffice term;
    std::string member;
    std::string unit;  ///< its name today
    std::string unit_code;
    core::Date due;        ///< the reminder day, or the end where there is none, or where that comes first
    bool overdue = false;  ///< that day has passed, and the term goes on, or nobody holds the office
};

/// Of bodies that are there today: terms that are due within `days` days from today, and those overdue; by day, then
/// unit. A term that ended is overdue when nobody holds that office in the body today and no later term of it ended.
[[nodiscard]] std::vector<TermReminder> term_reminders(Transaction& records, int days);

}  // namespace bontot::app
