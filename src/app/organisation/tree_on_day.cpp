#include "app/organisation/tree_on_day.hpp"

namespace bontot::app {

TreeOnDay::TreeOnDay(Transaction& records, core::Date day) : day_(day), units_(records.units().all()) {
    for (const auto& unit : units_)
        of_id_.emplace(unit.id, &unit);
}

const organisation::UnitRecord* TreeOnDay::find(const core::UnitId& id) const {
    const auto found = of_id_.find(id);
    return found == of_id_.end() ? nullptr : found->second;
}

std::optional<organisation::BodyKind> TreeOnDay::kind_of(const core::UnitId& id) const {
    const auto* unit = find(id);
    return unit == nullptr ? std::nullopt : std::optional(unit->nearest(day_).kind);
}

std::vector<core::UnitId> TreeOnDay::path(const core::UnitId& id) const {
    std::vector<core::UnitId> path;
    // No tree is deeper than its bodies are many: a ring in damaged records ends, too.
    for (const auto* unit = find(id); unit != nullptr && path.size() <= units_.size();) {
        path.push_back(unit->id);
        const auto& superior = unit->nearest(day_).superior;
        unit = superior ? find(*superior) : nullptr;
    }
    return path;
}

}  // namespace bontot::app
