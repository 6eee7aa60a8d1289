#include "app/organisation/tree_on_day.hpp"

#include <algorithm>

namespace bontot::app {

TreeOnDay::TreeOnDay(Transaction& records, core::Date day, const core::UnitId& top)
    : day_(day), top_(top), units_(records.units().ever_under(top)) {
    for (const auto& unit : units_)
        of_id_.emplace(unit.id, &unit);
    const auto* first = find(top);
    auto superior = first == nullptr ? std::nullopt : first->nearest(day).superior;
    const auto known = [&](const core::UnitId& id) {  // a ring in damaged records ends, too
        return find(id) != nullptr ||
               std::any_of(above_.begin(), above_.end(), [&](const auto& body) { return body.id == id; });
    };
    while (superior && !known(*superior)) {
        auto body = records.units().find(*superior);
        if (!body) break;
        superior = body->nearest(day).superior;
        above_.push_back(std::move(*body));
    }
    for (const auto& body : above_)
        of_id_.emplace(body.id, &body);
}

const organisation::UnitRecord* TreeOnDay::find(const core::UnitId& id) const {
    const auto found = of_id_.find(id);
    return found == of_id_.end() ? nullptr : found->second;
}

std::optional<organisation::BodyKind> TreeOnDay::kind_of(const core::UnitId& id) const {
    const auto* unit = find(id);
    return unit == nullptr ? std::nullopt : std::optional(unit->nearest(day_).kind);
}

bool TreeOnDay::holds(const core::UnitId& id) const {
    const auto up = path(id);
    return std::find(up.begin(), up.end(), top_) != up.end();
}

std::vector<core::UnitId> TreeOnDay::path(const core::UnitId& id) const {
    std::vector<core::UnitId> path;
    // No tree is deeper than its bodies are many: a ring in damaged records ends, too.
    for (const auto* unit = find(id); unit != nullptr && path.size() <= of_id_.size();) {
        path.push_back(unit->id);
        const auto& superior = unit->nearest(day_).superior;
        unit = superior ? find(*superior) : nullptr;
    }
    return path;
}

}  // namespace bontot::app
