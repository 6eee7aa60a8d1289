// Connections kept open between transactions. Who waits longest is served first.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/database/session.hpp"

namespace bontot::storage {

class Pool {
  public:
    using Connect = std::function<std::unique_ptr<Session>()>;

    Pool(Connect connect, std::size_t most) : connect_(std::move(connect)), most_(most) {}

    /// Waits at most `patience` for a free connection (DatabaseError: busy), or makes one.
    [[nodiscard]] std::unique_ptr<Session> take(std::chrono::milliseconds patience);
    /// Every session taken comes back here; one that is no longer usable is closed.
    void give_back(std::unique_ptr<Session> session);
    /// Closes what is idle: after one connection was lost the others most likely are, too.
    void close_idle();

  private:
    Connect connect_;
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Session>> idle_;
    std::size_t taken_ = 0;
    std::deque<std::uint64_t> waiting_;
    std::uint64_t next_ticket_ = 0;
};

/// A session on loan: rolled back and given back at the end, whatever happened.
class Lease {
  public:
    Lease(Pool& pool, std::chrono::milliseconds patience) : pool_(pool), session_(pool.take(patience)) {}
    ~Lease() {
        session_->rollback();
        pool_.give_back(std::move(session_));
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Session* operator->() { return session_.get(); }
    Session& operator*() { return *session_; }

  private:
    Pool& pool_;
    std::unique_ptr<Session> session_;
};

}  // namespace bontot::storage
