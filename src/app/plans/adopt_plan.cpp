#include "app/plans/adopt_plan.hpp"

#include <algorithm>

#include "app/locked_years.hpp"
#include "app/organisation/request_checks.hpp"
#include "audit/sha256.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Refusals;

namespace {

tl::unexpected<Refusals> refused(core::Refusal refusal) {
    return tl::unexpected(Refusals{std::move(refusal)});
}

PlanName name_of(const plan::PlanText& text) {
    plan::Findings ignored;
    const auto parsed = plan::parse(text, ignored);
    return {parsed.id, parsed.version, audit::sha256_of(text.text)};
}

/// The first text, applied to the others, by their ids: nothing else is looked for anywhere.
core::Checked<plan::Plan> plan_of_texts(const PlanTexts& texts) {
    const plan::PlanFinder find = [&](const std::string& id) -> core::Result<plan::PlanText> {
        for (const auto& text : texts) {
            if (name_of(text).plan == id) return text;
        }
        return core::refuse(RefusalKind::not_found, "plan.base_not_kept", {{"found", id}});
    };
    auto loaded = plan::load(texts.front(), find);
    if (plan::has_error(loaded.findings)) return tl::unexpected(plan::errors_of(loaded.findings));
    return std::move(loaded.plan);
}

bool in_force(const plan::Plan& plan, int year) {
    return plan.effective_from <= core::Date(year, 12, 31) &&
           (!plan.effective_to || *plan.effective_to > core::Date(year, 1, 1));
}

std::string snapshot(const Campaign& campaign) {
    return audit::Snapshot()
        .text("plan", campaign.texts.front().plan)
        .number("version", campaign.texts.front().version)
        .text("sha256", campaign.texts.front().sha256)
        .number("first_year", campaign.first_year)
        .number("last_year", campaign.last_year)
        .text("confirmed_by", campaign.confirmed_by)
        .text_if("decision", campaign.decision.number)
        .str();
}

/// The root of the tree at the end of the year.
std::optional<core::UnitId> root_body(Transaction& records, int year) {
    const core::Date last(year, 12, 31);
    for (const auto& body : records.units().all()) {
        if (!body.nearest(last).superior) return body.id;
    }
    return std::nullopt;
}

/// What stands in the way of adopting `plan`, beside what was adopted `before`.
core::Result<void> check(const plan::Plan& plan, const AdoptPlan& request, const std::optional<Campaign>& before,
                         const std::vector<PlanName>& texts) {
    const auto year = std::to_string(request.year);
    if (!in_force(plan, request.year)) {
        return core::refuse(RefusalKind::conflict, "plan.not_in_force",
                            {{"found", plan.id},
                             {"year", year},
                             {"from", plan.effective_from.iso()},
                             {"to", plan.effective_to ? plan.effective_to->plus_days(-1).iso() : ""}});
    }
    if (!before) return {};
    if (before->texts == texts)
        return core::refuse(RefusalKind::conflict, "plan.already_adopted", {{"found", plan.id}, {"year", year}});
    if (!request.reason.empty()) return {};
    return core::refuse(RefusalKind::conflict, "plan.adopted_otherwise",
                        {{"found", before->texts.front().plan}, {"year", year}, {"who", before->confirmed_by}});
}

}  // namespace

std::optional<Campaign> campaign_of(Transaction& records, int year) {
    for (auto& campaign : records.plans().campaigns()) {
        if (campaign.first_year <= year && year <= campaign.last_year) return std::move(campaign);
    }
    return std::nullopt;
}

core::Checked<Campaign> adopt_plan(Transaction& records, const AdoptPlan& request) {
    auto plan = plan_of_texts(request.texts);
    if (!plan) return tl::unexpected(plan.error());
    auto who = readable(request.who, "plan.nobody_confirms");
    if (!who) return refused(who.error());
    const auto authority = root_body(records, request.year);
    if (!authority) return refused({RefusalKind::not_found, "plan.no_root_body", {}, ""});
    if (auto open = require_open(records, *authority, request.year); !open) return refused(open.error());
    const auto before = campaign_of(records, request.year);
    std::vector<PlanName> names;
    for (const auto& text : request.texts)
        names.push_back(name_of(text));
    if (auto good = check(*plan, request, before, names); !good) return refused(good.error());

    auto campaign = before.value_or(Campaign{});
    if (!before) campaign.id = core::RecordId(records.new_id());
    campaign.authority = *authority;
    for (std::size_t i = 0; i < names.size(); ++i)
        records.plans().keep(names[i], request.texts[i].text, records.now_ms());
    campaign.texts = std::move(names);
    campaign.name = plan->name.vi;
    campaign.first_year = request.year;
    campaign.last_year = request.year;
    campaign.decision = request.decision;
    campaign.confirmed_by = std::move(*who);
    campaign.confirmed_at = records.now_ms();
    if (auto written = records.plans().put(campaign); !written) return refused(written.error());
    records.announce({"plan.adopted", campaign.id.text(), *authority, request.reason, before ? snapshot(*before) : "",
                      snapshot(campaign)});
    return campaign;
}

core::Checked<plan::Plan> plan_of(Transaction& records, const Campaign& campaign) {
    PlanTexts texts;
    for (const auto& name : campaign.texts) {
        auto yaml = records.plans().text(name);
        if (!yaml || audit::sha256_of(*yaml) != name.sha256) {
            return refused({RefusalKind::unavailable,
                            "plan.text_damaged",
                            {{"found", name.plan}, {"year", std::to_string(campaign.first_year)}},
                            ""});
        }
        texts.push_back({name.plan + ".yaml", std::move(*yaml)});
    }
    return plan_of_texts(texts);
}

core::Checked<std::optional<AdoptedPlan>> adopted_plan(Transaction& records, int year) {
    auto campaign = campaign_of(records, year);
    if (!campaign) return std::nullopt;
    auto plan = plan_of(records, *campaign);
    if (!plan) return tl::unexpected(plan.error());
    return AdoptedPlan{std::move(*campaign), std::move(*plan)};
}

}  // namespace bontot::app
