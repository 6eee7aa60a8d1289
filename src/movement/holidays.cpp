#include "movement/holidays.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/text.hpp"

namespace bontot::movement {

namespace {

constexpr std::string_view k_worked = "working";
constexpr int k_longest = 31;  ///< days of one line: a slip of the pen is not a closed year

struct Line {
    core::Date first;
    core::Date last;
    std::optional<DayOff> off;  ///< null: worked
};

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (line = core::trim(line); !line.empty(); line = core::trim(line)) {
        const auto end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

std::optional<Line> line_of(std::string_view text) {
    const auto words = words_of(text);
    if (words.size() != 3) return std::nullopt;
    const auto first = core::Date::parse(words[0]);
    const auto last = core::Date::parse(words[1]);
    const auto off = core::from_name(k_days_off, words[2]);
    if (!first || !last || *last < *first || first->plus_days(k_longest) < *last) return std::nullopt;
    if (first->year() != last->year()) return std::nullopt;
    if (!off && words[2] != k_worked) return std::nullopt;
    return Line{*first, *last, off};
}

}  // namespace

bool is_weekend(core::Date day) {
    const auto since_thursday = ((day.days() % 7) + 7) % 7;  // 1970-01-01 was a Thursday
    return since_thursday == 2 || since_thursday == 3;
}

std::optional<DayOff> fixed_holiday(core::Date day) {
    struct Fixed {
        unsigned month;
        unsigned day;
        DayOff off;
    };
    static constexpr std::array<Fixed, 4> k_fixed{{
        {1, 1, DayOff::new_year},
        {4, 30, DayOff::reunification},
        {5, 1, DayOff::labour},
        {9, 2, DayOff::national_day},
    }};
    for (const auto& fixed : k_fixed) {
        if (fixed.month == day.month() && fixed.day == day.day()) return fixed.off;
    }
    return std::nullopt;
}

core::Result<Holidays> Holidays::parse(std::string_view text, const std::string& file) {
    Holidays table;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = core::trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#') continue;
        const auto read = line_of(line);
        if (!read) {
            return core::invalid("holidays.line", {{"found", std::string(line)}}, file + ":" + std::to_string(number));
        }
        table.years_.insert(read->first.year());
        for (auto day = read->first; day <= read->last; day = day.plus_days(1)) {
            if (read->off) {
                table.off_.insert_or_assign(day, *read->off);
            } else {
                table.worked_.insert(day);
            }
        }
    }
    return table;
}

const Holidays& Holidays::shipped() {
    static const Holidays k_shipped = [] {
        Holidays all;
        for (const auto& file : holiday_tables()) {
            if (auto table = parse(file.text, std::string(file.name))) all = all.with(*table);
        }
        return all;
    }();
    return k_shipped;
}

Holidays Holidays::with(const Holidays& newer) const {
    auto both = newer;
    const auto ours = [&](core::Date day) { return !newer.knows(day.year()); };
    for (const auto& [day, off] : off_) {
        if (ours(day)) both.off_.emplace(day, off);
    }
    std::copy_if(worked_.begin(), worked_.end(), std::inserter(both.worked_, both.worked_.end()), ours);
    both.years_.insert(years_.begin(), years_.end());
    return both;
}

std::optional<DayOff> Holidays::off(core::Date day) const {
    if (const auto fixed = fixed_holiday(day)) return fixed;
    if (const auto found = off_.find(day); found != off_.end()) return found->second;
    if (is_weekend(day) && !worked_.contains(day)) return DayOff::weekend;
    return std::nullopt;
}

core::Date Holidays::open_until(core::Date day) const {
    while (off(day))
        day = day.plus_days(-1);
    return day;
}

}  // namespace bontot::movement
