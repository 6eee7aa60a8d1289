#include "http/limits.hpp"

#include <algorithm>
#include <charconv>
#include <thread>
#include <variant>

namespace bontot::http {
namespace {

struct Named {
    std::string_view name;
    std::variant<std::size_t Limits::*, std::chrono::seconds Limits::*> member;
};

constexpr Named k_named[] = {
    {"request_line", &Limits::request_line},
    {"head", &Limits::head},
    {"headers", &Limits::headers},
    {"body", &Limits::body},
    {"all_bodies", &Limits::all_bodies},
    {"events_behind", &Limits::events_behind},
    {"head_time", &Limits::head_time},
    {"body_time", &Limits::body_time},
    {"bytes_a_second", &Limits::bytes_a_second},
    {"idle_time", &Limits::idle_time},
    {"write_time", &Limits::write_time},
    {"queue_time", &Limits::queue_time},
    {"heartbeat", &Limits::heartbeat},
    {"stop_time", &Limits::stop_time},
    {"retry_after", &Limits::retry_after},
    {"connections", &Limits::connections},
    {"connections_an_address", &Limits::connections_an_address},
    {"queue", &Limits::queue},
    {"workers", &Limits::workers},
    {"readers", &Limits::readers},
};

constexpr std::size_t k_most = 1'000'000'000;

}  // namespace

std::size_t usual_workers() {
    return std::max<std::size_t>(4, std::size_t{2} * std::thread::hardware_concurrency());
}

std::size_t usual_readers() {
    return std::max<std::size_t>(2, std::thread::hardware_concurrency());
}

bool set_limit(Limits& limits, std::string_view name, std::string_view value) {
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (fault != std::errc() || end != value.data() + value.size() || number == 0 || number > k_most) return false;
    for (const auto& named : k_named) {
        if (named.name != name) continue;
        if (const auto* count = std::get_if<std::size_t Limits::*>(&named.member)) {
            limits.*(*count) = number;
        } else {
            limits.*(std::get<std::chrono::seconds Limits::*>(named.member)) = std::chrono::seconds(number);
        }
        return true;
    }
    return false;
}

std::vector<std::string> limit_names() {
    std::vector<std::string> names;
    for (const auto& named : k_named)
        names.emplace_back(named.name);
    return names;
}

}  // namespace bontot::http
