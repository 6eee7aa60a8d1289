#include "december/tally.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bontot::december {

namespace {

void line(const char* name, std::vector<std::chrono::microseconds> times, std::chrono::seconds lasted) {
    if (times.empty()) return;
    std::sort(times.begin(), times.end());
    const auto at = [&](std::size_t hundredths) {
        return static_cast<double>(times[(times.size() - 1) * hundredths / 100].count()) / 1000.0;
    };
    fmt::print("{:<10}{:>10}{:>10.1f}{:>10.1f}{:>10.1f}{:>10.1f}\n", name, times.size(),
               static_cast<double>(times.size()) / static_cast<double>(lasted.count()), at(50), at(99), at(100));
}

bool none(const char* what, const std::map<std::string, std::uint64_t>& found) {
    if (found.empty()) fmt::print("{}: none\n", what);
    for (const auto& [name, count] : found)
        fmt::print("{}: {} × {}\n", what, count, name);
    return found.empty();
}

}  // namespace

bool Tally::report(std::chrono::seconds lasted) const {
    fmt::print("{:<10}{:>10}{:>10}{:>10}{:>10}{:>10}\n", "", "answers", "a second", "p50 ms", "p99 ms", "max ms");
    auto all = reads_;
    all.insert(all.end(), writes_.begin(), writes_.end());
    line("reading", reads_, lasted);
    line("writing", writes_, lasted);
    line("all", std::move(all), lasted);
    const bool no_errors = none("errors", errors_);
    const bool nothing_wrong = none("lost or doubled writes", wrong_);
    return no_errors && nothing_wrong;
}

}  // namespace bontot::december
