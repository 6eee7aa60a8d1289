// The year of a body and of everything judged under it, a line each: what a committee looks at first, and where
// somebody's own cell stands.
#pragma once

#include <string>
#include <vector>

#include "app/records.hpp"
#include "assessment/evaluation.hpp"
#include "assessment/project.hpp"
#include "plan/model.hpp"

namespace bontot::app {

/// Months of a year, one bit each: 1 << (month − 1).
using Months = std::uint16_t;

struct MonthsOfYear {
    Months regular = 0;
    Months thematic = 0;
    Months combined = 0;
    Months problem = 0;     ///< a meeting of the month fails a check that applies
    Months incomplete = 0;  ///< a meeting of the month cannot be judged yet: roll call or sheet

    [[nodiscard]] bool none() const { return (regular | thematic | combined) == 0; }
};

struct YearLine {
    core::UnitId unit;
    organisation::Unit body;
    std::optional<core::UnitId> superior;  ///< at the end of the year
    std::size_t members = 0;               ///< on the roll on the day asked about, or the last of the year
    assessment::Verdict verdict = assessment::Verdict::pending;
    assessment::Outlook outlook = assessment::Outlook::on_track;
    std::vector<assessment::CriterionResult> criteria;
    MonthsOfYear months;
    assessment::CheckMask failing = 0;  ///< checks that are not met
    assessment::CheckMask open = 0;     ///< … that cannot be settled yet
    assessment::CheckMask at_risk = 0;  ///< … that are at risk
    std::size_t judged_open = 0;        ///< items that people judge and have not
};

/// A body between the one asked about and the cells.
struct OverviewBody {
    core::UnitId unit;
    std::string code;
    std::string name;
    organisation::BodyKind kind = organisation::BodyKind::cell;
    std::optional<core::UnitId> superior;
};

struct YearOverview {
    std::vector<YearLine> lines;       ///< in the order of the codes
    std::vector<OverviewBody> bodies;  ///< that are not cells, the one asked about too; in the order of the codes
    /// Where nobody met in the year asked about: the last year before it in which somebody did.
    std::optional<int> latest_year;
};

/// `top` itself is among the lines where it is judged.
[[nodiscard]] core::Result<YearOverview> year_overview(Records& records, const core::UnitId& top, int year,
                                                       const plan::Plan& plan, core::Date as_of);

/// Of one body; null when it did not exist in the year, or is judged by no plan.
[[nodiscard]] std::optional<YearLine> year_line(Transaction& records, const core::UnitId& unit, int year,
                                                const plan::Plan& plan, core::Date as_of);

/// The last year up to `year` in which the cell met.
[[nodiscard]] std::optional<int> latest_year_met(Transaction& records, const core::UnitId& cell, int year);

}  // namespace bontot::app
