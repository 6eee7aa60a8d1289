#include "plan/value.hpp"

#include <algorithm>
#include <type_traits>

#include <fmt/format.h>

#include "core/text.hpp"

namespace bontot::plan {

std::int64_t Bands::value_for(std::int64_t size) const {
    for (const auto& band : bands) {
        if (size >= band.from && (!band.to || size <= *band.to)) return band.value;
    }
    return 0;
}

bool Bands::in_lowest(std::int64_t size) const {
    const auto lowest =
        std::min_element(bands.begin(), bands.end(), [](const Band& a, const Band& b) { return a.from < b.from; });
    if (lowest == bands.end()) return false;
    for (const auto& band : bands) {
        if (size >= band.from && (!band.to || size <= *band.to)) return band.from == lowest->from;
    }
    return false;
}

std::optional<MonthDay> MonthDay::parse(std::string_view text) {
    if (text.size() != 5 || text[2] != '-') return std::nullopt;
    // A leap year, so that 29 February is a day of the calendar here.
    const auto date = core::Date::parse(fmt::format("2024-{}", text));
    if (!date) return std::nullopt;
    return MonthDay{date->month(), date->day()};
}

std::string band_text(const Band& band, bool ladder) {
    if (ladder) return fmt::format("[{}, {}]", band.from, band.value);
    if (band.to) return fmt::format("{{from: {}, to: {}, value: {}}}", band.from, *band.to, band.value);
    return fmt::format("{{from: {}, value: {}}}", band.from, band.value);
}

namespace {

struct TextOf {
    std::string operator()(std::monostate) const { return "null"; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(const std::string& name) const { return name; }
    std::string operator()(core::Date date) const { return date.iso(); }
    std::string operator()(MonthDay day) const { return fmt::format("{:02}-{:02}", day.month, day.day); }
    std::string operator()(const Bands& bands) const {
        std::vector<std::string> parts;
        for (const auto& band : bands.bands)
            parts.push_back(band_text(band, bands.ladder));
        return fmt::format("[{}]", core::join(parts));
    }
    std::string operator()(const std::vector<std::string>& names) const {
        return fmt::format("[{}]", core::join(names));
    }
};

}  // namespace

std::string text_of(const Value& value) {
    return std::visit(TextOf{}, value);
}

}  // namespace bontot::plan
