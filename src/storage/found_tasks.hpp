// What a meeting found of the tasks that the one before it gave, for plans whose sheet asks.
#pragma once

#include <cstdint>
#include <optional>

#include "core/date.hpp"
#include "meetings/record.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

/// A task as the columns state, due, settled_on have it.
struct GivenTask {
    meetings::TaskState state = meetings::TaskState::open;
    std::optional<core::Date> due;
    std::optional<core::Date> settled_on;

    [[nodiscard]] static GivenTask of(const Row& row, int first_column) {
        return {named(row, first_column, meetings::k_task_states), date_or_none(row, first_column + 1),
                date_or_none(row, first_column + 2)};
    }
};

/// Counts `task` for `next`, the first meeting after the one that gave it. Settled later, or neither settled nor due
/// yet, is nothing that the meeting could find.
inline void count_task(meetings::Meeting& next, const GivenTask& task) {
    const bool settled = task.state != meetings::TaskState::open && (!task.settled_on || *task.settled_on <= next.date);
    if (!settled && task.due && *task.due > next.date) return;
    if (!next.tasks) next.tasks.emplace();
    ++next.tasks->assigned;
    if (settled && task.state == meetings::TaskState::done) ++next.tasks->done;
}

}  // namespace bontot::storage
