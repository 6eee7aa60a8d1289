#include "storage/plan_store.hpp"

#include "storage/columns.hpp"

namespace bontot::storage {

using app::Campaign;
using app::PlanName;
using core::Result;

std::vector<Campaign> PlanStore::campaigns() {
    std::vector<Campaign> campaigns;
    db_.each(
        "select c.id, c.authority, c.name, c.first_year, c.last_year, c.decision_number, c.decision_date,"
        " c.decision_by, c.confirmed_by, c.confirmed_at, c.version, t.plan, t.plan_version, t.sha256 from campaign c"
        " join campaign_text t on t.root = c.root and t.campaign = c.id where c.root = $1"
        " order by c.first_year, c.id, t.position",
        [&](const Row& row) {
            if (campaigns.empty() || campaigns.back().id.text() != row.text(0)) {
                auto& campaign = campaigns.emplace_back();
                campaign.id = id_column<core::RecordId>(row, 0);
                campaign.authority = id_column<core::UnitId>(row, 1);
                campaign.name = row.string(2);
                campaign.first_year = static_cast<int>(row.integer(3));
                campaign.last_year = static_cast<int>(row.integer(4));
                campaign.decision = {row.string(5), date_or_none(row, 6), row.string(7)};
                campaign.confirmed_by = row.string(8);
                campaign.confirmed_at = row.integer(9);
                campaign.version = row.integer(10);
            }
            campaigns.back().texts.push_back({row.string(11), static_cast<int>(row.integer(12)), row.string(13)});
        },
        root_);
    return campaigns;
}

/// The column campaign.plan names the plan for those who look at the table alone.
Result<void> PlanStore::write_row(const Campaign& campaign) {
    const auto& id = campaign.id.text();
    const auto& plan = campaign.texts.front().plan;
    const auto& decision = campaign.decision;
    if (campaign.version == 0) {
        db_.run(
            "insert into campaign (root, id, authority, plan, name, first_year, last_year, decision_number,"
            " decision_date, decision_by, confirmed_by, confirmed_at, version)"
            " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
            root_, id, campaign.authority.text(), plan, campaign.name, campaign.first_year, campaign.last_year,
            decision.number, iso(decision.date), decision.by, campaign.confirmed_by, campaign.confirmed_at);
        return {};
    }
    const auto changed = db_.run(
        "update campaign set authority = $4, plan = $5, name = $6, first_year = $7, last_year = $8,"
        " decision_number = $9, decision_date = $10, decision_by = $11, confirmed_by = $12, confirmed_at = $13,"
        " version = version + 1 where root = $1 and id = $2 and version = $3",
        root_, id, campaign.version, campaign.authority.text(), plan, campaign.name, campaign.first_year,
        campaign.last_year, decision.number, iso(decision.date), decision.by, campaign.confirmed_by,
        campaign.confirmed_at);
    if (changed != 0) return {};
    std::optional<std::int64_t> stored;
    db_.each(
        "select version from campaign where root = $1 and id = $2", [&](const Row& row) { stored = row.integer(0); },
        root_, id);
    return stale_or_gone(campaign.version, stored);
}

Result<void> PlanStore::put(const Campaign& campaign) {
    if (auto written = write_row(campaign); !written) return written;
    db_.run("delete from campaign_text where root = $1 and campaign = $2", root_, campaign.id.text());
    std::int64_t position = 0;
    for (const auto& [plan, version, sha256] : campaign.texts) {
        db_.run(
            "insert into campaign_text (root, campaign, position, plan, plan_version, sha256)"
            " values ($1, $2, $3, $4, $5, $6)",
            root_, campaign.id.text(), ++position, plan, version, sha256);
    }
    return {};
}

std::optional<std::string> PlanStore::text(const PlanName& name) {
    std::optional<std::string> yaml;
    db_.each(
        "select yaml from plan_text where root = $1 and plan = $2 and plan_version = $3 and sha256 = $4",
        [&](const Row& row) { yaml = row.string(0); }, root_, name.plan, name.version, name.sha256);
    return yaml;
}

void PlanStore::keep(const PlanName& name, std::string_view yaml, std::int64_t stored_at) {
    db_.run(
        "insert into plan_text (root, plan, plan_version, sha256, yaml, stored_at) values ($1, $2, $3, $4, $5, $6)"
        " on conflict (root, plan, plan_version, sha256) do nothing",
        root_, name.plan, name.version, name.sha256, yaml, stored_at);
}

}  // namespace bontot::storage
