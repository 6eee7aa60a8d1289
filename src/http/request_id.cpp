#include "http/request_id.hpp"

#include <algorithm>
#include <atomic>
#include <random>

#include <fmt/format.h>

#include "http/ascii.hpp"

namespace bontot::http {

std::string new_request_id() {
    // Different everywhere: a random start, then steps that mix all bits (SplitMix64).
    static const std::uint64_t start = [] {
        std::random_device source;
        return (std::uint64_t{source()} << 32U) | source();
    }();
    static std::atomic<std::uint64_t> count{0};
    std::uint64_t mixed = start + ++count * 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return fmt::format("{:016x}", mixed ^ (mixed >> 31U));
}

bool is_request_id(std::string_view text) {
    return text.size() >= 8 && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-';
           });
}

}  // namespace bontot::http
