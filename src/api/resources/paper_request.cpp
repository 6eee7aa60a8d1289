#include "api/resources/paper_request.hpp"

#include <algorithm>

#include "api/json/fields.hpp"
#include "api/outcome.hpp"
#include "api/scope.hpp"
#include "app/plans/adopt_plan.hpp"

namespace bontot::api {

using core::Checked;
using core::Result;

bool may_any(const Call& call, app::Transaction& records, const std::vector<access::Permission>& rights,
             const core::UnitId& unit) {
    return std::any_of(rights.begin(), rights.end(),
                       [&](access::Permission right) { return may(call, records, right, unit); });
}

Result<void> require_any(const Call& call, app::Transaction& records, const std::vector<access::Permission>& rights,
                         const core::UnitId& unit) {
    if (may_any(call, records, rights, unit)) return {};
    return require_may(call, records, rights.front(), unit, "");
}

namespace {

papers::Words words_of(const nlohmann::json& body) {
    papers::Words words;
    if (!body.contains("words")) return words;
    for (const auto& [name, text] : body.at("words").items()) {
        if (const auto word = core::from_name(papers::k_paper_words, name);
            word && !text.get_ref<const std::string&>().empty())
            words[*word] = text.get<std::string>();
    }
    return words;
}

}  // namespace

Checked<app::PaperToKeep> paper_to_keep(const Call& call) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::PaperToKeep wanted;
    wanted.asked.kind = *body.name("kind", papers::k_paper_kinds);
    wanted.asked.unit = call.id<core::UnitId>("unit");
    wanted.asked.year = year_in_path(call);
    wanted.asked.meeting = body.id<core::MeetingId>("meeting");
    wanted.asked.about = body.id<core::UnitId>("about");
    wanted.asked.as_of = body.day("as_of");
    wanted.asked.order.date = body.day("dated");
    wanted.asked.order.post = body.name("post", papers::k_post_names).value_or(papers::Post::secretary);
    wanted.asked.words = words_of(call.body);
    wanted.place = body.text("place");
    if (const auto number = body.number("number")) {
        wanted.number = {app::NumberAsked::What::this_one, *number};
    } else if (body.flag("next_number")) {
        wanted.number = {app::NumberAsked::What::next, 0};
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return wanted;
}

Checked<PlanAtHand> plan_at_hand(const Call& call, app::Transaction& records, int year) {
    auto plan = plan_of_year(call.services().plans, records, "", year);
    if (!plan) return tl::unexpected(plan.error());
    const auto campaign = app::campaign_of(records, year);
    return PlanAtHand{std::move(*plan), campaign.has_value(),
                      campaign ? campaign->texts.front().sha256 : std::string()};
}

}  // namespace bontot::api
