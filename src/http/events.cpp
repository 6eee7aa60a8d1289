#include "http/events.hpp"

#include <utility>

namespace bontot::http {
namespace {

/// A field for every line; line breaks of any kind end a line, so that nothing can smuggle a field in.
void add_field(std::string& text, std::string_view name, std::string_view value) {
    for (bool more = true; more;) {
        const auto end = value.find_first_of("\r\n");
        text.append(name).append(": ").append(value.substr(0, end)).append("\n");
        more = end != std::string_view::npos;
        if (more) value.remove_prefix(value.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
    }
}

}  // namespace

std::string event_text(std::string_view name, std::string_view data, std::string_view id) {
    std::string text;
    if (!id.empty()) text.append("id: ").append(id.substr(0, id.find_first_of("\r\n"))).append("\n");
    if (!name.empty()) text.append("event: ").append(name.substr(0, name.find_first_of("\r\n"))).append("\n");
    add_field(text, "data", data);
    return text + "\n";
}

bool EventQueue::send(std::string_view text) {
    bool wakes = false;
    bool kept = true;
    {
        const std::lock_guard lock(mutex_);
        if (closed_ || finished_ || overflowed_) return false;
        wakes = waiting_.empty() && !text.empty();
        if (waiting_.size() + text.size() > limit_) {
            overflowed_ = true;
            wakes = true;
            kept = false;
        } else {
            waiting_ += text;
        }
    }
    if (wakes) wake_();
    return kept;
}

void EventQueue::finish() {
    {
        const std::lock_guard lock(mutex_);
        if (closed_ || finished_) return;
        finished_ = true;
    }
    wake_();
}

bool EventQueue::finished() const {
    const std::lock_guard lock(mutex_);
    return finished_;
}

std::string EventQueue::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(waiting_, {});
}

void EventQueue::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    waiting_.clear();
}

bool EventQueue::overflowed() const {
    const std::lock_guard lock(mutex_);
    return overflowed_;
}

}  // namespace bontot::http
