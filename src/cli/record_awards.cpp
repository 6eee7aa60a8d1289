#include "app/outcomes/award_candidates.hpp"
#include "awards/awards.hpp"
#include "cli/verbs.hpp"
#include "wire/awards_documents.hpp"
#include "wording/plan_text.hpp"

namespace bontot::cli {

core::Checked<awards::Candidates> candidates_of(const AwardsOptions& options, const plan::Plan& plan) {
    const auto one = [](core::Refusal refusal) { return tl::unexpected(core::Refusals{std::move(refusal)}); };
    auto place = Place::open(options.place);
    if (!place) return one(place.error());
    awards::Candidates candidates;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        candidates = app::award_candidates(records, awards::rules_of(plan), options.last_year);
        return {};
    });
    if (!done) return one(done.error());
    candidates.campaign = plan.id;
    return candidates;
}

}  // namespace bontot::cli
