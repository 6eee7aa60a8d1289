#include "samples/sessions.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bontot::samples {

using meetings::Meeting;
using meetings::MeetingKind;
using meetings::Preparer;
using meetings::Presence;
using organisation::Member;
using organisation::Sector;

namespace {

// What a good cell keeps to: the plan of 2023, I(2).1.2.
int usual_minutes(MeetingKind kind, int roll) {
    if (kind == MeetingKind::combined) return 120;
    return roll < 10 ? 60 : 90;
}
int usual_speakers(int roll) {
    return roll > 20 ? 7 : roll >= 11 ? 5 : 3;
}

class Sessions {
  public:
    Sessions(Random& random, const std::vector<Member>& members, Sector sector, const Habits& habits)
        : random_(random), members_(members), habits_(habits), first_minute_(usual_start(sector)) {}

    void record(Meeting& meeting) {
        const auto roll = static_cast<int>(
            std::count_if(members_.begin(), members_.end(), [&](const Member& m) { return m.on_roll(meeting.date); }));
        record_times(meeting, roll);
        record_opinions(meeting, roll);
        record_preparation(meeting);
        record_minutes(meeting);
        if (!fault()) meeting.self_rating = random_.chance(7800) ? plan::MeetingLevel::good : plan::MeetingLevel::fair;
    }

  private:
    int usual_start(Sector sector) {
        // Villagers meet in the evening; offices and schools in working hours.
        if (sector == Sector::residential) return 19 * 60;
        return random_.chance(6000) ? 14 * 60 : 7 * 60 + 30;
    }
    bool fault() { return random_.chance(habits_.record_fault / 4); }

    void record_times(Meeting& meeting, int roll) {
        const int usual = usual_minutes(meeting.kind, roll);
        const int held = random_.chance(habits_.short_meeting) ? usual - 5 * random_.between(1, 5)
                                                               : usual + 5 * random_.between(0, 8);
        meeting.breaks_minutes = held > 110 && random_.chance(5000) ? 10 : 0;
        const int start = first_minute_ + 5 * random_.between(0, 2);
        meeting.start = core::ClockTime(start);
        meeting.end = core::ClockTime(start + held + meeting.breaks_minutes);
    }

    void record_opinions(Meeting& meeting, int roll) {
        present_.clear();
        for (const auto& entry : meeting.attendance) {
            if (entry.presence == Presence::present) present_.push_back(entry.member);
        }
        int wanted = usual_speakers(roll);
        wanted = random_.chance(habits_.few_speakers) ? wanted - random_.between(1, 2) : wanted + random_.between(0, 3);
        const auto speakers = std::min(present_.size(), static_cast<std::size_t>(std::max(wanted, 1)));
        for (std::size_t i = 0; i < speakers; ++i) {
            const auto other = i + random_.below(static_cast<std::uint32_t>(present_.size() - i));
            std::swap(present_[i], present_[other]);
        }
        std::sort(present_.begin(), present_.begin() + static_cast<std::ptrdiff_t>(speakers));
        meeting.opinions.reserve(speakers);
        for (std::size_t i = 0; i < speakers; ++i) {
            meeting.opinions.push_back(
                {present_[i], random_.chance(7500) ? 1U : static_cast<std::uint32_t>(random_.between(2, 4))});
        }
    }

    void record_preparation(Meeting& meeting) {
        auto& preparation = meeting.preparation;
        preparation.committee_meeting = !fault();
        preparation.members_notified = true;
        preparation.follower_notified = !fault();
        preparation.materials_sent = random_.chance(8200);
        preparation.draft_resolution = !random_.chance(habits_.record_fault);
        preparation.prepared_by = random_.chance(8700) ? Preparer::secretary : Preparer::deputy;
    }

    void record_minutes(Meeting& meeting) {
        auto& minutes = meeting.minutes;
        minutes.chair_signed = !fault();
        minutes.secretary_signed = true;
        minutes.cross_stamped = !random_.chance(habits_.record_fault);
        minutes.book = fmt::format("01/{}", meeting.date.year());
        const int pages = random_.between(3, 6);
        minutes.pages = fmt::format("{}-{}", page_, page_ + pages - 1);
        page_ += pages;
    }

    Random& random_;
    const std::vector<Member>& members_;
    const Habits& habits_;
    int first_minute_;
    int page_ = 1;  ///< next free page of the minutes book
    std::vector<std::uint32_t> present_;
};

}  // namespace

void draw_sessions(Random& random, const std::vector<Member>& members, Sector sector, const Habits& habits,
                   std::vector<Meeting>& year) {
    Sessions sessions(random, members, sector, habits);
    for (auto& meeting : year)
        sessions.record(meeting);
}

}  // namespace bontot::samples
