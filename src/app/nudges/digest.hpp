// What a letter of the day tells somebody: the last days that came nearer, each with how many things, never with names
// of people or words that somebody wrote.
#pragma once

#include <vector>

#include "app/home/home.hpp"
#include "app/ports/nudges.hpp"

namespace bontot::app {

struct DigestLine {
    Reminder reminder;
    Waits waits = Waits::deadlines;
    core::Localised act;  ///< of one of the plan's deadlines
    std::string unit_name;
    int year = 0;
    std::size_t count = 0;
    core::Date last_day;
};

/// The reminders that have come by `home.today` and are not among `told`; the earliest last day first.
[[nodiscard]] std::vector<DigestLine> digest_of(const Home& home, const std::set<Reminder>& told);

}  // namespace bontot::app
