// What a stranger may cost the server. Every number can be tested by sending one byte, or waiting one second, more.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bontot::http {

/// Two threads for each processor, at least four: more would push each other from the caches.
[[nodiscard]] std::size_t usual_workers();
/// One for each processor, at least 2: more would only take turns.
[[nodiscard]] std::size_t usual_readers();

struct Limits {
    // Bytes.
    std::size_t request_line = 8'000;       ///< more is 414
    std::size_t head = 16'384;              ///< request line and headers; more is 431
    std::size_t headers = 100;              ///< lines; more is 431
    std::size_t body = 1'000'000;           ///< more is 413, unless the route allows more
    std::size_t all_bodies = 256'000'000;   ///< in memory at once, over all connections; more is 503
    std::size_t events_behind = 1'000'000;  ///< events waiting for one slow listener; more ends its connection

    // Time.
    std::chrono::seconds head_time{10};   ///< from the first byte (or the connection) to the end of the headers
    std::chrono::seconds body_time{20};   ///< for any body, and …
    std::size_t bytes_a_second = 1'000;   ///< … one more second for each of these
    std::chrono::seconds idle_time{75};   ///< between two requests of a connection
    std::chrono::seconds write_time{30};  ///< for each piece of an answer
    std::chrono::seconds queue_time{10};  ///< waiting for a worker; more is 503
    std::chrono::seconds heartbeat{20};   ///< a comment to listeners of events
    std::chrono::seconds stop_time{20};   ///< for what is in flight when the server is told to stop
    std::chrono::seconds retry_after{5};  ///< what a 503 asks for

    // Numbers.
    std::size_t connections = 12'000;            ///< beyond, the longest idle one makes room, else 503
    std::size_t connections_an_address = 1'000;  ///< an office behind one address; proxies that are trusted are free
    std::size_t queue = 2'000;                   ///< requests waiting for a worker; more is 503
    std::size_t workers = usual_workers();
    std::size_t readers = usual_readers();  ///< for what is quick (Allowance)
};

/// What one request may take.
struct Allowance {
    std::size_t body = 0;  ///< bytes
    bool quick = false;    ///< only reads a little: has threads of its own, so that slow work never holds it up
};

/// Sets the limit of that name, as it stands above; seconds for times. False for an unknown name, or when `value` is
/// not a whole number from 1 to 1,000,000,000.
[[nodiscard]] bool set_limit(Limits& limits, std::string_view name, std::string_view value);
[[nodiscard]] std::vector<std::string> limit_names();

}  // namespace bontot::http
