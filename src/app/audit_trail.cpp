#include "app/audit_trail.hpp"

#include <limits>
#include <unordered_map>

#include "app/organisation/find_records.hpp"

namespace bontot::app {

namespace {

class Scope {
  public:
    Scope(Transaction& records, const TrailOrder& order) : records_(records), order_(order), today_(records.today()) {
        const auto unit = records.units().find(order.unit);
        root_ = unit && !unit->nearest(today_).superior;
    }
    bool holds(const std::string& unit) {
        if (unit.empty()) return root_;
        if (unit == order_.unit.text()) return true;
        if (!order_.subtree) return false;
        const auto [place, is_new] = known_.try_emplace(unit, root_);
        if (is_new && !root_) place->second = stands_within(records_, core::UnitId(unit), order_.unit, today_);
        return place->second;
    }

  private:
    Transaction& records_;
    const TrailOrder& order_;
    core::Date today_;
    bool root_ = false;
    std::unordered_map<std::string, bool> known_;
};

}  // namespace

std::vector<audit::Event> audit_trail(Transaction& records, const TrailOrder& order) {
    Scope scope(records, order);
    auto filter = order.filter;
    if (!order.subtree) filter.unit = order.unit;
    std::vector<audit::Event> events;
    const auto before = order.before == 0 ? std::numeric_limits<std::int64_t>::max() : order.before;
    records.audit().each_back(before, filter, [&](const audit::Event& event) {
        if (scope.holds(event.unit)) events.push_back(event);
        return events.size() < order.limit;
    });
    return events;
}

}  // namespace bontot::app
