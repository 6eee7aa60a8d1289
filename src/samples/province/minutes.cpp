#include "samples/province/minutes.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "samples/province/ids.hpp"
#include "samples/province/phrases.hpp"

namespace bontot::samples {

using core::Date;
using core::MemberId;
using meetings::Meeting;
using meetings::MeetingKind;
using meetings::MeetingRecord;
using meetings::MeetingState;
using meetings::Presence;
using meetings::RollMark;
using meetings::TaskState;
using organisation::Office;

namespace {

class Minutes {
  public:
    Minutes(const Tree& tree, const std::vector<Person>& people, std::size_t cell, const CellYear& drawn, Random random)
        : tree_(tree),
          people_(people),
          cell_(cell),
          drawn_(drawn),
          sector_(drawn.facts.unit.sector),
          random_(random),
          ids_(Random(random_.next())) {}

    MeetingRecord held(const Meeting& meeting, MeetingState state) {
        auto record = begin(meeting, state);
        record.start = meeting.start;
        record.end = meeting.end;
        record.breaks_minutes = meeting.breaks_minutes;
        present_.clear();
        write_roll_call(meeting, record);
        choose_chair(record);
        write_opinions(meeting, record);
        write_remarks(record);
        if (state >= MeetingState::concluded) conclude(meeting, record);
        if (state == MeetingState::finalised) {
            record.frozen = count(meeting, record);
            record.frozen_roll = roll_of(meeting);
        }
        return record;
    }

    MeetingRecord upcoming(const Meeting& meeting) {
        const bool prepared = random_.chance(5000);
        auto record = begin(meeting, prepared ? MeetingState::prepared : MeetingState::planned);
        for (int i = 0; i < 3; ++i) {
            record.agenda.push_back(
                {core::RecordId(ids_.on(meeting.date.plus_days(-7))), std::string(draw_topic(random_)), false});
        }
        record.start = meeting.start;
        record.end = meeting.end;
        if (prepared) {
            record.notice = fmt::format("Mời họp lúc {} ngày {}.", meeting.start.text(), meeting.date.vietnamese());
            record.draft_resolution = draw_resolution(random_, meeting.date.month());
        } else {
            record.preparation = {};
        }
        return record;
    }

  private:
    [[nodiscard]] const Person& person(std::uint32_t member) const { return people_[drawn_.roll[member].person]; }
    [[nodiscard]] const MemberId& id_of(std::uint32_t member) const { return person(member).record.id; }

    MeetingRecord begin(const Meeting& meeting, MeetingState state) {
        MeetingRecord record;
        record.id = core::MeetingId(meeting.id.empty() ? ids_.on(meeting.date) : meeting.id);
        record.unit = tree_.units[cell_].id;
        record.state = state;
        record.date = meeting.date;
        record.kind = meeting.kind;
        record.title = meeting.kind == MeetingKind::regular ? fmt::format("Sinh hoạt tháng {}", meeting.date.month())
                                                            : std::string(draw_theme(random_));
        record.place = place_of(sector_);
        record.preparation = meeting.preparation;
        if (meeting.preparation.committee_meeting && random_.chance(1500))
            record.committee_minutes = "Thống nhất nội dung, phân công chuẩn bị.";
        return record;
    }

    void write_roll_call(const Meeting& meeting, MeetingRecord& record) {
        record.roll_called = true;
        auto line = meeting.attendance.begin();
        for (std::uint32_t i = 0; i < drawn_.facts.members.size(); ++i) {
            if (!drawn_.facts.members[i].eligible(meeting.date)) continue;
            if (line == meeting.attendance.end() || line->member != i) {
                record.roll_call.push_back({id_of(i), RollMark::unknown, ""});
                continue;
            }
            mark(meeting, i, line->presence, record);
            ++line;
        }
    }

    void mark(const Meeting& meeting, std::uint32_t member, Presence presence, MeetingRecord& record) {
        if (presence == Presence::present) {
            present_.push_back(member);
            if (random_.chance(90)) record.roll_call.push_back({id_of(member), RollMark::late, ""});
            return;
        }
        if (presence == Presence::unexcused) {
            record.roll_call.push_back({id_of(member), RollMark::unexcused, ""});
            return;
        }
        const std::string reason(draw_absence_reason(random_, sector_));
        record.roll_call.push_back({id_of(member), RollMark::excused, reason});
        // In the last year some ask on the program beforehand.
        if (meeting.date.year() != tree_.last_year || !random_.chance(1000)) return;
        const auto asked = morning_ms(meeting.date.plus_days(-random_.between(1, 3)));
        record.requests.push_back({id_of(member), reason, asked, meetings::RequestState::granted, "Đồng ý.",
                                   asked + 3'600'000LL * random_.between(1, 8)});
    }

    [[nodiscard]] bool holds(std::uint32_t member, Office office, Date day) const {
        const auto& terms = person(member).terms;
        return std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
            return term.unit == cell_ && term.office == office && term.span.holds(day);
        });
    }

    /// The secretary, else the deputy, else a member of the committee, else whoever was there first.
    void choose_chair(MeetingRecord& record) {
        if (present_.empty()) return;
        auto chair = present_.front();
        for (const auto office : {Office::secretary, Office::deputy, Office::committee_member}) {
            const auto found = std::find_if(present_.begin(), present_.end(),
                                            [&](std::uint32_t m) { return holds(m, office, record.date); });
            if (found == present_.end()) continue;
            chair = *found;
            break;
        }
        record.chair = id_of(chair);
        // The same writes all year, unless away.
        const bool usual_there = std::count(present_.begin(), present_.end(), writer_) > 0 && writer_ != chair;
        if (!usual_there) {
            for (int i = 0; i < 4 && (i == 0 || writer_ == chair); ++i)
                writer_ = random_.one_of(present_);
        }
        if (writer_ != chair) record.minute_taker = id_of(writer_);
    }

    void write_opinions(const Meeting& meeting, MeetingRecord& record) {
        for (const auto& opinion : meeting.opinions)
            record.opinions.push_back({id_of(opinion.member), opinion.count, ""});
        for (std::size_t i = record.opinions.size(); i > 1; --i)
            std::swap(record.opinions[i - 1], record.opinions[random_.below(static_cast<std::uint32_t>(i))]);
        for (auto& opinion : record.opinions) {
            if (random_.chance(700)) opinion.said = draw_opinion(random_);
        }
    }

    void write_remarks(MeetingRecord& record) {
        if (present_.empty()) return;
        if (random_.chance(1000)) {
            record.remarks.push_back(
                {meetings::RemarkKind::praise, id_of(random_.one_of(present_)), std::string(draw_praise(random_))});
        }
        if (random_.chance(150)) {
            record.remarks.push_back({meetings::RemarkKind::criticism, id_of(random_.one_of(present_)),
                                      std::string(draw_criticism(random_))});
        }
    }

    void conclude(const Meeting& meeting, MeetingRecord& record) {
        record.resolution = draw_resolution(random_, meeting.date.month());
        if (random_.chance(7000)) record.votes = vote(meeting.date);
        record.minutes = meeting.minutes;
        record.self_rating = meeting.self_rating;
        if (meeting.self_rating) {
            const bool good = *meeting.self_rating == plan::MeetingLevel::good;
            record.self_points =
                core::Points{std::int64_t{100} * (good ? random_.between(90, 98) : random_.between(72, 89))};
            if (!good && random_.chance(5000)) record.self_explanation = draw_lost_points(random_);
        }
        const int tasks = random_.chance(3500) ? random_.between(1, 2) : 0;
        for (int i = 0; i < tasks; ++i)
            record.tasks.push_back(give_task(meeting.date));
        if (random_.chance(400)) {
            record.agenda.push_back(
                {core::RecordId(ids_.on(meeting.date)), std::string(draw_topic(random_)), random_.chance(8000)});
        }
    }

    /// Official members of the cell who are there; guests and those on probation do not vote.
    meetings::VoteCount vote(Date day) {
        meetings::VoteCount votes;
        for (const auto member : present_) {
            if (!drawn_.guest[member] && !person(member).record.probationary(day)) ++votes.agree;
        }
        if (votes.agree > 4 && random_.chance(300)) {
            --votes.agree;
            ++(random_.chance(3000) ? votes.disagree : votes.other);
        }
        return votes;
    }

    meetings::Task give_task(Date given) {
        meetings::Task task;
        task.id = core::RecordId(ids_.on(given));
        task.text = draw_task(random_, sector_);
        if (random_.chance(1000)) task.basis = fmt::format("Nghị quyết tháng {}", given.month());
        if (!present_.empty()) task.owner = id_of(random_.one_of(present_));
        task.due = given.plus_days(random_.between(20, 40));
        const auto settled = task.due->plus_days(-random_.between(0, 12));
        if (settled >= tree_.end() || random_.chance(40)) return task;
        task.settled_on = settled;
        task.state = random_.chance(150) ? TaskState::dropped : TaskState::done;
        task.result = task.state == TaskState::done ? draw_result(random_) : "Không còn cần thiết";
        return task;
    }

    [[nodiscard]] std::vector<meetings::RollMember> roll_of(const Meeting& meeting) const {
        std::vector<meetings::RollMember> roll;
        for (std::uint32_t i = 0; i < drawn_.facts.members.size(); ++i) {
            const auto& member = drawn_.facts.members[i];
            if (!member.on_roll(meeting.date)) continue;
            roll.push_back({id_of(i), member.exempt(meeting.date), person(i).record.probationary(meeting.date)});
        }
        return roll;
    }

    [[nodiscard]] meetings::FrozenCounts count(const Meeting& meeting, const MeetingRecord& record) const {
        meetings::FrozenCounts counts;
        for (const auto& member : drawn_.facts.members) {
            if (member.on_roll(meeting.date)) ++counts.roll;
            if (member.eligible(meeting.date)) ++counts.eligible;
        }
        counts.present = static_cast<std::uint16_t>(present_.size());
        counts.speakers = static_cast<std::uint16_t>(record.opinions.size());
        for (const auto& opinion : record.opinions)
            counts.opinions = static_cast<std::uint16_t>(counts.opinions + opinion.count);
        return counts;
    }

    const Tree& tree_;
    const std::vector<Person>& people_;
    std::size_t cell_;
    const CellYear& drawn_;
    organisation::Sector sector_;
    Random random_;
    Ids ids_;
    std::uint32_t writer_ = 0xFFFFFFFFU;  ///< who took the last minutes
    std::vector<std::uint32_t> present_;  ///< at the meeting being written
};

}  // namespace

std::vector<MeetingRecord> write_minutes(const Tree& tree, const std::vector<Person>& people, std::size_t cell,
                                         const CellYear& drawn, std::uint64_t seed) {
    const auto number = static_cast<std::uint64_t>(cell) * 10000 + static_cast<std::uint64_t>(drawn.facts.year);
    Minutes minutes(tree, people, cell, drawn, stream_of(seed, Part::paper, number));
    std::vector<MeetingRecord> records;
    records.reserve(drawn.facts.meetings.size() + drawn.upcoming.size());
    for (std::size_t i = 0; i < drawn.facts.meetings.size(); ++i)
        records.push_back(minutes.held(drawn.facts.meetings[i], drawn.states[i]));
    for (const auto& meeting : drawn.upcoming)
        records.push_back(minutes.upcoming(meeting));
    return records;
}

}  // namespace bontot::samples
