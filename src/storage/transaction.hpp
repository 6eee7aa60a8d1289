// One transaction of one root organisation: every store over the same connection.
#pragma once

#include <string>

#include "app/records.hpp"
#include "storage/account_store.hpp"
#include "storage/audit_log.hpp"
#include "storage/award_decision_store.hpp"
#include "storage/evidence_store.hpp"
#include "storage/facts_source.hpp"
#include "storage/import_store.hpp"
#include "storage/meeting_store.hpp"
#include "storage/member_store.hpp"
#include "storage/movement_store.hpp"
#include "storage/new_id.hpp"
#include "storage/outcome_store.hpp"
#include "storage/paper_store.hpp"
#include "storage/plan_store.hpp"
#include "storage/unit_store.hpp"

namespace bontot::storage {

class Transaction final : public app::Transaction {
  public:
    Transaction(Connection& connection, const std::string& root, std::string actor, std::int64_t now_ms)
        : root_(root),
          actor_(std::move(actor)),
          now_ms_(now_ms),
          units_(connection, root),
          members_(connection, root),
          meetings_(connection, root),
          outcomes_(connection, root),
          evidence_(connection, root),
          plans_(connection, root),
          imports_(connection, root, actor_, now_ms),
          facts_(connection, root),
          accounts_(connection, root),
          settings_(connection, root),
          answers_(connection, root),
          movements_(connection, root),
          award_decisions_(connection, root),
          papers_(connection, root),
          audit_(connection, root) {}

    [[nodiscard]] const std::string& root() const override { return root_; }
    [[nodiscard]] std::int64_t now_ms() const override { return now_ms_; }
    [[nodiscard]] std::string new_id() override { return storage::new_id(now_ms_); }

    [[nodiscard]] UnitStore& units() override { return units_; }
    [[nodiscard]] MemberStore& members() override { return members_; }
    [[nodiscard]] MeetingStore& meetings() override { return meetings_; }
    [[nodiscard]] OutcomeStore& outcomes() override { return outcomes_; }
    [[nodiscard]] EvidenceStore& evidence() override { return evidence_; }
    [[nodiscard]] PlanStore& plans() override { return plans_; }
    [[nodiscard]] ImportStore& imports() override { return imports_; }
    [[nodiscard]] FactsSource& facts() override { return facts_; }
    [[nodiscard]] AccountStore& accounts() override { return accounts_; }
    [[nodiscard]] SettingStore& settings() override { return settings_; }
    [[nodiscard]] AnswerStore& answers() override { return answers_; }
    [[nodiscard]] MovementStore& movements() override { return movements_; }
    [[nodiscard]] AwardDecisionStore& award_decisions() override { return award_decisions_; }
    [[nodiscard]] PaperStore& papers() override { return papers_; }
    [[nodiscard]] AuditLog& audit() override { return audit_; }

    void announce(const app::Announcement& announcement) override { audit_.append(announcement, actor_, now_ms_); }

    /// Before the commit: the head of the chain.
    void finish() { audit_.write_head(); }

  private:
    std::string root_;
    std::string actor_;
    std::int64_t now_ms_;
    UnitStore units_;
    MemberStore members_;
    MeetingStore meetings_;
    OutcomeStore outcomes_;
    EvidenceStore evidence_;
    PlanStore plans_;
    ImportStore imports_;
    FactsSource facts_;
    AccountStore accounts_;
    SettingStore settings_;
    AnswerStore answers_;
    MovementStore movements_;
    AwardDecisionStore award_decisions_;
    PaperStore papers_;
    AuditLog audit_;
};

}  // namespace bontot::storage
