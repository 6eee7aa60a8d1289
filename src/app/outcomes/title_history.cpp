#include "app/outcomes/title_history.hpp"

#include <algorithm>

namespace bontot::app {

namespace {

constexpr int k_deepest = 20;  // successions of successions; a ring in damaged records ends here

}  // namespace

bool founded_after_its_first_day(const organisation::UnitRecord& unit, int year) {
    return core::Date(year, 1, 1) < unit.versions.front().valid.from;
}

TitleHistory::TitleHistory(Transaction& records, const std::vector<organisation::UnitRecord>& units, int first,
                           int last)
    : first_(first), last_(last) {
    for (const auto& unit : units)
        units_.emplace(unit.id, &unit);
    for (auto& row : records.outcomes().recognitions(first, last))
        rows_[row.unit].emplace(row.year, std::move(row));
    for (auto& one : records.award_decisions().inheritances())
        inheritances_[one.unit].push_back(std::move(one));
}

CountedTitle TitleHistory::counted(const core::UnitId& unit, int year, awards::Successor rule) const {
    return counted(unit, year, rule, k_deepest);
}

CountedTitle TitleHistory::counted(const core::UnitId& unit, int year, awards::Successor rule, int depth) const {
    if (const auto own = rows_.find(unit); own != rows_.end()) {
        if (const auto row = own->second.find(year); row != own->second.end()) return {&row->second, nullptr};
    }
    const auto record = units_.find(unit);
    const auto decided = inheritances_.find(unit);
    if (rule == awards::Successor::never || depth == 0 || record == units_.end() || decided == inheritances_.end() ||
        !founded_after_its_first_day(*record->second, year))
        return {};
    CountedTitle found;
    for (const auto& one : decided->second) {
        const auto predecessor = units_.find(one.predecessor);
        if (!one.stands() || predecessor == units_.end()) continue;
        const auto title = counted(one.predecessor, year, rule, depth - 1);
        if (title.row == nullptr || found.stands()) continue;
        if (found.row == nullptr || title.stands()) found = {title.row, predecessor->second};
    }
    return found;
}

std::vector<awards::Inherited> TitleHistory::inherited(const organisation::UnitRecord& unit) const {
    std::vector<awards::Inherited> all;
    for (const auto& id : unit.predecessors) {
        const auto predecessor = units_.find(id);
        if (predecessor == units_.end()) continue;
        awards::Inherited one;
        one.from = predecessor->second->code;
        const auto* decision = decision_on(unit.id, id);
        if (decision != nullptr && decision->stands()) one.decision = decision->decision.number;
        for (int year = first_; year <= last_; ++year) {
            if (!founded_after_its_first_day(unit, year)) continue;
            const auto title = counted(id, year, awards::Successor::by_decision);
            if (title.row == nullptr || !title.row->recognised) continue;
            one.recognised.push_back(year);
            if (!title.stands()) one.revoked.push_back(year);
        }
        if (!one.recognised.empty()) all.push_back(std::move(one));
    }
    return all;
}

const Inheritance* TitleHistory::decision_on(const core::UnitId& unit, const core::UnitId& predecessor) const {
    const auto decided = inheritances_.find(unit);
    if (decided == inheritances_.end()) return nullptr;
    const auto found = std::find_if(decided->second.begin(), decided->second.end(),
                                    [&](const Inheritance& one) { return one.predecessor == predecessor; });
    return found == decided->second.end() ? nullptr : &*found;
}

}  // namespace bontot::app
