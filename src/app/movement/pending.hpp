// What a movement waits for: one entry a body and year, with the step that is due, whose it is and its last day. The
// first page, the chaser's board, reminders and calendars all read it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "access/permission.hpp"
#include "app/movement/opened_file.hpp"
#include "app/organisation/tree_on_day.hpp"
#include "movement/next_step.hpp"

namespace bontot::app {

struct PendingFile {
    core::UnitId unit;
    std::string code;
    std::string name;
    std::optional<core::UnitId> superior;
    std::string superior_name;
    core::RecordId movement;
    movement::File file;  ///< without its trail and objections
    std::optional<movement::NextStep> next;
    /// Who takes the next step: whoever holds this permission for one of these bodies.
    access::Permission permission = access::Permission::movement_submit;
    std::vector<core::UnitId> desk;

    [[nodiscard]] bool on_desk_of(const core::UnitId& body) const;
};

/// Of every cell and grassroots committee of `tree` that a movement covers in `year`, in the order of the codes.
/// `tree`: of today; `rules`: of the plan of that year.
[[nodiscard]] std::vector<PendingFile> pending_files(Transaction& records, const TreeOnDay& tree, int year,
                                                     const movement::Rules& rules);
/// The same of those that have begun and are not closed: of a year that is over, few.
[[nodiscard]] std::vector<PendingFile> open_files(Transaction& records, const TreeOnDay& tree, int year,
                                                  const movement::Rules& rules);
/// Of one body alone; null: not judged in that year, or no movement covers it.
[[nodiscard]] std::optional<PendingFile> pending_file(Transaction& records, const core::UnitId& unit, int year,
                                                      const movement::Rules& rules);

/// The years, up to that of `today`, in which some movement ran: the newest first, three at most.
[[nodiscard]] std::vector<int> movement_years(Transaction& records);

/// The plan that a year is judged under, within the transaction.
using PlanOfYear = std::function<core::Result<std::shared_ptr<const plan::Plan>>(Transaction&, int year)>;

}  // namespace bontot::app
