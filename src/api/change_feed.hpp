// Tells listeners that something within their reach has changed, so that a page can read it again. What changed is read
// off the audit chain, where every write of every process stands: this server's own writes are told at once, those of
// the command line or of another server within a second.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "api/gate.hpp"

namespace bontot::api {

class Listener;

struct FeedPace {
    std::chrono::milliseconds look{1'000};        ///< for the writes of others
    std::chrono::milliseconds pause{200};         ///< at least, between two rounds
    std::chrono::milliseconds ask_again{10'000};  ///< whether a listener is still signed in
};

class ChangeFeed {
  public:
    /// Events that a listener is told one by one; who missed more is told to read again what it shows.
    static constexpr std::int64_t k_most_missed = 500;
    /// Streams of one account: a few windows with a few tabs.
    static constexpr std::size_t k_most_of_account = 24;

    ChangeFeed(app::Records& records, Gate& gate, FeedPace pace = {});
    ~ChangeFeed();
    ChangeFeed(const ChangeFeed&) = delete;
    ChangeFeed& operator=(const ChangeFeed&) = delete;

    /// A stream for whoever sent `request`, from the event behind `last` on. Refused: "events.too_many".
    [[nodiscard]] core::Result<std::shared_ptr<http::EventSource>> listen(const http::Request& request,
                                                                          const access::Principal& principal,
                                                                          std::int64_t last);
    /// Something was written: look now.
    void poke();

  private:
    friend class Listener;
    using Listeners = std::vector<std::shared_ptr<Listener>>;

    void add(std::shared_ptr<Listener> listener);
    void remove(const Listener* listener);
    [[nodiscard]] Listeners listeners() const;
    void work();
    void round();

    app::Records& records_;
    Gate& gate_;
    FeedPace pace_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    Listeners listeners_;
    bool poked_ = false;
    bool stopping_ = false;
    std::thread thread_;  // ends first
};

}  // namespace bontot::api
