#include "app/movement/chasing.hpp"

#include <algorithm>

namespace bontot::app {

using movement::Stage;

namespace {

/// Null: nobody below the authority that decides is waited for.
std::optional<Delay> delay_of(const PendingFile& pending) {
    if (!pending.next) return std::nullopt;
    switch (pending.file.stage) {
        case Stage::none:
        case Stage::forwarded: return Delay::not_made;
        case Stage::assessing:
        case Stage::accepted: return Delay::not_sent;
        case Stage::registered:
        case Stage::submitted:
        case Stage::received:
        case Stage::appraised: return Delay::not_appraised;
        case Stage::returned: return Delay::returned;
        default: return std::nullopt;
    }
}

}  // namespace

Chasing chasing_of(Transaction& records, const core::UnitId& unit, int year, const movement::Rules& rules) {
    Chasing chasing;
    chasing.today = records.today();
    const TreeOnDay tree(records, chasing.today, unit);
    for (auto& pending : pending_files(records, tree, year, rules)) {
        ++chasing.bodies;
        const auto delay = delay_of(pending);
        if (!delay) continue;
        const auto& last = pending.next->last_day;
        const int late = last ? std::max(0, chasing.today.days() - last->days()) : 0;
        chasing.files.push_back({std::move(pending), *delay, late});
    }
    return chasing;
}

}  // namespace bontot::app
