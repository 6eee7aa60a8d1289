#include "app/awards/inherit_years.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "cli/outcome_verbs.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int paper_revocation(const Console& console, const PaperOptions& options) {
    return act_on_unit(
        console, options.of, "paper.revocation",
        [&](app::Transaction& records, const auto& unit) -> core::Result<core::Params> {
            const auto decision = typed_decision(options.decision);
            if (!decision) return tl::unexpected(decision.error());
            const app::Revocation revocation{decision->number, decision->date, options.reason};
            if (options.kind == k_inheritance) {
                const auto predecessor = unit_by_code(records, options.from);
                if (!predecessor) return tl::unexpected(predecessor.error());
                const auto done = app::withdraw_inheritance(records, unit.id, predecessor->id, revocation);
                if (!done) return tl::unexpected(done.error());
                return core::Params{{"kind", wording::sentence("paper_kind.inheritance", {}, console.language)},
                                    {"decision", options.decision.number}};
            }
            const int year = options.of.year;
            const auto award = core::from_name(app::k_award_kinds, options.kind);
            const auto done = award ? app::revoke_award(records, unit.id, *award, year, revocation)
                                    : app::revoke_recognition(records, unit.id, year, revocation);
            if (!done) return tl::unexpected(done.error());
            const auto family = std::string(award ? "award_kind." : "paper_kind.");
            return core::Params{{"kind", wording::sentence(family + options.kind, {}, console.language)},
                                {"decision", options.decision.number}};
        });
}

}  // namespace bontot::cli
