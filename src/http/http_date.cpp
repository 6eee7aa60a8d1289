#include "http/http_date.hpp"

#include <ctime>

#include <fmt/format.h>

namespace bontot::http {
namespace {

std::tm utc(std::int64_t unix_seconds) {
    const auto seconds = static_cast<std::time_t>(unix_seconds);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return parts;
}

}  // namespace

std::string http_date(std::int64_t unix_seconds) {
    static constexpr const char* k_days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* k_months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto at = utc(unix_seconds);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", k_days[at.tm_wday], at.tm_mday, k_months[at.tm_mon],
                       at.tm_year + 1900, at.tm_hour, at.tm_min, at.tm_sec);
}

std::string log_time(std::int64_t unix_ms) {
    const auto at = utc(unix_ms / 1000);
    return fmt::format("{}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", at.tm_year + 1900, at.tm_mon + 1, at.tm_mday,
                       at.tm_hour, at.tm_min, at.tm_sec, unix_ms % 1000);
}

}  // namespace bontot::http
