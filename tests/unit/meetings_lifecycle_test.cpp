// The life of a meeting (issue 3, item 3; R26–R55): what each step must have, what a roll call counts, what finalising
// freezes and who may reopen.
#include <gmock/gmock.h>

#include "meetings/lifecycle.hpp"

namespace bontot::meetings {
namespace {

using core::Date;
using core::MemberId;
using testing::ElementsAre;
using testing::IsEmpty;

const MemberId k_an("An");
const MemberId k_binh("Bình");
const MemberId k_chi("Chi");
const MemberId k_stranger("Lạ");

/// An, Bình, Chi; Chi is exempt.
const std::vector<RollMember> k_roll{{k_an, false}, {k_binh, false}, {k_chi, true}};

MeetingRecord concluded() {
    MeetingRecord meeting;
    meeting.id = core::MeetingId("m");
    meeting.unit = core::UnitId("cell");
    meeting.state = MeetingState::concluded;
    meeting.date = Date(2024, 3, 5);
    meeting.start = core::ClockTime(14 * 60);
    meeting.end = core::ClockTime(15 * 60 + 30);
    meeting.roll_called = true;
    return meeting;
}

/// "code place" of every fault.
std::vector<std::string> faults(const MeetingRecord& meeting) {
    std::vector<std::string> found;
    for (const auto& fault : check_meeting(meeting, k_roll))
        found.push_back(fault.code + " " + fault.place);
    return found;
}

std::string edit_fault(const MeetingRecord& stored, const MeetingRecord& edited) {
    const auto found = check_edit(stored, edited, k_roll);
    return found.empty() ? "" : found.front().code;
}

TEST(MeetingCheckTest, TimesAreJudgedOnceTheMeetingWasHeld) {
    auto meeting = concluded();
    EXPECT_THAT(faults(meeting), IsEmpty());
    meeting.end = meeting.start;
    EXPECT_THAT(faults(meeting), ElementsAre("meeting.ends_before_start /end"));
    meeting.end = core::ClockTime(meeting.start.minutes() + 1);
    EXPECT_THAT(faults(meeting), IsEmpty());
    meeting.breaks_minutes = 1;
    EXPECT_THAT(faults(meeting), IsEmpty());
    meeting.breaks_minutes = 2;
    EXPECT_THAT(faults(meeting), ElementsAre("meeting.breaks_too_long /breaks_minutes"));
    meeting.breaks_minutes = -1;
    EXPECT_THAT(faults(meeting), ElementsAre("meeting.breaks_too_long /breaks_minutes"));
    meeting.breaks_minutes = 0;
    meeting.end = meeting.start;
    meeting.state = MeetingState::prepared;
    EXPECT_THAT(faults(meeting), IsEmpty()) << "times are only planned";
    meeting.breaks_minutes = -1;
    EXPECT_THAT(faults(meeting), ElementsAre("meeting.breaks_too_long /breaks_minutes")) << "no plan has these";
}

TEST(MeetingCheckTest, OnlyWhoIsOnTheRollAndOnce) {
    auto meeting = concluded();
    meeting.roll_call = {
        {k_an, RollMark::late, ""}, {k_stranger, RollMark::excused, ""}, {k_an, RollMark::excused, ""}};
    meeting.opinions = {{k_an, 1, ""}, {k_stranger, 1, ""}, {k_an, 2, "nói lần nữa"}};
    meeting.remarks = {{RemarkKind::praise, k_binh, ""}, {RemarkKind::criticism, k_stranger, ""}};
    meeting.chair = k_stranger;
    meeting.minute_taker = k_stranger;
    EXPECT_THAT(faults(meeting), ElementsAre("meeting.not_on_roll /roll_call/1", "meeting.member_twice /roll_call/2",
                                             "meeting.not_on_roll /opinions/1", "meeting.not_on_roll /remarks/1",
                                             "meeting.not_on_roll /chair", "meeting.not_on_roll /minute_taker"));
}

TEST(MeetingCheckTest, NoMoreVotesThanWereThere) {
    auto meeting = concluded();
    meeting.votes = VoteCount{1, 1, 0};
    EXPECT_THAT(faults(meeting), IsEmpty());
    meeting.votes = VoteCount{1, 1, 1};
    EXPECT_THAT(faults(meeting), ElementsAre("meeting.too_many_votes /votes")) << "the exempt are not expected";
    meeting.votes = VoteCount{0xFFFFFFFFU, 1, 0};
    EXPECT_THAT(faults(meeting), ElementsAre("meeting.too_many_votes /votes"));
    meeting.roll_called = false;
    EXPECT_THAT(faults(meeting), IsEmpty()) << "nobody knows yet who was there";
}

TEST(MeetingCheckTest, TasksSayWhatAndNotForThePast) {
    auto meeting = concluded();
    Task task;
    task.text = "Thăm gia đình chính sách";
    task.due = meeting.date;
    meeting.tasks = {task};
    EXPECT_THAT(faults(meeting), IsEmpty());
    meeting.tasks[0].due = meeting.date.plus_days(-1);
    meeting.tasks.push_back({});
    EXPECT_THAT(faults(meeting),
                ElementsAre("meeting.task_due_before /tasks/0/due", "meeting.task_without_text /tasks/1/text"));
}

TEST(MeetingEdit, OneStepAtATimeAlsoBack) {
    constexpr std::array k_open{MeetingState::planned, MeetingState::prepared, MeetingState::held,
                                MeetingState::concluded};
    for (std::size_t from = 0; from < k_open.size(); ++from) {
        for (std::size_t to = 0; to < k_open.size(); ++to) {
            auto stored = concluded();
            auto edited = concluded();
            stored.state = k_open[from];
            edited.state = k_open[to];
            const bool allowed = to <= from + 1 && from <= to + 1;
            EXPECT_EQ(edit_fault(stored, edited), allowed ? "" : "meeting.step_skipped") << from << " → " << to;
        }
    }
}

TEST(MeetingEdit, FinalisedIsReopenedFirstAndTheUnitStays) {
    auto finalised = concluded();
    finalised.state = MeetingState::finalised;
    EXPECT_EQ(edit_fault(finalised, concluded()), "meeting.is_finalised");
    EXPECT_EQ(edit_fault(concluded(), finalised), "meeting.is_finalised") << "finalising is an act of its own";
    auto elsewhere = concluded();
    elsewhere.unit = core::UnitId("other");
    EXPECT_EQ(edit_fault(concluded(), elsewhere), "meeting.other_unit");
}

TEST(MeetingCounts, EverybodyWithoutALineWasThere) {
    auto meeting = concluded();
    EXPECT_EQ(counts_of(meeting, k_roll), (FrozenCounts{3, 2, 2, 0, 0}));
    meeting.roll_call = {{k_an, RollMark::late, ""}};
    EXPECT_EQ(counts_of(meeting, k_roll).present, 2) << "late is there";
    for (const auto mark : {RollMark::excused, RollMark::unexcused, RollMark::unknown}) {
        meeting.roll_call = {{k_an, mark, ""}};
        EXPECT_EQ(counts_of(meeting, k_roll).present, 1);
    }
    meeting.roll_call = {{k_chi, RollMark::excused, ""}, {k_stranger, RollMark::excused, ""}};
    EXPECT_EQ(counts_of(meeting, k_roll), (FrozenCounts{3, 2, 2, 0, 0})) << "exempt, or not on the roll";
    EXPECT_EQ(counts_of(meeting, {}), FrozenCounts{});
}

TEST(MeetingCounts, SpeakersAreDistinctOpinionsAreAll) {
    auto meeting = concluded();
    meeting.opinions = {{k_an, 2, ""}, {k_binh, 0, ""}, {k_an, 1, ""}, {k_chi, 1, ""}, {k_stranger, 5, ""}};
    const auto counts = counts_of(meeting, k_roll);
    EXPECT_EQ(counts.speakers, 2) << "An and Chi, who is exempt but came and spoke";
    EXPECT_EQ(counts.opinions, 4);
    meeting.opinions = {{k_an, 0xFFFFFFFFU, ""}, {k_an, 0xFFFFFFFFU, ""}};
    EXPECT_EQ(counts_of(meeting, k_roll).opinions, 0xFFFF);
}

TEST(MeetingFinalise, FreezesTheCounts) {
    auto meeting = concluded();
    meeting.roll_call = {{k_binh, RollMark::excused, "ốm"}};
    ASSERT_TRUE(finalise(meeting, k_roll));
    EXPECT_EQ(meeting.state, MeetingState::finalised);
    EXPECT_EQ(meeting.frozen, (FrozenCounts{3, 2, 1, 0, 0}));
    EXPECT_EQ(finalise(meeting, k_roll).error().code, "meeting.not_concluded");
}

TEST(MeetingFinalise, NeedsAConcludedMeetingWithItsRollCalled) {
    for (const auto state : {MeetingState::planned, MeetingState::prepared, MeetingState::held}) {
        auto meeting = concluded();
        meeting.state = state;
        EXPECT_EQ(finalise(meeting, k_roll).error().code, "meeting.not_concluded");
    }
    auto meeting = concluded();
    meeting.roll_called = false;
    EXPECT_EQ(finalise(meeting, k_roll).error().code, "meeting.roll_not_called");
    meeting = concluded();
    meeting.end = meeting.start;
    EXPECT_EQ(finalise(meeting, k_roll).error().code, "meeting.ends_before_start");
    EXPECT_EQ(meeting.state, MeetingState::concluded);
    EXPECT_FALSE(meeting.frozen);
}

TEST(MeetingReopen, OnlyTheNewestAndWithAReason) {
    auto meeting = concluded();
    EXPECT_EQ(reopen(meeting, true, "nhầm").error().code, "meeting.not_finalised");
    ASSERT_TRUE(finalise(meeting, k_roll));
    EXPECT_EQ(reopen(meeting, false, "nhầm").error().code, "meeting.not_the_newest");
    EXPECT_EQ(reopen(meeting, true, "").error().code, "meeting.reopen_without_reason");
    EXPECT_TRUE(meeting.frozen);
    ASSERT_TRUE(reopen(meeting, true, "nhầm"));
    EXPECT_EQ(meeting.state, MeetingState::concluded);
    EXPECT_FALSE(meeting.frozen);
}

TEST(MeetingRequests, OnlyWhatWasGrantedIsExcused) {
    auto meeting = concluded();
    meeting.requests = {{k_an, "ốm", 1, RequestState::granted, "", 2},
                        {k_binh, "bận", 1, RequestState::refused, "", 2},
                        {k_chi, "bận", 1, RequestState::withdrawn, "", 0}};
    apply_requests(meeting);
    ASSERT_EQ(meeting.roll_call.size(), 1U);
    EXPECT_EQ(meeting.roll_call[0].member, k_an);
    EXPECT_EQ(meeting.roll_call[0].mark, RollMark::excused);
    EXPECT_EQ(meeting.roll_call[0].reason, "ốm");
    meeting.roll_call[0].mark = RollMark::late;
    apply_requests(meeting);
    EXPECT_EQ(meeting.roll_call.size(), 1U) << "came all the same, late";
    EXPECT_EQ(meeting.roll_call[0].mark, RollMark::late);
}

TEST(MeetingMissing, NamesWhatIsNotThereInTheOrderOfTheMeeting) {
    auto meeting = concluded();
    meeting.roll_call = {{k_an, RollMark::unknown, ""}};
    EXPECT_THAT(
        missing_of(meeting),
        ElementsAre("meeting.missing.committee_meeting", "meeting.missing.members_notified",
                    "meeting.missing.follower_notified", "meeting.missing.draft_resolution", "meeting.missing.chair",
                    "meeting.missing.minute_taker", "meeting.missing.roll_marks", "meeting.missing.opinions",
                    "meeting.missing.resolution", "meeting.missing.votes", "meeting.missing.signatures",
                    "meeting.missing.book", "meeting.missing.stamp", "meeting.missing.self_rating"));
    meeting.preparation = {true, true, true, false, true, Preparer::secretary};
    meeting.chair = k_an;
    meeting.minute_taker = k_binh;
    meeting.roll_call[0].mark = RollMark::excused;
    meeting.opinions = {{k_an, 1, ""}};
    meeting.resolution = "Thống nhất";
    meeting.votes = VoteCount{1, 0, 0};
    meeting.minutes = {true, true, true, "Sổ 1", "3–5"};
    meeting.self_rating = plan::MeetingLevel::poor;
    EXPECT_THAT(missing_of(meeting), IsEmpty());
    meeting.minutes.secretary_signed = false;
    meeting.minutes.pages.clear();
    EXPECT_THAT(missing_of(meeting), ElementsAre("meeting.missing.signatures", "meeting.missing.book"));
}

}  // namespace
}  // namespace bontot::meetings
