// One listener of server-sent events: its queue, its heartbeat, its writes. Internal to http; on the I/O thread only.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "http/events.hpp"
#include "http/service.hpp"
#include "http/transport.hpp"

namespace bontot::http {

class EventStream {
  public:
    /// `broken` is called when the listener cannot be written to, or falls too far behind; `ended` when the source has
    /// nothing more to say.
    EventStream(Transport& transport, Service& service, std::function<void()> broken, std::function<void()> ended)
        : transport_(transport), service_(service), broken_(std::move(broken)), ended_(std::move(ended)) {}
    ~EventStream();
    EventStream(const EventStream&) = delete;
    EventStream& operator=(const EventStream&) = delete;

    /// After the head was written. `owner` keeps this stream alive while something is under way.
    void start(const std::shared_ptr<void>& owner, std::shared_ptr<EventSource> source, bool chunked);
    /// Heartbeat and limit of time.
    void tick(Clock::time_point now);
    /// Tells the source that nobody listens any more.
    void stop();
    /// What ends the body, when nothing is being written: else empty, and the connection just ends.
    [[nodiscard]] std::string_view farewell() const { return chunked_ && !writing_ ? "0\r\n\r\n" : ""; }
    [[nodiscard]] std::uint64_t written() const { return written_; }

  private:
    void give_up(std::string_view limit);
    void write_waiting(const std::shared_ptr<void>& owner);

    Transport& transport_;
    Service& service_;
    std::function<void()> broken_;
    std::function<void()> ended_;
    std::shared_ptr<EventSource> source_;
    std::shared_ptr<EventQueue> queue_;
    std::string piece_;
    Clock::time_point last_write_;
    std::uint64_t written_ = 0;
    bool chunked_ = true;
    bool writing_ = false;
};

}  // namespace bontot::http
