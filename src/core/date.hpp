// Calendar dates and times of day, in local time (UTC+7, no summer time): what a minutes book writes down.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bontot::core {

/// A calendar day. Ordered, four bytes; arithmetic in days.
class Date {
  public:
    constexpr Date() = default;
    constexpr Date(int year, unsigned month, unsigned day)
        : days_(static_cast<std::int32_t>(
              std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}
                  .time_since_epoch()
                  .count())) {}

    /// "2023-07-19" and nothing else; a day that no calendar has (30 February) is refused.
    [[nodiscard]] static std::optional<Date> parse(std::string_view iso);
    [[nodiscard]] static constexpr Date from_days(std::int32_t days_since_1970) {
        Date date;
        date.days_ = days_since_1970;
        return date;
    }
    /// The local day of an instant in Unix seconds.
    [[nodiscard]] static Date of_instant(std::int64_t unix_seconds);

    [[nodiscard]] std::string iso() const;         ///< 2023-07-19
    [[nodiscard]] std::string vietnamese() const;  ///< 19/7/2023: the day as offices write it

    [[nodiscard]] constexpr std::int32_t days() const { return days_; }
    [[nodiscard]] constexpr int year() const { return static_cast<int>(civil().year()); }
    [[nodiscard]] constexpr unsigned month() const { return static_cast<unsigned>(civil().month()); }
    [[nodiscard]] constexpr unsigned day() const { return static_cast<unsigned>(civil().day()); }

    constexpr auto operator<=>(const Date&) const = default;
    [[nodiscard]] constexpr Date plus_days(std::int32_t days) const { return from_days(days_ + days); }

  private:
    [[nodiscard]] constexpr std::chrono::year_month_day civil() const {
        return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{days_}}};
    }
    std::int32_t days_ = 0;  // since 1970-01-01
};

/// First day of the month after `month` of `year`.
[[nodiscard]] constexpr Date next_month_start(int year, unsigned month) {
    return month == 12 ? Date(year + 1, 1, 1) : Date(year, month + 1, 1);
}

/// A half-open span of days: `from` is inside, `to` is the first day outside; null = open.
struct Period {
    Date from;
    std::optional<Date> to;
    [[nodiscard]] constexpr bool holds(Date day) const { return from <= day && (!to || day < *to); }
    constexpr bool operator==(const Period&) const = default;
};

/// A time of day in minutes since midnight.
class ClockTime {
  public:
    constexpr ClockTime() = default;
    constexpr explicit ClockTime(int minutes) : minutes_(static_cast<std::int16_t>(minutes)) {}
    /// "14:05", "7:30"; 24:00 is the end of the day.
    [[nodiscard]] static std::optional<ClockTime> parse(std::string_view text);
    [[nodiscard]] std::string text() const;  ///< 14:05
    [[nodiscard]] constexpr int minutes() const { return minutes_; }
    constexpr auto operator<=>(const ClockTime&) const = default;

  private:
    std::int16_t minutes_ = 0;
};

}  // namespace bontot::core
