// plan adopt, plan adopted: which plan a year is judged under.
#include "app/plans/adopt_plan.hpp"
#include "cli/verbs.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

/// So much of a hash is enough to compare by eye.
constexpr std::size_t k_shown_hash = 12;

core::Params params_of(const app::Campaign& campaign) {
    const auto& plan = campaign.texts.front();
    return {{"year", std::to_string(campaign.first_year)},
            {"plan", plan.plan},
            {"version", std::to_string(plan.version)},
            {"hash", plan.sha256.substr(0, k_shown_hash)},
            {"who", campaign.confirmed_by},
            {"date", core::Date::of_instant(campaign.confirmed_at / 1000).iso()},
            {"decision", campaign.decision.number}};
}

}  // namespace

int plan_adopt(const Console& console, const AdoptOptions& options) {
    app::AdoptPlan request;
    request.year = options.year;
    request.who = options.who;
    request.reason = options.reason;
    request.decision.number = options.decision_number;
    if (!options.decision_date.empty()) {
        request.decision.date = core::Date::parse(options.decision_date);
        if (!request.decision.date) {
            console.refuse(core::Refusal{
                core::RefusalKind::invalid, "json.not_a_date", {{"found", options.decision_date}}, "--decision-date"});
            return k_wrong_command;
        }
    }
    auto texts = plan_texts(options.plan);
    if (!texts) return console.refuse(texts.error());
    request.texts = std::move(*texts);
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    core::Checked<app::Campaign> adopted;
    const auto done = place->records().change({options.who}, [&](app::Transaction& records) -> core::Result<void> {
        adopted = app::adopt_plan(records, request);
        if (!adopted) return tl::unexpected(adopted.error().front());
        return {};
    });
    if (!adopted) return console.refuse(adopted.error());
    if (!done) return console.refuse(done.error());
    console.out << wording::sentence("plans.adopted_now", params_of(*adopted), console.language) << '\n';
    return k_done;
}

int plan_adopted(const Console& console, const PlaceOptions& options) {
    auto place = Place::open(options);
    if (!place) return console.refuse(place.error());
    std::vector<app::Campaign> campaigns;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        campaigns = records.plans().campaigns();
        return {};
    });
    if (!done) return console.refuse(done.error());
    if (campaigns.empty()) console.out << wording::sentence("plans.none_adopted", {}, console.language) << '\n';
    for (const auto& campaign : campaigns)
        console.out << wording::sentence("plans.adopted_line", params_of(campaign), console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
