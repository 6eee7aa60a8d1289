#include "samples/roll_calls.hpp"

#include <array>

namespace bontot::samples {

using meetings::Meeting;
using meetings::Presence;
using organisation::Member;

namespace {

/// Absence by month in percent of the usual: Tết, summer leave, the rush of December.
constexpr std::array<std::uint32_t, 12> k_season{110, 135, 85, 85, 90, 130, 145, 125, 85, 80, 85, 95};
/// A disciplined cell does not let anybody miss more in a row.
constexpr int k_longest_run = 3;

/// A member's year so far.
struct Course {
    int ill_from = 13;  ///< month
    int ill_to = 0;     ///< last month
    int run = 0;        ///< excused absences in a row, regular and combined meetings
};

class RollCalls {
  public:
    RollCalls(Random& random, const std::vector<Member>& members, const Habits& habits)
        : random_(random), members_(members), habits_(habits), courses_(members.size()) {
        for (auto& course : courses_) {
            if (!random_.chance(habits_.illness)) continue;
            course.ill_from = random_.between(1, 12);
            course.ill_to = course.ill_from + random_.between(1, 5);
        }
    }

    void call(Meeting& meeting) {
        list_members(meeting);
        if (habits_.disciplined) call_back(meeting);
        for (const auto& entry : meeting.attendance) {
            if (!meeting.counts_as_regular()) continue;
            auto& run = courses_[entry.member].run;
            run = entry.presence == Presence::excused ? run + 1 : 0;
        }
    }

  private:
    void list_members(Meeting& meeting) {
        const auto month = static_cast<int>(meeting.date.month());
        const auto absence = habits_.absence * k_season[static_cast<std::size_t>(month - 1)] / 100;
        away_.clear();
        meeting.attendance.reserve(members_.size());
        for (std::uint32_t i = 0; i < members_.size(); ++i) {
            if (!members_[i].eligible(meeting.date)) continue;
            const auto& course = courses_[i];
            const bool ill = course.ill_from <= month && month <= course.ill_to;
            auto presence = Presence::present;
            if (ill || random_.chance(absence))
                presence = random_.chance(ill ? 0 : habits_.unexcused) ? Presence::unexcused : Presence::excused;
            if (habits_.disciplined && course.run >= k_longest_run) presence = Presence::present;
            if (presence != Presence::present) away_.push_back(meeting.attendance.size());
            meeting.attendance.push_back({i, presence});
        }
    }

    /// The secretary telephones until more than 85 % come.
    void call_back(Meeting& meeting) {
        const auto eligible = meeting.attendance.size();
        const auto needed = eligible * 85 / 100 + 1;
        const auto most_away = eligible < needed ? 0 : eligible - needed;
        while (away_.size() > most_away) {
            const auto chosen = random_.below(static_cast<std::uint32_t>(away_.size()));
            meeting.attendance[away_[chosen]].presence = Presence::present;
            away_[chosen] = away_.back();
            away_.pop_back();
        }
    }

    Random& random_;
    const std::vector<Member>& members_;
    const Habits& habits_;
    std::vector<Course> courses_;
    std::vector<std::size_t> away_;  ///< places in the roll call of who is absent
};

}  // namespace

void draw_roll_calls(Random& random, const std::vector<Member>& members, const Habits& habits,
                     std::vector<Meeting>& year) {
    RollCalls calls(random, members, habits);
    for (auto& meeting : year)
        calls.call(meeting);
    if (year.empty() || !random.chance(habits.lost_line)) return;
    auto& lines = year[random.below(static_cast<std::uint32_t>(year.size()))].attendance;
    if (lines.size() > 1) lines.erase(lines.begin() + random.below(static_cast<std::uint32_t>(lines.size())));
}

}  // namespace bontot::samples
