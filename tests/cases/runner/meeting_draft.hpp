// A meeting while the clerk's lines are read: the roll call and the speakers follow from the roll only at the end.
#pragma once

#include <map>
#include <optional>

#include "assessment/facts.hpp"
#include "case_text.hpp"
#include "plan/model.hpp"

namespace bontot::cases {

struct MeetingDraft {
    meetings::Meeting meeting;
    std::optional<int> lasts;  ///< minutes from opening to closing
    std::optional<core::ClockTime> end;
    std::map<std::uint32_t, std::optional<meetings::Presence>> said;  ///< by name; none = left out of the roll call
    std::optional<std::vector<std::uint32_t>> speakers;
    std::optional<std::int64_t> speaker_count;  ///< the first so many of those present
};

/// A good meeting: prepared, recorded, rated, every judged item of a sheet with full points.
[[nodiscard]] MeetingDraft good_meeting(std::string id, core::Date date, meetings::MeetingKind kind,
                                        const plan::Plan& plan);

/// Reads one clause ("excused m01 m02", "lasts 89", "speakers 6") into `draft`.
void read_clause(Words words, const assessment::Facts& facts, MeetingDraft& draft);

/// "14:00–15:30".
void read_times(const Line& line, const std::string& word, MeetingDraft& draft);

/// Fills in the roll call and the speakers that nobody spoke of.
[[nodiscard]] meetings::Meeting finished(MeetingDraft draft, const assessment::Facts& facts);

}  // namespace bontot::cases
