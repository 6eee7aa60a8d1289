#include "app/organisation/subtree.hpp"

#include <algorithm>
#include <unordered_set>

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

std::vector<organisation::UnitRecord> branch_of_year(Transaction& records, const core::UnitId& top, int year) {
    using organisation::BodyKind;
    auto first = records.units().find(top);
    if (!first) return {};
    const auto kind = first->nearest(core::Date(year, 12, 31)).kind;
    if (kind == BodyKind::province || kind == BodyKind::bloc) return records.units().all();
    std::vector<organisation::UnitRecord> branch{std::move(*first)};
    std::unordered_set<std::string> seen{top.text()};
    for (std::size_t place = 0; place < branch.size(); ++place) {
        const auto& spans = branch[place].versions;
        // Nothing ever stood under what was never more than a cell.
        if (std::all_of(spans.begin(), spans.end(), [](const auto& span) { return span.kind == BodyKind::cell; }))
            continue;
        const auto above = branch[place].id;
        for (const auto day : {core::Date(year, 1, 1), core::Date(year, 12, 31)}) {
            for (auto& unit : records.units().under(above, day)) {
                if (seen.insert(unit.id.text()).second) branch.push_back(std::move(unit));
            }
        }
    }
    return branch;
}

}  // namespace bontot::app
