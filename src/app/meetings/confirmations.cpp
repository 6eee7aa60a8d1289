#include "app/meetings/confirmations.hpp"

#include <limits>
#include <unordered_map>

#include "core/instant.hpp"

namespace bontot::app {

namespace {

constexpr const char* k_finalised = "meeting.finalised";
constexpr std::int64_t k_from_the_newest = std::numeric_limits<std::int64_t>::max();
constexpr int k_meetings_of_a_year = 1000;

}  // namespace

std::optional<Confirmation> confirmation_of(Transaction& records, const meetings::MeetingRecord& meeting) {
    if (meeting.state != meetings::MeetingState::finalised) return std::nullopt;
    EventFilter filter;
    filter.subject = meeting.id.text();
    filter.action = k_finalised;
    std::optional<Confirmation> found;
    records.audit().each_back(k_from_the_newest, filter, [&](const audit::Event& event) {
        found = {meeting.id, event.actor, event.at};
        return false;
    });
    return found;
}

std::vector<Confirmation> confirmations_of(Transaction& records, const core::UnitId& unit, int year) {
    EventFilter filter;
    filter.units = {unit};
    filter.action = k_finalised;
    filter.from_ms = core::begin_of(core::Date(year, 1, 1));
    std::unordered_map<std::string, Confirmation> newest;
    records.audit().each_back(k_from_the_newest, filter, [&](const audit::Event& event) {
        newest.try_emplace(event.subject, Confirmation{core::MeetingId(event.subject), event.actor, event.at});
        return true;
    });
    MeetingQuery query;
    query.unit = unit;
    query.span = {core::Date(year, 1, 1), core::Date(year + 1, 1, 1)};
    query.state = meetings::MeetingState::finalised;
    query.limit = k_meetings_of_a_year;
    std::vector<Confirmation> found;
    for (const auto& line : records.meetings().lines(query)) {
        if (const auto known = newest.find(line.id.text()); known != newest.end()) found.push_back(known->second);
    }
    return found;
}

}  // namespace bontot::app
