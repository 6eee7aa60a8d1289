#include "app/organisation/touched_facts.hpp"

#include <algorithm>

#include "app/locked_years.hpp"

namespace bontot::app {

void TouchedFacts::add(const core::UnitId& unit, const core::Period& span) {
    const int first = span.from.year();
    const int this_year = records_.today().year();
    const int last = span.to ? std::min(span.to->plus_days(-1).year(), this_year) : this_year;
    for (int year = first; year <= std::max(first, last); ++year)
        unit_years_.emplace(unit, year);
}

core::Result<void> TouchedFacts::require_open() const {
    for (const auto& [unit, year] : unit_years_) {
        if (auto open = app::require_open(records_, unit, year); !open) return open;
    }
    return {};
}

void TouchedFacts::count() const {
    for (const auto& [unit, year] : unit_years_)
        records_.outcomes().facts_changed(unit, year);
}

std::optional<core::Period> difference(const core::Period& before, const core::Period& after) {
    if (before == after) return std::nullopt;
    constexpr core::Date k_never(9999, 12, 31);
    const auto before_end = before.to.value_or(k_never);
    const auto after_end = after.to.value_or(k_never);
    const bool same_start = before.from == after.from;
    const auto from = same_start ? std::min(before_end, after_end) : std::min(before.from, after.from);
    const auto to = before_end == after_end ? std::max(before.from, after.from) : std::max(before_end, after_end);
    return core::Period{from, to == k_never ? std::nullopt : std::optional(to)};
}

}  // namespace bontot::app
