// The log: one JSON object a line on standard error. No query, no body, no names: an operation, a status, how long.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace bontot::http {

struct LogRequest {
    std::string_view id;
    std::string_view method;
    std::string_view operation;
    std::string_view from;  ///< shortened already
    int status = 0;
    std::int64_t microseconds = 0;
    std::uint64_t bytes = 0;
};

/// Lines are written by a thread of its own: a reader of the log that has stopped reading stops nobody else. Beyond
/// a megabyte that waits, lines are left out and counted.
class Log {
  public:
    using Fields = std::vector<std::pair<std::string_view, std::string>>;

    /// `descriptor` is not closed.
    explicit Log(int descriptor);
    /// Writes what waits.
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void request(const LogRequest& request);
    /// Anything else: {"time":…,"event":event, fields…}.
    void event(std::string_view event, const Fields& fields = {});
    [[nodiscard]] std::uint64_t left_out() const;

  private:
    void add(std::string_view line);
    void write_lines();

    int descriptor_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::string waiting_;
    std::uint64_t left_out_ = 0;
    bool ends_ = false;
    std::thread thread_;
};

/// As a JSON string, with its quotes. Broken UTF-8 is replaced.
[[nodiscard]] std::string json_string(std::string_view text);

/// What was thrown, without what stands between quotes or after an equals sign: values may be personal.
[[nodiscard]] std::string without_values(std::string_view what);

}  // namespace bontot::http
