// A year of the movement in figures (R71, R73): what became of each body, and the sums of every body above them. The
// sums are counted from the lines, so that each number leads to its list.
#pragma once

#include <vector>

#include "app/overview/year_overview.hpp"

namespace bontot::app {

struct ReportLine {
    core::UnitId unit;
    organisation::Unit body;
    std::optional<core::UnitId> superior;
    bool registered = false;  ///< accepted for the year, here or on paper
    bool assessed = false;    ///< has sent its self-assessment
    bool proposed = false;
    bool recognised = false;  ///< and not revoked
    bool refused = false;     ///< not proposed, not recognised, or revoked
    bool awarded = false;     ///< in that year, and not revoked
    assessment::Verdict verdict = assessment::Verdict::pending;
    std::vector<assessment::CriterionResult> criteria;
};

struct CriterionSums {
    std::string id;
    std::size_t met = 0;
    std::size_t partly_met = 0;
    std::size_t not_met = 0;
    std::size_t pending = 0;  ///< or not applicable
};

struct ReportSums {
    std::size_t bodies = 0;
    std::size_t registered = 0;
    std::size_t assessed = 0;
    std::size_t proposed = 0;
    std::size_t recognised = 0;
    std::size_t refused = 0;
    std::size_t awarded = 0;
    std::size_t qualified = 0;
    std::size_t not_qualified = 0;
    std::size_t pending = 0;
    std::vector<CriterionSums> criteria;

    void add(const ReportLine& line);
};

/// The body asked about, or one under it that is no cell.
struct ReportBody {
    OverviewBody body;
    ReportSums cells;       ///< at any depth under it
    ReportSums committees;  ///< grassroots committees under it, itself among them
};

struct YearReport {
    std::vector<ReportLine> lines;  ///< in the order of the codes
    std::vector<ReportBody> bodies;
};

[[nodiscard]] core::Result<YearReport> year_report(Records& records, const core::UnitId& unit, int year,
                                                   const plan::Plan& plan, core::Date as_of);

}  // namespace bontot::app
