#include "http/event_stream.hpp"

#include <fmt/format.h>

namespace bontot::http {

EventStream::~EventStream() {
    stop();
}

void EventStream::start(const std::shared_ptr<void>& owner, std::shared_ptr<EventSource> source, bool chunked) {
    source_ = std::move(source);
    chunked_ = chunked;
    last_write_ = Clock::now();
    ++service_.listeners;
    const std::weak_ptr<void> listener = owner;
    queue_ = std::make_shared<EventQueue>(service_.limits.events_behind, [this, listener, post = service_.post] {
        post([this, listener] {
            if (const auto still_there = listener.lock()) write_waiting(still_there);
        });
    });
    source_->start({[queue = queue_](const std::string& text) { return queue->send(text); },
                    [queue = queue_] { queue->finish(); }});
}

void EventStream::stop() {
    if (!source_) return;
    queue_->close();
    source_->stop();
    source_.reset();
    --service_.listeners;
}

void EventStream::tick(Clock::time_point now) {
    if (!source_) return;
    if (writing_ && now - last_write_ > service_.limits.write_time) return give_up("write_time");
    if (!writing_ && now - last_write_ > service_.limits.heartbeat) queue_->send(":\n\n");
}

void EventStream::give_up(std::string_view limit) {
    service_.metrics.cut_off(limit);
    broken_();
}

void EventStream::write_waiting(const std::shared_ptr<void>& owner) {
    if (!source_) return;
    if (queue_->overflowed()) return give_up("events_behind");
    if (writing_) return;
    auto text = queue_->take();
    if (text.empty()) {
        if (queue_->finished()) ended_();
        return;
    }
    piece_ = chunked_ ? fmt::format("{:x}\r\n{}\r\n", text.size(), text) : std::move(text);
    writing_ = true;
    last_write_ = Clock::now();
    transport_.write(piece_, {}, [this, owner](bool success, std::size_t bytes) {
        writing_ = false;
        written_ += bytes;
        service_.metrics.sent(bytes);
        if (!success) return broken_();
        write_waiting(owner);
    });
}

}  // namespace bontot::http
