// Days on which offices are closed. Weekends and the holidays with a fixed day are known for every year; Tết, the Hùng
// Kings' day, days off in lieu and Saturdays worked instead are announced year by year and stand in a table. They are
// shown beside deadlines; what is decided (the notice period) counts with the fixed ones alone (rules.hpp).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/embedded_file.hpp"
#include "core/names.hpp"
#include "core/result.hpp"

namespace bontot::movement {

enum class DayOff : std::uint8_t {
    weekend,
    new_year,       ///< 1/1
    tet,            ///< announced
    hung_kings,     ///< 10/3 of the lunar year; announced
    reunification,  ///< 30/4
    labour,         ///< 1/5
    national_day,   ///< 2/9; the day beside it is announced
    in_lieu,        ///< nghỉ bù, hoán đổi; announced
};

inline constexpr core::NameTable<DayOff, 8> k_days_off{{
    {DayOff::weekend, "weekend"},
    {DayOff::new_year, "new_year"},
    {DayOff::tet, "tet"},
    {DayOff::hung_kings, "hung_kings"},
    {DayOff::reunification, "reunification"},
    {DayOff::labour, "labour"},
    {DayOff::national_day, "national_day"},
    {DayOff::in_lieu, "in_lieu"},
}};

/// Saturday or Sunday.
[[nodiscard]] bool is_weekend(core::Date day);
/// A public holiday that has the same day every year.
[[nodiscard]] std::optional<DayOff> fixed_holiday(core::Date day);

class Holidays {
  public:
    /// "FIRST LAST KIND" a line, '#' begins a remark; `file` is named in refusals: "holidays.line".
    [[nodiscard]] static core::Result<Holidays> parse(std::string_view text, const std::string& file);
    /// The table that ships with the program.
    [[nodiscard]] static const Holidays& shipped();

    /// This table, with the years that `newer` has taken from there.
    [[nodiscard]] Holidays with(const Holidays& newer) const;

    /// Why the offices are closed on that day, as far as is known; null: they are open.
    [[nodiscard]] std::optional<DayOff> off(core::Date day) const;
    /// Whether the days announced for that year are in the table.
    [[nodiscard]] bool knows(int year) const { return years_.contains(year); }
    /// The last day up to `day` on which offices are open.
    [[nodiscard]] core::Date open_until(core::Date day) const;

  private:
    std::map<core::Date, DayOff> off_;
    std::set<core::Date> worked_;  ///< weekends that are worked
    std::set<int> years_;
};

/// data/holidays; defined by the build.
[[nodiscard]] const std::vector<core::EmbeddedFile>& holiday_tables();

}  // namespace bontot::movement
