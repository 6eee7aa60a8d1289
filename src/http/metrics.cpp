#include "http/metrics.hpp"

#include <iterator>

#include <fmt/format.h>

namespace bontot::http {
namespace {

void one(std::string& text, std::string_view name, std::string_view kind, std::string_view help, std::uint64_t value) {
    fmt::format_to(std::back_inserter(text), "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, kind, value);
}

}  // namespace

void Metrics::answered(std::string_view method, std::string_view operation, int status,
                       std::chrono::microseconds took) {
    ++answers_[{std::string(operation), std::string(method), status / 100}];
    auto& durations = durations_[std::string(operation)];
    std::size_t column = 0;
    while (column < k_bounds.size() && static_cast<double>(took.count()) > k_bounds[column] * 1e6)
        ++column;
    ++durations.columns[column];
    ++durations.count;
    durations.microseconds += static_cast<std::uint64_t>(took.count());
}

std::string Metrics::text(const Gauges& gauges) const {
    std::string text = "# HELP bontot_requests_total Answers given.\n# TYPE bontot_requests_total counter\n";
    auto out = std::back_inserter(text);
    for (const auto& [key, count] : answers_) {
        const auto& [operation, method, hundreds] = key;
        fmt::format_to(out, "bontot_requests_total{{operation=\"{}\",method=\"{}\",status=\"{}xx\"}} {}\n", operation,
                       method, hundreds, count);
    }
    text +=
        "# HELP bontot_request_seconds From the whole request to its answer.\n# TYPE bontot_request_seconds "
        "histogram\n";
    for (const auto& [operation, durations] : durations_) {
        std::uint64_t below = 0;
        for (std::size_t i = 0; i < k_bounds.size(); ++i) {
            below += durations.columns[i];
            fmt::format_to(out, "bontot_request_seconds_bucket{{operation=\"{}\",le=\"{}\"}} {}\n", operation,
                           k_bounds[i], below);
        }
        fmt::format_to(out,
                       "bontot_request_seconds_bucket{{operation=\"{0}\",le=\"+Inf\"}} {1}\n"
                       "bontot_request_seconds_sum{{operation=\"{0}\"}} {2}.{3:06}\n"
                       "bontot_request_seconds_count{{operation=\"{0}\"}} {1}\n",
                       operation, durations.count, durations.microseconds / 1'000'000,
                       durations.microseconds % 1'000'000);
    }
    text +=
        "# HELP bontot_cut_off_total Connections and requests ended by a limit.\n# TYPE bontot_cut_off_total "
        "counter\n";
    for (const auto& [limit, count] : cut_off_)
        fmt::format_to(out, "bontot_cut_off_total{{limit=\"{}\"}} {}\n", limit, count);
    one(text, "bontot_connections", "gauge", "Connections open.", gauges.connections);
    one(text, "bontot_event_listeners", "gauge", "Connections that listen for events.", gauges.listeners);
    one(text, "bontot_connections_total", "counter", "Connections accepted.", accepted_);
    one(text, "bontot_queue", "gauge", "Requests waiting for a worker.", gauges.queue);
    one(text, "bontot_workers", "gauge", "Worker threads.", gauges.workers);
    one(text, "bontot_workers_busy", "gauge", "Worker threads at work.", gauges.busy);
    one(text, "bontot_body_bytes", "gauge", "Bytes of request bodies in memory.", gauges.body_bytes);
    one(text, "bontot_received_bytes_total", "counter", "Bytes received.", bytes_received_);
    one(text, "bontot_sent_bytes_total", "counter", "Bytes sent.", bytes_sent_);
    one(text, "bontot_log_lines_left_out_total", "counter", "Log lines that nobody read in time.",
        gauges.log_lines_left_out);
    return text;
}

}  // namespace bontot::http
