#include "app/awards/inherit_years.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "cli/outcome_verbs.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

core::Result<void> revoke(app::Transaction& records, const core::UnitId& unit, const PaperOptions& options,
                          const app::Revocation& revocation) {
    if (options.kind == k_inheritance) {
        const auto predecessor = unit_by_code(records, options.from);
        if (!predecessor) return tl::unexpected(predecessor.error());
        return app::withdraw_inheritance(records, unit, predecessor->id, revocation);
    }
    if (const auto award = core::from_name(app::k_award_kinds, options.kind))
        return app::revoke_award(records, unit, *award, options.of.year, revocation);
    return app::revoke_recognition(records, unit, options.of.year, revocation);
}

}  // namespace

int paper_revocation(const Console& console, const PaperOptions& options) {
    return act_on_unit(
        console, options.of, "paper.revocation",
        [&](app::Transaction& records, const auto& unit) -> core::Result<core::Params> {
            const auto decision = typed_decision(options.decision);
            if (!decision) return tl::unexpected(decision.error());
            const auto done = revoke(records, unit.id, options, {decision->number, decision->date, options.reason});
            if (!done) return tl::unexpected(done.error());
            const std::string family =
                core::from_name(app::k_award_kinds, options.kind) ? "award_kind." : "paper_kind.";
            return core::Params{{"kind", wording::sentence(family + options.kind, {}, console.language)},
                                {"decision", options.decision.number}};
        });
}

}  // namespace bontot::cli
