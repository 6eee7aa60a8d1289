#include "app/organisation/subtree.hpp"

namespace bontot::app {

Subtree::Subtree(const std::vector<organisation::UnitRecord>& units, const core::UnitId& top, core::Date day)
    : day_(day) {
    for (const auto& unit : units)
        units_.emplace(unit.id.text(), &unit);
    within_[top.text()] = true;
}

bool Subtree::holds(const core::UnitId& id) {
    if (const auto known = within_.find(id.text()); known != within_.end()) return known->second;
    within_[id.text()] = false;  // a circle ends here
    const auto unit = units_.find(id.text());
    if (unit == units_.end()) return false;
    const auto& superior = unit->second->nearest(day_).superior;
    const bool under = superior && holds(*superior);
    return within_[id.text()] = under;
}

std::vector<const organisation::UnitRecord*> judged_under(const std::vector<organisation::UnitRecord>& units,
                                                          const core::UnitId& top, core::Date day) {
    Subtree subtree(units, top, day);
    std::vector<const organisation::UnitRecord*> judged;
    for (const auto& unit : units) {
        if (organisation::judged_kind(unit.nearest(day).kind) && subtree.holds(unit.id)) judged.push_back(&unit);
    }
    return judged;
}

}  // namespace bontot::app
