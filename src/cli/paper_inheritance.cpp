#include "app/awards/inherit_years.hpp"
#include "cli/outcome_verbs.hpp"
#include "cli/plan_in_force.hpp"

namespace bontot::cli {

int paper_inheritance(const Console& console, const PaperOptions& options) {
    return act_on_unit(console, options.of, "paper.inheritance",
                       [&](app::Transaction& records, const auto& unit) -> core::Result<core::Params> {
                           const auto predecessor = unit_by_code(records, options.from);
                           if (!predecessor) return tl::unexpected(predecessor.error());
                           auto decision = typed_decision(options.decision);
                           if (!decision) return tl::unexpected(decision.error());
                           const auto plan = plan_in_force(records, options.of.year);
                           if (!plan) return tl::unexpected(plan.error());
                           app::InheritanceAsked asked{unit.id, predecessor->id, std::move(*decision), std::nullopt};
                           if (!options.scan.empty()) asked.scan = core::EvidenceId(options.scan);
                           const auto made = app::inherit_years(records, **plan, asked);
                           if (!made) return tl::unexpected(made.error());
                           return core::Params{{"from", options.from}, {"decision", options.decision.number}};
                       });
}

}  // namespace bontot::cli
