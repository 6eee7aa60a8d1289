#include "wording/speaker.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "wording/catalogue.hpp"
#include "wording/figures.hpp"
#include "wording/labels.hpp"

namespace bontot::wording {

namespace {

constexpr std::size_t k_longest_name = 80;

}  // namespace

std::string Speaker::member(std::size_t place) const {
    if (place >= facts_.members.size()) return "?";
    const auto& who = facts_.members[place];
    if (who.name.empty()) return one_line(who.id, k_longest_name);
    const auto name = one_line(who.name, k_longest_name);
    const auto same = std::count_if(facts_.members.begin(), facts_.members.end(),
                                    [&](const organisation::Member& other) { return other.name == who.name; });
    return same > 1 ? fmt::format("{} ({})", name, one_line(who.id, k_longest_name)) : name;
}

std::string Speaker::members(const std::vector<std::size_t>& places) const {
    std::vector<std::string> names;
    names.reserve(places.size());
    for (const auto place : places)
        names.push_back(member(place));
    return short_list_text(names, k_most_names, say("page.other_members"), language_);
}

std::string Speaker::cells(const std::vector<std::string>& codes) const {
    std::vector<std::string> shown;
    shown.reserve(codes.size());
    for (const auto& code : codes)
        shown.push_back(one_line(code, k_longest_name));
    return short_list_text(shown, k_most_names, say("page.other_cells"), language_);
}

std::string Speaker::meeting_from(std::size_t place, std::string_view key) const {
    if (place >= facts_.meetings.size()) return "?";
    const auto& held = facts_.meetings[place];
    const auto same = std::count_if(
        facts_.meetings.begin(), facts_.meetings.end(),
        [&](const meetings::Meeting& other) { return other.date == held.date && other.kind == held.kind; });
    return say(key, {{"kind", label(held.kind, language_)},
                     {"date", held.date.iso()},
                     {"start", same > 1 ? held.start.text() : std::string{}}});
}

std::string Speaker::meeting(std::size_t place) const {
    return meeting_from(place, "page.meeting");
}

std::string Speaker::meeting_head(std::size_t place) const {
    return meeting_from(place, "page.meeting_head");
}

std::string Speaker::dates_of(const std::vector<std::size_t>& meetings) const {
    std::vector<core::Date> dates;
    for (const auto place : meetings) {
        if (place < facts_.meetings.size()) dates.push_back(facts_.meetings[place].date);
    }
    return dates_text(dates, language_);
}

std::string Speaker::months(const std::vector<unsigned>& months) const {
    std::vector<std::string> names;
    names.reserve(months.size());
    for (const auto month : months)
        names.push_back(say(fmt::format("page.month_{}", month)));
    return names.empty() ? std::string{} : say("page.months", {{"months", list_text(names, language_)}});
}

std::string Speaker::quarters(const std::vector<unsigned>& quarters) const {
    std::vector<std::string> names;
    names.reserve(quarters.size());
    for (const auto quarter : quarters)
        names.push_back(say("page.quarter", {{"quarter", number(quarter)}}));
    return list_text(names, language_);
}

std::string Speaker::say(std::string_view key, const core::Params& params) const {
    return sentence(key, params, language_);
}

std::string Speaker::number(std::int64_t value) const {
    return number_text(value, language_);
}

std::string Speaker::points(std::int64_t hundredths) const {
    return points_text({hundredths}, language_);
}

std::string Speaker::share(std::int64_t part, std::int64_t whole) const {
    return share_text(part, whole, language_);
}

}  // namespace bontot::wording
