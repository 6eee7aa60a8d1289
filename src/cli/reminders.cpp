#include "cli/reminders.hpp"

#include "api/digest_mail.hpp"
#include "app/nudges/calendar.hpp"

namespace bontot::cli {

using access::AccountId;
using core::Result;

namespace {

/// A letter that a server claimed and neither sent nor gave back: it was stopped in between.
constexpr std::int64_t k_forgotten_ms = std::int64_t{60} * 60'000;

}  // namespace

bool Reminders::is_settled(const AccountId& account) {
    const std::lock_guard lock(mutex_);
    const auto found = settled_.find(account);
    return found != settled_.end() && found->second == today_;
}

void Reminders::settle(const AccountId& account) {
    const std::lock_guard lock(mutex_);
    settled_[account] = today_;
}

Result<std::vector<Reminders::Person>> Reminders::people() {
    std::vector<Person> people;
    const auto done = records_.read([&](app::Transaction& records) -> Result<void> {
        people.clear();
        {
            const std::lock_guard lock(mutex_);
            today_ = records.today();
            now_ms_ = records.now_ms();
        }
        for (const auto& account : records.accounts().all()) {
            if (account.state != access::AccountState::active || account.email.empty() || is_settled(account.id))
                continue;
            people.push_back({account, app::principal_of_account(records, account)});
        }
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return people;
}

Result<bool> Reminders::tell(const Person& person, app::MailBox& mail) {
    const auto& id = person.account.id;
    auto wanted = nudges_.wants_letters(id);
    if (!wanted) return wanted;
    if (!*wanted) return false;
    const auto home = app::home_of(records_, person.principal, plan_of_);
    if (!home) return tl::unexpected(home.error());
    const auto told = nudges_.told(id);
    if (!told) return tl::unexpected(told.error());
    const auto lines = app::digest_of(*home, *told);
    if (lines.empty()) return false;
    const auto day = home->today;
    auto claimed = nudges_.claim_letter(id, day, now_ms_, now_ms_ - k_forgotten_ms);
    if (!claimed || !*claimed) return claimed;
    std::vector<app::Reminder> reminders;
    for (const auto& line : lines)
        reminders.push_back(line.reminder);
    auto letter = api::digest_mail(person.account, lines, day, mail.pages());
    letter.done = [this, id, day, reminders](bool sent) { went(id, day, reminders, sent); };
    return mail.post(std::move(letter));
}

void Reminders::went(const AccountId& account, core::Date day, const std::vector<app::Reminder>& reminders, bool sent) {
    if (!sent) {
        // Should the note fail, too, the claim runs out by itself.
        (void)nudges_.give_back(account, day);
        const std::lock_guard lock(mutex_);
        settled_.erase(account);
        return;
    }
    std::int64_t now_ms = 0;
    {
        const std::lock_guard lock(mutex_);
        now_ms = now_ms_;
    }
    (void)nudges_.letter_sent(account, day, reminders, now_ms);
}

Result<std::size_t> Reminders::round(app::MailBox& mail) {
    const auto found = people();
    if (!found) return tl::unexpected(found.error());
    std::size_t posted = 0;
    for (const auto& person : *found) {
        // First, so that a letter which fails at once is not forgotten again.
        settle(person.account.id);
        const auto told = tell(person, mail);
        if (!told) return tl::unexpected(told.error());
        posted += *told ? 1 : 0;
    }
    return posted;
}

}  // namespace bontot::cli
