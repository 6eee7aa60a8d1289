#include "app/home/waiting_above.hpp"

#include <algorithm>

#include "app/accounts/should_enrol.hpp"

namespace bontot::app {

using assessment::bit_of;
using plan::Check;

namespace {

WaitingThing thing_of(const YearLine& line) {
    return {line.unit.text(), {line.body.name, line.body.name}, {}, {}, {}};
}

bool is_cell(const YearLine& line) {
    return line.body.kind == organisation::UnitKind::cell;
}

Bucket bucket_of(const Bucket& body, Waits waits, int year) {
    auto bucket = body;
    bucket.waits = waits;
    bucket.year = year;
    return bucket;
}

}  // namespace

Buckets waiting_cells(const YearOverview& overview, const Bucket& body, core::Date today) {
    auto at_risk = bucket_of(body, Waits::cells_at_risk, today.year());
    auto without = bucket_of(body, Waits::cells_without_meeting, today.year());
    const auto month = static_cast<Months>(1U << (today.month() - 1));
    for (const auto& line : overview.lines) {
        if (!is_cell(line)) continue;
        if (line.outlook == assessment::Outlook::at_risk) at_risk.add(thing_of(line));
        if (((line.months.regular | line.months.combined) & month) == 0) without.add(thing_of(line));
    }
    without.last_day = core::next_month_start(today.year(), today.month()).plus_days(-1);
    return {std::move(at_risk), std::move(without)};
}

Bucket unjudged(const YearOverview& overview, const Bucket& body, int year) {
    auto bucket = bucket_of(body, Waits::judged_items, year);
    for (const auto& line : overview.lines) {
        if (is_cell(line) && !line.months.none() && line.judged_open != 0) bucket.add(thing_of(line));
    }
    return bucket;
}

Bucket unrated(const YearOverview& overview, const Bucket& body, int year) {
    constexpr auto k_wanted = bit_of(Check::member_ratings_completed) | bit_of(Check::member_ratings_good);
    auto bucket = bucket_of(body, Waits::ratings, year);
    for (const auto& line : overview.lines) {
        if (is_cell(line) && !line.months.none() && (line.open & k_wanted) != 0) bucket.add(thing_of(line));
    }
    return bucket;
}

Bucket without_second_factor(Transaction& records, Bucket bucket) {
    bucket.waits = Waits::second_factor;
    const auto today = records.today();
    for (const auto& account : records.accounts().all()) {
        if (account.state != access::AccountState::active) continue;
        const auto path = records.accounts().path(account.unit, today);
        if (std::find(path.begin(), path.end(), bucket.unit) == path.end()) continue;
        if (should_enrol(records, account)) bucket.add({account.id.text(), {account.name, account.name}, {}, {}, {}});
    }
    return bucket;
}

}  // namespace bontot::app
