// What the verbs that enter a year on paper share.
#pragma once

#include <string>

#include "app/outcomes/past_on_paper.hpp"
#include "cli/outcome_verbs.hpp"

namespace bontot::cli {

/// Fills what every row has; a correction takes the id and version of what `stored` has of the unit and year.
template <class Row>
[[nodiscard]] core::Result<void> fill(Row& row, const PaperOptions& options, const core::UnitId& unit,
                                      const std::vector<Row>& stored) {
    row.unit = unit;
    row.year = options.of.year;
    auto decision = typed_decision(options.decision);
    if (!decision) return tl::unexpected(decision.error());
    row.decision = std::move(*decision);
    if (!options.scan.empty()) row.scan = core::EvidenceId(options.scan);
    std::optional<std::string> found;
    for (const auto& other : stored) {
        if (other.unit != unit) continue;
        found = other.decision.number;
        if (options.correct) row.id = other.id;
        row.version = other.version;
        // What a correction does not name stays.
        if (!row.scan) row.scan = other.scan;
    }
    return check_correction(options.correct, found);
}

/// The figures of what `entered` gave.
[[nodiscard]] inline core::Result<core::Params> told(const core::Result<core::RecordId>& entered,
                                                     const PaperOptions& options) {
    if (!entered) return tl::unexpected(entered.error());
    return core::Params{{"decision", options.decision.number}};
}

}  // namespace bontot::cli
