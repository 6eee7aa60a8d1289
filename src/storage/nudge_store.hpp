// Calendar links, letters and the reminders in them.
#pragma once

#include <string>

#include "app/ports/nudges.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class NudgeStore final : public app::NudgeStore {
  public:
    NudgeStore(Database& database, std::string root) : database_(database), root_(std::move(root)) {}

    [[nodiscard]] core::Result<std::optional<app::CalendarLink>> link_of(const access::AccountId& account) override;
    [[nodiscard]] core::Result<std::optional<app::CalendarLink>> link_with(std::string_view token_hash) override;
    [[nodiscard]] core::Result<void> put(const app::CalendarLink& link, std::string_view token_hash) override;
    [[nodiscard]] core::Result<void> remove_link(const access::AccountId& account) override;

    [[nodiscard]] core::Result<bool> wants_letters(const access::AccountId& account) override;
    [[nodiscard]] core::Result<void> set_wants_letters(const access::AccountId& account, bool wanted) override;

    [[nodiscard]] core::Result<std::set<app::Reminder>> told(const access::AccountId& account) override;
    [[nodiscard]] core::Result<bool> claim_letter(const access::AccountId& account, core::Date day, std::int64_t now_ms,
                                                  std::int64_t stale_before) override;
    [[nodiscard]] core::Result<void> give_back(const access::AccountId& account, core::Date day) override;
    [[nodiscard]] core::Result<void> letter_sent(const access::AccountId& account, core::Date day,
                                                 const std::vector<app::Reminder>& reminders,
                                                 std::int64_t now_ms) override;

  private:
    Database& database_;
    std::string root_;
};

}  // namespace bontot::storage
