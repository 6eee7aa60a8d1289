#include "app/organisation/correct_unit_dates.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"
#include "app/organisation/touched_facts.hpp"
#include "app/organisation/unit_coverage.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::Date;
using core::RefusalKind;
using core::Result;
using organisation::UnitRecord;

namespace {

/// The days on which something about the body began or ended, in order.
std::vector<Date> days_of(const UnitRecord& unit) {
    std::vector<Date> days;
    for (const auto& version : unit.versions)
        days.push_back(version.valid.from);
    if (unit.ended()) days.push_back(*unit.ended());
    return days;
}

void put_days(UnitRecord& unit, const std::vector<Date>& days) {
    for (std::size_t i = 0; i < unit.versions.size(); ++i) {
        unit.versions[i].valid.from = days[i];
        unit.versions[i].valid.to.reset();
        if (i + 1 < days.size()) unit.versions[i].valid.to = days[i + 1];
    }
}

Result<void> move_day(std::vector<Date>& days, const UnitRecord& unit, Date recorded, Date right) {
    const auto found = std::find(days.begin(), days.end(), recorded);
    if (found == days.end()) {
        return core::refuse(RefusalKind::not_found, "unit.no_act_on",
                            {{"unit", unit.nearest(recorded).name}, {"found", recorded.iso()}});
    }
    const bool after_previous = found == days.begin() || *(found - 1) < right;
    const bool before_next = found + 1 == days.end() || right < *(found + 1);
    if (!after_previous || !before_next) {
        return core::invalid("unit.span_order",
                             {{"found", right.iso()},
                              {"from", found == days.begin() ? "" : (found - 1)->iso()},
                              {"to", found + 1 == days.end() ? "" : (found + 1)->iso()}},
                             "/right");
    }
    *found = right;
    return {};
}

/// With another day of a move the body may come to stand under itself for some days.
Result<void> check_no_cycle(Transaction& records, const UnitRecord& unit) {
    for (const auto& version : unit.versions) {
        if (!version.superior || !stands_within(records, *version.superior, unit.id, version.valid.from)) continue;
        return core::refuse(
            RefusalKind::conflict, "unit.cycle",
            {{"unit", version.name}, {"superior", unit_name_on(records, *version.superior, version.valid.from)}});
    }
    return {};
}

std::string day_snapshot(const UnitRecord& unit, Date day) {
    return audit::Snapshot().text("name", unit.nearest(day).name).text("day", day.iso()).str();
}

}  // namespace

Result<void> correct_unit_dates(Transaction& records, const CorrectUnitDates& request) {
    const auto before = require_unit(records, request.unit);
    if (!before) return tl::unexpected(before.error());
    auto reason = require_reason(request.reason);
    if (!reason) return tl::unexpected(reason.error());
    if (auto day = check_day(request.right, records.today()); !day) return day;
    if (request.right == request.recorded)
        return core::refuse(RefusalKind::conflict, "unit.same_day", {{"found", request.right.iso()}});
    auto days = days_of(*before);
    if (auto moved = move_day(days, *before, request.recorded, request.right); !moved) return moved;
    auto after = *before;
    after.version = request.version;
    put_days(after, days);
    if (auto covered = check_coverage(records, after); !covered) return covered;
    if (auto tree = check_no_cycle(records, after); !tree) return tree;

    const core::Period between{std::min(request.recorded, request.right), std::max(request.recorded, request.right)};
    TouchedFacts facts(records);
    facts.add(after.id, between);
    for (const auto& version : after.versions) {
        if (version.superior) facts.add(*version.superior, between);
    }
    if (auto open = facts.require_open(); !open) return open;
    if (auto written = records.units().update(after); !written) return written;
    facts.count();
    records.announce({"unit.dates_corrected", after.id.text(), after.id, std::move(*reason),
                      day_snapshot(*before, request.recorded), day_snapshot(after, request.right)});
    return {};
}

}  // namespace bontot::app
