// One listener of changes: who it is, how far it has been told, and the way to it. Internal to api.
#pragma once

#include <chrono>

#include "api/change_feed.hpp"

namespace bontot::api {

class Listener final : public http::EventSource, public std::enable_shared_from_this<Listener> {
  public:
    Listener(ChangeFeed& feed, const http::Request& request, access::Principal principal, std::int64_t last);

    // On the I/O thread.
    void start(http::EventOutlet outlet) override;
    void stop() override;

    // On the feed's thread; but `account` stays as it is.
    [[nodiscard]] const access::AccountId& account() const { return account_; }
    [[nodiscard]] bool should_ask_again(std::chrono::steady_clock::time_point now) const { return now >= ask_again_; }
    /// What shows who it is: the cookie or key.
    [[nodiscard]] const http::Request& request() const { return request_; }
    void is_still(access::Principal principal, std::chrono::steady_clock::time_point ask_again);
    [[nodiscard]] const access::Principal& principal() const { return principal_; }
    [[nodiscard]] std::int64_t told() const { return told_; }
    void tell(const std::string& text, std::int64_t upto);
    void end() const { outlet_.end(); }

  private:
    ChangeFeed& feed_;
    http::Request request_;
    access::AccountId account_;
    access::Principal principal_;
    std::int64_t told_;
    std::chrono::steady_clock::time_point ask_again_;
    http::EventOutlet outlet_;
};

}  // namespace bontot::api
