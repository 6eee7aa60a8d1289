#include "access/attempts.hpp"

#include <algorithm>

namespace bontot::access {

std::int64_t Attempts::wait(Counts& counts, const std::string& name, const AttemptLimits& limits, std::int64_t now_ms) {
    const auto found = counts.find(name);
    if (found == counts.end()) return 0;
    if (now_ms - found->second.last_ms >= limits.forget_ms) {
        counts.erase(found);
        return 0;
    }
    return std::max<std::int64_t>(found->second.next_ms - now_ms, 0);
}

void Attempts::count(Counts& counts, const std::string& name, const AttemptLimits& limits, std::int64_t now_ms) const {
    if (!counts.contains(name)) make_room(counts, now_ms, limits);
    auto& count = counts[name];
    ++count.attempts;
    count.last_ms = now_ms;
    if (count.attempts < limits.free) return;
    auto delay = limits.first_ms;
    for (int i = limits.free; i < count.attempts && delay < limits.longest_ms; ++i)
        delay *= 2;
    count.next_ms = now_ms + std::min(delay, limits.longest_ms);
}

void Attempts::make_room(Counts& counts, std::int64_t now_ms, const AttemptLimits& limits) const {
    if (counts.size() < most_) return;
    std::erase_if(counts, [&](const auto& entry) { return now_ms - entry.second.last_ms >= limits.forget_ms; });
    // Still full: those with the fewest attempts go first, so that nobody washes away their own count with others'.
    for (int most = 1; counts.size() >= most_; most *= 2)
        std::erase_if(counts, [&](const auto& entry) { return entry.second.attempts <= most; });
}

core::Result<void> Attempts::begin(const std::string& account, const std::string& address, std::int64_t now_ms) {
    const std::lock_guard lock(mutex_);
    const auto delay = std::max(wait(accounts_, account, k_account_attempts, now_ms),
                                wait(addresses_, address, k_address_attempts, now_ms));
    if (delay > 0) {
        return core::refuse(core::RefusalKind::unavailable, "sign_in.wait",
                            {{"seconds", std::to_string((delay + 999) / 1000)}});
    }
    count(accounts_, account, k_account_attempts, now_ms);
    count(addresses_, address, k_address_attempts, now_ms);
    return {};
}

void Attempts::take_back(Counts& counts, const std::string& name) {
    const auto found = counts.find(name);
    if (found == counts.end()) return;
    // The attempt was allowed, so no earlier delay was running.
    found->second.next_ms = 0;
    if (--found->second.attempts <= 0) counts.erase(found);
}

void Attempts::half_way(const std::string& account, const std::string& address) {
    const std::lock_guard lock(mutex_);
    take_back(accounts_, account);
    take_back(addresses_, address);
}

void Attempts::succeeded(const std::string& account, const std::string& address) {
    const std::lock_guard lock(mutex_);
    accounts_.erase(account);
    take_back(addresses_, address);
}

Attempts::Failed Attempts::failed(const std::string& account) const {
    const std::lock_guard lock(mutex_);
    const auto found = accounts_.find(account);
    if (found == accounts_.end()) return {};
    return {found->second.attempts, found->second.last_ms};
}

std::size_t Attempts::size() const {
    const std::lock_guard lock(mutex_);
    return std::max(accounts_.size(), addresses_.size());
}

}  // namespace bontot::access
