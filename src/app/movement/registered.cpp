#include "app/movement/registered.hpp"

namespace bontot::app {

using movement::Stage;
using movement::Verdict;

namespace {

bool was_accepted(const movement::File& file) {
    return file.stage != Stage::none && file.stage != Stage::registered && file.verdict != Verdict::not_accepted &&
           file.verdict != Verdict::withdrawn;
}

}  // namespace

Registered::Registered(Transaction& records, const Movement& movement, int year,
                       const std::optional<core::UnitId>& unit) {
    if (year <= movement.first_year) return;
    for (const auto& row : records.outcomes().registrations(movement.first_year, year - 1)) {
        if (!unit || row.unit == *unit) units_.insert(row.unit);
    }
    // In the order of the years: who withdrew and came back is registered.
    for (const auto& earlier : records.movements().files({movement.id, std::nullopt, unit})) {
        if (earlier.file.year >= year) continue;
        if (earlier.file.verdict == Verdict::withdrawn)
            units_.erase(earlier.unit);
        else if (was_accepted(earlier.file))
            units_.insert(earlier.unit);
    }
}

}  // namespace bontot::app
