// The files of a year of a body and everything under it, also of bodies that have not begun, and how many stand where.
#pragma once

#include <array>
#include <map>

#include "app/records.hpp"
#include "movement/rules.hpp"

namespace bontot::app {

/// A judged body with its file; one that has not begun (chưa lập) has no id, stage none, version 0.
struct FileLine {
    MovementFile record;
    std::string code;
    std::string name;
    std::optional<core::UnitId> superior;
    std::string superior_name;
    std::optional<FileProgress> progress;
};

/// In the order of the codes; bodies that no movement covers have no line.
[[nodiscard]] std::vector<FileLine> files_under(Transaction& records, const core::UnitId& top, int year);

/// Movements that cover `top`, and those of bodies under it, in `year`; the newest first. Null year: any.
[[nodiscard]] std::vector<Movement> movements_about(Transaction& records, const core::UnitId& top,
                                                    std::optional<int> year);

/// What came in on one day.
struct DayOfArrivals {
    int registered = 0;
    int confirmed = 0;
    int forwarded = 0;
    int submitted = 0;
};

/// How many met one term of the plan.
struct TermCount {
    movement::Term term;
    int in_time = 0;
    int late = 0;     ///< of a limit: allowed with a reason; of a target: after its day
    int missing = 0;  ///< of that kind, not withdrawn, and it has not come
};

struct FileCounts {
    int total = 0;
    std::array<int, movement::k_stages.size()> stages{};
    std::array<int, movement::k_verdicts.size()> verdicts{};
    std::map<core::Date, DayOfArrivals> days;
    std::vector<TermCount> terms;  ///< limits and targets, of cells first
};

[[nodiscard]] FileCounts count_files(Transaction& records, const core::UnitId& top, int year,
                                     const movement::Rules& rules);

}  // namespace bontot::app
