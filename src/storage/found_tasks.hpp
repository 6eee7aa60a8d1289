// What a meeting found of the tasks that the one before it gave, for plans whose sheet asks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "meetings/record.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

/// Of meetings that took place; what is only planned is no fact.
[[nodiscard]] inline std::string took_place(const std::string& meeting) {
    return " " + meeting + ".state in ('held', 'concluded', 'finalised')";
}

/// unit, state, due, settled_on of the tasks that a unit's last meeting of the days $2 … $3 (the first outside) gave;
/// `which` may narrow the meetings m further.
[[nodiscard]] inline std::string tasks_of_last_meetings(std::string_view which = "") {
    return "select m.unit, r.state, r.due, r.settled_on from meeting m cross join task r where m.root = $1 and" +
           (which.empty() ? std::string() : " " + std::string(which) + " and") + " m.date >= $2 and m.date < $3 and" +
           took_place("m") +
           " and r.root = m.root and r.meeting = m.id and not exists (select 1 from meeting n where n.root = m.root and"
           " n.unit = m.unit and n.date > m.date and n.date < $3 and" +
           took_place("n") + ")";
}

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
