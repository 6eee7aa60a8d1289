#include "http/log.hpp"

#include <cerrno>
#include <chrono>
#include <poll.h>
#include <unistd.h>

#include <fmt/format.h>

#include "core/json_text.hpp"
#include "http/http_date.hpp"

namespace bontot::http {

namespace {

constexpr std::size_t k_most_waiting = 1'000'000;
constexpr auto k_moment = std::chrono::milliseconds(20);

std::string now() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return log_time(std::chrono::duration_cast<std::chrono::milliseconds>(since).count());
}

/// False when nobody can read it.
bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) {
            pollfd wait{descriptor, POLLOUT, 0};
            if (::poll(&wait, 1, 1'000) <= 0) return false;
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::string json_string(std::string_view text) {
    return core::json_string(text);
}

std::string without_values(std::string_view what) {
    std::string kept;
    char closing = 0;
    for (const char c : what.substr(0, 300)) {
        if (closing != 0 && c != closing) continue;
        if (closing != 0) {
            closing = 0;
        } else if (c == '"' || c == '\'') {
            closing = c;
        }
        kept += c;
        if (c == '=') break;
    }
    return kept;
}

Log::Log(int descriptor) : descriptor_(descriptor), thread_([this] { write_lines(); }) {}

Log::~Log() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Log::request(const LogRequest& request) {
    add(fmt::format(R"({{"time":"{}","event":"request","id":{},"method":"{}","operation":{},"status":{},"ms":{}.{:03},)"
                    R"("bytes":{},"from":{}}})"
                    "\n",
                    now(), json_string(request.id), request.method, json_string(request.operation), request.status,
                    request.microseconds / 1000, request.microseconds % 1000, request.bytes,
                    json_string(request.from)));
}

void Log::event(std::string_view event, const Fields& fields) {
    auto line = fmt::format(R"({{"time":"{}","event":{})", now(), json_string(event));
    for (const auto& [name, value] : fields)
        line += fmt::format(",{}:{}", json_string(name), json_string(value));
    add(line + "}\n");
}

std::uint64_t Log::left_out() const {
    const std::lock_guard lock(mutex_);
    return left_out_;
}

void Log::add(std::string_view line) {
    bool first = false;
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() + line.size() > k_most_waiting) {
            ++left_out_;
            return;
        }
        first = waiting_.empty();
        waiting_ += line;
    }
    // Behind the first line of a moment the writer is on its way already.
    if (first) changed_.notify_one();
}

void Log::write_lines() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        // One writing for all lines of a moment: waking for each costs more than handling the request did.
        changed_.wait_for(lock, k_moment, [this] { return ends_; });
        const auto lines = std::exchange(waiting_, {});
        lock.unlock();
        const bool written = write_all(descriptor_, lines);
        lock.lock();
        if (!written) ++left_out_;
    }
}

}  // namespace bontot::http
