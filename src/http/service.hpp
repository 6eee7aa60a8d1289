// What all connections of a server share. Internal to http. Only the I/O thread changes it.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

#include "http/address.hpp"
#include "http/limits.hpp"
#include "http/log.hpp"
#include "http/message.hpp"
#include "http/metrics.hpp"
#include "http/problem.hpp"
#include "http/workers.hpp"

namespace bontot::http {

using Clock = std::chrono::steady_clock;

class Connection;

struct Service {
    Limits limits;
    AddressSet trusted_proxies;
    Handler handler;
    std::function<Allowance(const Request&)> allowance;  ///< may be empty
    ProblemSentence sentence;                            ///< may be empty
    /// What is answered on the I/O thread itself, whatever the workers do.
    std::function<std::optional<Response>(const Request&)> at_once;
    /// Runs a task on the I/O thread soon; from any thread.
    std::function<void(std::function<void()>)> post;
    std::function<void(Connection&)> closed;

    Log* log = nullptr;
    Workers* workers = nullptr;
    Workers* readers = nullptr;  ///< of quick requests
    Metrics metrics;
    std::size_t body_bytes = 0;
    std::size_t listeners = 0;
    std::atomic<bool> stopping = false;

    [[nodiscard]] Response problem(const Problem& problem) const {
        auto response = problem_response(problem, sentence ? sentence(problem) : std::string());
        if (problem.status == 503) response.headers.set("Retry-After", std::to_string(limits.retry_after.count()));
        response.operation = "refused";
        return response;
    }
};

}  // namespace bontot::http
