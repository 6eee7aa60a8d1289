// Server-sent events: their text, and the way from any thread to one listener's connection.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace bontot::http {

/// One event as text/event-stream has it. `id` and `name` may be empty; `data` may have several lines.
[[nodiscard]] std::string event_text(std::string_view name, std::string_view data, std::string_view id = {});

/// What waits for one listener. send() may be called from any thread; the rest from the I/O thread.
class EventQueue {
  public:
    /// `wake` is called, on the sender's thread, when something waits where nothing did.
    EventQueue(std::size_t limit, std::function<void()> wake) : limit_(limit), wake_(std::move(wake)) {}

    /// False when the listener has gone, or has fallen so far behind that it is given up.
    bool send(std::string_view text);
    /// Nothing more is taken; what waits still goes out.
    void finish();
    [[nodiscard]] std::string take();
    void close();
    /// Whether the sender has said its last word.
    [[nodiscard]] bool finished() const;
    /// Whether the listener fell too far behind.
    [[nodiscard]] bool overflowed() const;

  private:
    mutable std::mutex mutex_;
    std::string waiting_;
    std::size_t limit_;
    bool closed_ = false;
    bool finished_ = false;
    bool overflowed_ = false;
    std::function<void()> wake_;
};

}  // namespace bontot::http
