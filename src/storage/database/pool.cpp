#include "storage/database/pool.hpp"

#include <algorithm>

namespace bontot::storage {

std::unique_ptr<Session> Pool::take(std::chrono::milliseconds patience) {
    {
        std::unique_lock lock(mutex_);
        const auto ticket = next_ticket_++;
        waiting_.push_back(ticket);
        const bool served = freed_.wait_for(
            lock, patience, [&] { return waiting_.front() == ticket && (!idle_.empty() || taken_ < most_); });
        waiting_.erase(std::find(waiting_.begin(), waiting_.end(), ticket));
        freed_.notify_all();  // the next one in the queue may have room, too
        if (!served) throw DatabaseError(Fault::busy, "every connection is in use");
        ++taken_;
        if (!idle_.empty()) {
            auto session = std::move(idle_.back());
            idle_.pop_back();
            return session;
        }
    }
    try {
        return connect_();
    } catch (...) {
        const std::lock_guard lock(mutex_);
        --taken_;
        freed_.notify_all();
        throw;
    }
}

void Pool::give_back(std::unique_ptr<Session> session) {
    if (!session->usable()) session.reset();
    const std::lock_guard lock(mutex_);
    --taken_;
    if (session) idle_.push_back(std::move(session));
    freed_.notify_all();
}

void Pool::close_idle() {
    std::vector<std::unique_ptr<Session>> closing;
    const std::lock_guard lock(mutex_);
    closing.swap(idle_);
}

}  // namespace bontot::storage
