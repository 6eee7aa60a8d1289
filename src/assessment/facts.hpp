// The facts of one unit and one year: what the engine judges. Shape: the "facts" document of docs/contracts.md.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "meetings/meeting.hpp"
#include "organisation/member.hpp"
#include "organisation/rating.hpp"
#include "organisation/unit.hpp"

namespace bontot::assessment {

/// What people judged of one indicator; a null ratio = not applicable.
struct Judgement {
    std::optional<core::Ratio> ratio;
    std::string note;
    std::vector<std::string> evidence;
};

/// An official annual rating; a null level = not rated, and `scope` says which kind of not.
struct MemberRating {
    std::uint32_t member = 0;  ///< place in `members`
    std::optional<organisation::RatingLevel> level;
    organisation::RatingScope scope = organisation::RatingScope::not_subject;
    std::string reason;
};

struct CellRating {
    std::string code;
    std::optional<organisation::RatingLevel> level;
    organisation::RatingScope scope = organisation::RatingScope::not_subject;
    std::string reason;
};

struct KnockOutEvent {
    std::string kind;  ///< corruption, discipline, forbidden_act, fire, or what the plan adds
    core::Date date;
    std::string note;
};

struct Facts {
    organisation::Unit unit;
    int year = 0;
    std::vector<organisation::Member> members;
    std::vector<meetings::Meeting> meetings;  ///< in any order; the engine sorts by date, then start
    std::map<std::string, Judgement> judgements;
    std::optional<Judgement> every_other_judgement;  ///< the "*" entry
    std::vector<MemberRating> member_ratings;
    std::vector<CellRating> cell_ratings;
    std::vector<KnockOutEvent> knock_outs;

    /// What the member at `place` is to `meeting`: as it was frozen with the minutes, else by the member list.
    [[nodiscard]] meetings::Standing standing(std::size_t place, const meetings::Meeting& meeting) const {
        if (!meeting.standings.empty()) return meeting.standings[place];
        const auto& member = members[place];
        if (!member.on_roll(meeting.date)) return meetings::Standing::away;
        if (member.exempt(meeting.date)) return meetings::Standing::exempt;
        return member.probationary_on(meeting.date) ? meetings::Standing::probationary : meetings::Standing::expected;
    }
    [[nodiscard]] bool on_roll(std::size_t place, const meetings::Meeting& meeting) const {
        return standing(place, meeting) != meetings::Standing::away;
    }
    /// Expected to come, on probation or not.
    [[nodiscard]] bool eligible(std::size_t place, const meetings::Meeting& meeting) const {
        const auto what = standing(place, meeting);
        return what == meetings::Standing::expected || what == meetings::Standing::probationary;
    }

    /// The entry for `indicator`, else the "*" entry, else null (pending).
    [[nodiscard]] const Judgement* judgement(const std::string& indicator) const;
};

}  // namespace bontot::assessment
