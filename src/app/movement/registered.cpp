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

Registered::Registered(Transaction& records, const Movement& movement, int year) {
    if (year <= movement.first_year) return;
    for (const auto& row : records.outcomes().registrations(movement.first_year, year - 1))
        units_.insert(row.unit);
    for (int earlier = movement.first_year; earlier < year; ++earlier)
        take(records.movements().files(movement.id, earlier));
}

Registered::Registered(Transaction& records, const Movement& movement, int year, const core::UnitId& unit) {
    for (const auto& row : records.outcomes().registrations_of(unit)) {
        if (movement.first_year <= row.year && row.year < year) units_.insert(unit);
    }
    auto files = records.movements().files_of(unit);
    std::erase_if(files,
                  [&](const MovementFile& file) { return file.movement != movement.id || file.file.year >= year; });
    take(files);
}

/// In the order of the years: who withdrew and came back is registered.
void Registered::take(const std::vector<MovementFile>& files) {
    for (const auto& earlier : files) {
        if (earlier.file.verdict == Verdict::withdrawn) {
            units_.erase(earlier.unit);
        } else if (was_accepted(earlier.file)) {
            units_.insert(earlier.unit);
        }
    }
}

}  // namespace bontot::app
