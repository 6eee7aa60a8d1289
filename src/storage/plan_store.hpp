// Plan texts and campaigns, in the tables plan_text, campaign and campaign_text.
#pragma once

#include <string>

#include "app/ports/plans.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class PlanStore final : public app::PlanStore {
  public:
    PlanStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::vector<app::Campaign> campaigns() override;
    [[nodiscard]] core::Result<void> put(const app::Campaign& campaign) override;
    [[nodiscard]] std::optional<std::string> text(const app::PlanName& name) override;
    void keep(const app::PlanName& name, std::string_view yaml, std::int64_t stored_at) override;

  private:
    [[nodiscard]] core::Result<void> write_row(const app::Campaign& campaign);

    Connection& db_;
    std::string root_;
};

}  // namespace bontot::storage
