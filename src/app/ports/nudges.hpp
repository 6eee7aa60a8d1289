// What the use cases need of the store of nudges: calendar links, who wants letters, which reminders went out. Every
// call is a transaction of its own: letters go out beside the acts of people, never within one.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/principal.hpp"
#include "core/date.hpp"
#include "core/result.hpp"

namespace bontot::app {

struct CalendarLink {
    access::AccountId account;
    std::int64_t made_at = 0;  ///< Unix ms
};

/// A reminder: of what, and which of its days (movement::reminder_reached).
using Reminder = std::pair<std::string, int>;

class NudgeStore {
  public:
    virtual ~NudgeStore() = default;

    [[nodiscard]] virtual core::Result<std::optional<CalendarLink>> link_of(const access::AccountId& account) = 0;
    [[nodiscard]] virtual core::Result<std::optional<CalendarLink>> link_with(std::string_view token_hash) = 0;
    /// The account's only one: an older opens nothing any more.
    [[nodiscard]] virtual core::Result<void> put(const CalendarLink& link, std::string_view token_hash) = 0;
    [[nodiscard]] virtual core::Result<void> remove_link(const access::AccountId& account) = 0;

    [[nodiscard]] virtual core::Result<bool> wants_letters(const access::AccountId& account) = 0;
    [[nodiscard]] virtual core::Result<void> set_wants_letters(const access::AccountId& account, bool wanted) = 0;

    /// Reminders that were sent.
    [[nodiscard]] virtual core::Result<std::set<Reminder>> told(const access::AccountId& account) = 0;
    /// False: that day's letter was sent, or another server is at it (claimed after `stale_before`).
    [[nodiscard]] virtual core::Result<bool> claim_letter(const access::AccountId& account, core::Date day,
                                                          std::int64_t now_ms, std::int64_t stale_before) = 0;
    /// The mail server could not take it: somebody may claim it again at once.
    [[nodiscard]] virtual core::Result<void> give_back(const access::AccountId& account, core::Date day) = 0;
    [[nodiscard]] virtual core::Result<void> letter_sent(const access::AccountId& account, core::Date day,
                                                         const std::vector<Reminder>& reminders,
                                                         std::int64_t now_ms) = 0;
};

}  // namespace bontot::app
