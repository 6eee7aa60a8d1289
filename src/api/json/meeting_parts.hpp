// The parts of a meeting that people edit separately: what each shows and reads.
#pragma once

#include <array>
#include <string_view>

#include "api/json/fields.hpp"
#include "api/reply.hpp"
#include "meetings/record.hpp"

namespace bontot::api {

struct MeetingPart {
    std::string_view name;          ///< in a meeting's JSON
    std::string_view record_place;  ///< where the domain's refusals see its list …
    std::string_view body_place;    ///< … and where it stands in a request
    Json (*show)(const meetings::MeetingRecord&);
    void (*read)(Fields&, meetings::MeetingRecord&);
};

extern const MeetingPart k_preparation_part;
extern const MeetingPart k_agenda_part;
extern const MeetingPart k_sitting_part;
extern const MeetingPart k_roll_call_part;
extern const MeetingPart k_opinions_part;
extern const MeetingPart k_remarks_part;
extern const MeetingPart k_conclusion_part;
extern const MeetingPart k_tasks_part;
extern const MeetingPart k_minutes_part;
extern const MeetingPart k_self_rating_part;

/// In the order of a meeting.
inline constexpr std::array k_meeting_parts{
    &k_preparation_part, &k_agenda_part,     &k_sitting_part, &k_roll_call_part, &k_opinions_part,
    &k_remarks_part,     &k_conclusion_part, &k_tasks_part,   &k_minutes_part,   &k_self_rating_part};

/// The version of a part as its reader sees it: drawn from what is shown, so that it says nothing about what is not,
/// and editing one part leaves the others as they were read.
[[nodiscard]] std::int64_t version_of_part(const Json& shown);

}  // namespace bontot::api
