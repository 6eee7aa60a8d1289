// Letters that remind people of last days: one a person and day at most, sent by the server's clock. What the mail
// server does not take is tried again; what it took is noted, so that nothing is told twice.
#pragma once

#include <map>
#include <mutex>

#include "app/home/home.hpp"
#include "app/ports/mail.hpp"
#include "app/ports/nudges.hpp"

namespace bontot::cli {

class Reminders {
  public:
    Reminders(app::Records& records, app::NudgeStore& nudges, app::PlanOfYear plan_of)
        : records_(records), nudges_(nudges), plan_of_(std::move(plan_of)) {}

    /// Hands today's letters to `mail`, which outlives no letter of it; how many. Nobody is looked at twice a day
    /// unless their letter did not go out.
    [[nodiscard]] core::Result<std::size_t> round(app::MailBox& mail);

  private:
    struct Person {
        access::Account account;
        access::Principal principal;
    };
    [[nodiscard]] core::Result<std::vector<Person>> people();
    /// False: there was nothing to tell, or somebody else is at it.
    [[nodiscard]] core::Result<bool> tell(const Person& person, app::MailBox& mail);
    [[nodiscard]] bool is_settled(const access::AccountId& account);
    void settle(const access::AccountId& account);
    void went(const access::AccountId& account, core::Date day, const std::vector<app::Reminder>& reminders, bool sent);

    app::Records& records_;
    app::NudgeStore& nudges_;
    app::PlanOfYear plan_of_;
    std::mutex mutex_;
    core::Date today_;
    std::int64_t now_ms_ = 0;
    std::map<access::AccountId, core::Date> settled_;  ///< looked at on that day
};

}  // namespace bontot::cli
