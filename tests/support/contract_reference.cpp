#include "contract_reference.hpp"

#include <algorithm>
#include <set>

namespace bontot::test {

using assessment::Facts;
using assessment::State;
using core::Date;
using meetings::Meeting;
using meetings::MeetingKind;
using meetings::Presence;
using organisation::RatingLevel;
using plan::Check;

namespace {

struct Count {
    int roll = 0;
    int eligible = 0;
    int present = 0;
    int unexcused = 0;
    int speakers = 0;
    bool complete = true;
};

std::optional<Presence> presence_of(const Meeting& meeting, std::size_t member) {
    for (const auto& line : meeting.attendance) {
        if (line.member == member) return line.presence;
    }
    return std::nullopt;
}

Count count(const Facts& facts, const Meeting& meeting) {
    Count result;
    for (std::size_t i = 0; i < facts.members.size(); ++i) {
        const auto& member = facts.members[i];
        if (!member.on_roll(meeting.date)) continue;
        ++result.roll;
        if (std::any_of(meeting.opinions.begin(), meeting.opinions.end(),
                        [i](const auto& o) { return o.member == i && o.count > 0; })) {
            ++result.speakers;
        }
        if (member.exempt(meeting.date)) continue;
        ++result.eligible;
        const auto presence = presence_of(meeting, i);
        if (!presence) result.complete = false;
        if (presence == Presence::present) ++result.present;
        if (presence == Presence::unexcused) ++result.unexcused;
    }
    return result;
}

/// Fails when anything failed, is pending when anything is open.
struct Verdicts {
    bool failed = false;
    bool open = false;
    [[nodiscard]] State state() const { return failed ? State::not_met : open ? State::pending : State::met; }
};

State streak(const Facts& facts) {
    auto year = facts.meetings;
    std::erase_if(year, [](const Meeting& m) { return m.kind == MeetingKind::thematic; });
    std::stable_sort(year.begin(), year.end(), [](const Meeting& a, const Meeting& b) { return a.date < b.date; });
    Verdicts verdicts;
    for (std::size_t i = 0; i < facts.members.size(); ++i) {
        int run = 0;
        for (const auto& meeting : year) {
            if (!facts.members[i].eligible(meeting.date)) continue;
            const auto presence = presence_of(meeting, i);
            run = presence == Presence::excused ? run + 1 : 0;
            verdicts.failed = verdicts.failed || run > 3;
            verdicts.open = verdicts.open || !presence;
        }
    }
    return verdicts.state();
}

void judge_ratings(const Facts& facts, std::map<Check, State>& states) {
    int rated = 0;
    int good = 0;
    int completed = 0;
    int missing = 0;
    const Date end(facts.year, 12, 31);
    for (const auto& rating : facts.member_ratings) {
        if (!rating.level) {
            missing += rating.scope == organisation::RatingScope::not_yet ? 1 : 0;
            continue;
        }
        ++rated;
        good += *rating.level <= RatingLevel::good ? 1 : 0;
        completed += *rating.level <= RatingLevel::completed ? 1 : 0;
    }
    for (std::size_t i = 0; i < facts.members.size() && !facts.member_ratings.empty(); ++i) {
        const auto& member = facts.members[i];
        const bool listed = std::any_of(facts.member_ratings.begin(), facts.member_ratings.end(),
                                        [i](const auto& r) { return r.member == i; });
        const bool subject = member.eligible(end) && !(member.probationary && member.joined.plus_days(182) > end);
        if (!listed && subject) ++missing;
    }
    // Failed for good when even the best of what is missing would not be enough.
    const bool open = missing != 0 || rated == 0;
    states[Check::member_ratings_completed] =
        Verdicts{rated != 0 && completed + missing < rated + missing, open}.state();
    states[Check::member_ratings_good] =
        Verdicts{rated != 0 && (good + missing) * 100 < 80 * (rated + missing), open}.state();
}

}  // namespace

std::map<Check, State> contract_states(const Facts& facts) {
    Verdicts attendance, unexcused, opinions, duration, preparation, minutes, self_rating;
    std::set<unsigned> months;
    int thematic = 0;
    for (const auto& meeting : facts.meetings) {
        const auto c = count(facts, meeting);
        const bool regular = meeting.kind != MeetingKind::thematic;
        if (meeting.kind != MeetingKind::regular) ++thematic;
        if (regular) months.insert(meeting.date.month());
        if (regular && c.complete && c.present * 100 <= 85 * c.eligible) attendance.failed = true;
        if (regular && !c.complete) attendance.open = true;
        if (c.unexcused > 0) unexcused.failed = true;
        if (!c.complete) unexcused.open = true;
        const int speakers = c.roll > 20 ? 7 : c.roll >= 11 ? 5 : std::min(3, c.eligible);
        if (regular && c.speakers < speakers) opinions.failed = true;
        const int held = meeting.end.minutes() - meeting.start.minutes() - meeting.breaks_minutes;
        const int needed = meeting.kind == MeetingKind::combined ? 120 : c.roll < 10 ? 60 : 90;
        if (held < needed) duration.failed = true;
        const auto& p = meeting.preparation;
        if (!p.committee_meeting || !p.members_notified || !p.follower_notified || !p.draft_resolution ||
            p.prepared_by == meetings::Preparer::other) {
            preparation.failed = true;
        }
        const auto& book = meeting.minutes;
        if (!book.chair_signed || !book.secretary_signed || book.book.empty() || book.pages.empty() ||
            !book.cross_stamped) {
            minutes.failed = true;
        }
        if (!meeting.self_rating) self_rating.failed = true;
    }
    std::map<Check, State> states{
        {Check::attendance, attendance.state()},   {Check::unexcused_absence, unexcused.state()},
        {Check::opinions, opinions.state()},       {Check::duration, duration.state()},
        {Check::preparation, preparation.state()}, {Check::minutes, minutes.state()},
        {Check::self_rating, self_rating.state()}, {Check::excused_streak, streak(facts)}};
    states[Check::regular_count] = months.size() == 12 ? State::met : State::not_met;
    states[Check::thematic_count] = thematic >= 4 ? State::met : State::not_met;
    judge_ratings(facts, states);
    return states;
}

}  // namespace bontot::test
