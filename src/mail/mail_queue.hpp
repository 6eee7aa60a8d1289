// Letters on their way: a thread of its own hands them in, one after the other, so that nobody waits for a mail server.
// They are kept in memory only: the links in them must lie on no disk. A letter that was not sent is in the log, and
// the administrator has seen its link.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "app/ports/mail.hpp"
#include "core/result.hpp"

namespace bontot::mail {

/// Hands one letter in.
using Send = std::function<core::Result<void>(const app::Mail&)>;
/// What became of a letter; `reason` is empty when it was sent.
using Report = std::function<void(const std::string& about, const std::string& reason)>;

struct QueueLimits {
    std::size_t letters = 500;  ///< waiting at a time
    /// Before each further try of a letter that the server could not take just now.
    std::vector<std::chrono::milliseconds> pauses{std::chrono::seconds(10), std::chrono::minutes(1),
                                                  std::chrono::minutes(5)};
};

class MailQueue final : public app::MailBox {
  public:
    MailQueue(std::string pages, Send send, Report report, QueueLimits limits = {});
    /// Letters that still wait are reported as not sent.
    ~MailQueue() override;
    MailQueue(const MailQueue&) = delete;
    MailQueue& operator=(const MailQueue&) = delete;

    bool post(app::Mail mail) override;
    [[nodiscard]] const std::string& pages() const override { return pages_; }

  private:
    using Clock = std::chrono::steady_clock;
    struct Waiting {
        app::Mail mail;
        std::size_t tries = 0;
        Clock::time_point next;
    };

    void work();
    /// Waits for a letter whose time has come; false: the end.
    bool take(Waiting& letter);
    void deliver(Waiting letter);
    /// Reports, and tells whoever posted it; an empty reason: it was sent.
    void finish(const app::Mail& mail, const std::string& reason) const;

    std::string pages_;
    Send send_;
    Report report_;
    QueueLimits limits_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Waiting> waiting_;
    bool stopping_ = false;
    std::thread thread_;  // ends first
};

}  // namespace bontot::mail
