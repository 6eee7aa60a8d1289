// Decisions on awards with their bodies.
#pragma once

#include <string>

#include "app/ports/award_decisions.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class AwardDecisionStore final : public app::AwardDecisionStore {
  public:
    AwardDecisionStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::vector<app::AwardDecision> of(const core::RecordId& movement) override;
    [[nodiscard]] std::vector<app::AwardDecision> all() override;
    [[nodiscard]] core::Result<void> add(const app::AwardDecision& decision) override;
    void withdraw(const core::RecordId& decision, const core::UnitId& unit, const app::Revocation& withdrawn) override;
    [[nodiscard]] std::vector<app::Inheritance> inheritances() override;
    [[nodiscard]] core::Result<void> put(const app::Inheritance& inheritance) override;

  private:
    [[nodiscard]] std::vector<app::AwardDecision> decisions(const std::optional<std::string>& movement);

    Connection& db_;
    std::string root_;
};

}  // namespace bontot::storage
