// Figures for Prometheus. Kept and printed by the I/O thread alone.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace bontot::http {

/// What is true at the moment of printing.
struct Gauges {
    std::size_t connections = 0;
    std::size_t listeners = 0;  ///< of events
    std::size_t queue = 0;
    std::size_t busy = 0;
    std::size_t workers = 0;
    std::size_t body_bytes = 0;
    std::uint64_t log_lines_left_out = 0;
};

class Metrics {
  public:
    void answered(std::string_view method, std::string_view operation, int status, std::chrono::microseconds took);
    void sent(std::uint64_t bytes) { bytes_sent_ += bytes; }
    void received(std::uint64_t bytes) { bytes_received_ += bytes; }
    void accepted() { ++accepted_; }
    /// A connection that was closed because of a limit: "connections", "head_time", ….
    void cut_off(std::string_view limit) { ++cut_off_[std::string(limit)]; }

    /// In Prometheus' text format.
    [[nodiscard]] std::string text(const Gauges& gauges) const;

  private:
    /// Seconds of the upper ends of the histogram's columns.
    static constexpr std::array<double, 12> k_bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                     0.1,   0.25,   0.5,   1,    2.5,   10};
    struct Durations {
        std::array<std::uint64_t, k_bounds.size() + 1> columns{};
        std::uint64_t count = 0;
        std::uint64_t microseconds = 0;
    };

    std::map<std::tuple<std::string, std::string, int>, std::uint64_t> answers_;  ///< operation, method, hundreds
    std::map<std::string, Durations> durations_;                                  ///< by operation
    std::map<std::string, std::uint64_t> cut_off_;
    std::uint64_t bytes_sent_ = 0;
    std::uint64_t bytes_received_ = 0;
    std::uint64_t accepted_ = 0;
};

}  // namespace bontot::http
