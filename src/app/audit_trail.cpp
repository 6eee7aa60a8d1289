#include "app/audit_trail.hpp"

#include <limits>

#include "app/organisation/subtree.hpp"

namespace bontot::app {

namespace {

/// Bodies that events are asked of; none = any, also those about the whole root.
std::vector<core::UnitId> units_of(Transaction& records, const TrailOrder& order) {
    if (!order.subtree) return {order.unit};
    const auto today = records.today();
    const auto top = records.units().find(order.unit);
    if (top && !top->nearest(today).superior) return {};
    const auto all = records.units().all();
    Subtree subtree(all, order.unit, today);
    std::vector<core::UnitId> units;
    for (const auto& unit : all) {
        if (subtree.holds(unit.id)) units.push_back(unit.id);
    }
    if (units.empty()) units.push_back(order.unit);
    return units;
}

}  // namespace

std::vector<audit::Event> audit_trail(Transaction& records, const TrailOrder& order) {
    auto filter = order.filter;
    filter.units = units_of(records, order);
    std::vector<audit::Event> events;
    const auto before = order.before == 0 ? std::numeric_limits<std::int64_t>::max() : order.before;
    records.audit().each_back(before, filter, [&](const audit::Event& event) {
        events.push_back(event);
        return events.size() < order.limit;
    });
    return events;
}

}  // namespace bontot::app
