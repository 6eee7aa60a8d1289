// A meeting from the year's plan to finalised minutes (issue 3, item 3; R26–R55): what each act writes, and its event.
#include <gmock/gmock.h>

#include "contract/meetings_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using meetings::MeetingState;
using meetings::RollMark;
using meetings::TaskState;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Date k_may(2024, 5, 5);

class MeetingSteps : public MeetingsContract {};
CONTRACT_ON_BOTH_ENGINES(MeetingSteps);

TEST_P(MeetingSteps, EveryActIsOneEventAndOneFactVersion) {
    std::int64_t version = 0;
    const auto expect_event = [&](const std::string& action, const std::string& before, const std::string& after) {
        const auto event = only_event();
        EXPECT_EQ(event.action, action);
        EXPECT_EQ(event.actor, "Thư ký");
        EXPECT_EQ(event.unit, a_.text());
        EXPECT_THAT(event.before, before.empty() ? testing::Matcher<std::string>(IsEmpty()) : HasSubstr(before));
        EXPECT_THAT(event.after, after.empty() ? testing::Matcher<std::string>(IsEmpty()) : HasSubstr(after));
        EXPECT_EQ(fact_version(a_, 2024), ++version) << action;
        return event;
    };
    const auto id = plan(k_march);
    EXPECT_EQ(expect_event("meeting.planned", "", R"("state":"planned")").subject, id.text());
    ask_leave(id, binh_);
    expect_event("absence.requested", "", R"("member":"Bình","state":"asked")");
    answer(id, binh_, true);
    expect_event("absence.granted", R"("state":"asked")", R"("state":"granted","answer":"đã rõ")");
    ask_leave(id, chi_);
    expect_event("absence.requested", "", R"("member":"Chi")");
    answer(id, chi_, false);
    expect_event("absence.refused", R"("state":"asked")", R"("state":"refused")");
    edit(id, [](auto& m) {
        m.state = MeetingState::prepared;
        m.preparation.committee_meeting = true;
    });
    expect_event("meeting.prepared", R"("state":"planned")", R"("committee_meeting":true)");
    edit(id, [&](auto& m) {
        m.state = MeetingState::held;
        m.start = core::ClockTime(14 * 60);
        m.end = core::ClockTime(15 * 60);
        m.chair = an_;
        m.roll_called = true;
        m.roll_call = {{dung_, RollMark::late, ""}};
        m.opinions = {{an_, 2, "nói riêng"}, {em_, 1, ""}};
    });
    const auto held = expect_event("meeting.held", R"("state":"prepared")", R"("start":"14:00")");
    EXPECT_THAT(held.after, HasSubstr(R"({"member":"Dũng","mark":"late"},{"member":"Bình","mark":"excused"})"));
    EXPECT_THAT(held.after, Not(HasSubstr("nói riêng"))) << "what people said stays with the meeting";
    EXPECT_THAT(held.after, Not(HasSubstr("ốm"))) << "and so do reasons of absence";
    edit(id, [](auto& m) { m.end = core::ClockTime(15 * 60 + 30); });
    expect_event("meeting.edited", R"("end":"15:00")", R"("end":"15:30")");
    edit(id, [](auto& m) {
        m.state = MeetingState::concluded;
        m.votes = meetings::VoteCount{3, 1, 0};
        m.sheet["1.1"] = {core::Points{450}, ""};
    });
    expect_event("meeting.concluded", R"("state":"held")", R"("sheet":{"1.1":"4.5"})");
    const auto finalised = finalise(id);
    expect_event("meeting.finalised", R"("state":"concluded")",
                 R"("frozen":{"roll":5,"eligible":5,"present":4,"speakers":2,"opinions":3})");
    EXPECT_EQ(finalised.counts, (meetings::FrozenCounts{5, 5, 4, 2, 3}));
    EXPECT_EQ(read_meeting(id).frozen, finalised.counts);
    EXPECT_THAT(finalised.missing, testing::Contains("meeting.missing.signatures"));
    reopen(id, "ghi nhầm giờ");
    EXPECT_EQ(expect_event("meeting.reopened", R"("frozen")", R"("state":"concluded")").reason, "ghi nhầm giờ");
    EXPECT_FALSE(read_meeting(id).frozen);
    edit(id, [](auto& m) { m.state = MeetingState::held; });
    expect_event("meeting.held", R"("state":"concluded")", R"("state":"held")");

    const auto other = plan(k_april);
    expect_event("meeting.planned", "", "2024-04-05");
    change([&](Transaction& records) { must(app::cancel_meeting(records, other, "trùng lịch")); });
    EXPECT_EQ(expect_event("meeting.cancelled", R"("state":"planned")", "").reason, "trùng lịch");
    look([&](Transaction& records) { EXPECT_FALSE(records.meetings().find(other)); });
}

TEST_P(MeetingSteps, OnlyGrantedRequestsBecomeLinesAndOnlyOnce) {
    const auto id = plan(k_march);
    for (const auto& who : {binh_, chi_, dung_})
        ask_leave(id, who);
    answer(id, binh_, true);
    answer(id, chi_, false);
    // Dũng's request nobody has answered.
    edit(id, [](auto& m) { m.state = MeetingState::prepared; });
    edit(id, [](auto& m) {
        m.state = MeetingState::held;
        m.end = core::ClockTime(60);
    });
    EXPECT_THAT(read_meeting(id).roll_call, IsEmpty()) << "the roll was not called yet";
    edit(id, [](auto& m) {
        m.roll_called = true;
        m.requests.clear();  // what the form does not show is not forgotten
    });
    auto meeting = read_meeting(id);
    ASSERT_EQ(meeting.roll_call.size(), 1U);
    EXPECT_EQ(meeting.roll_call[0].member, binh_);
    EXPECT_EQ(meeting.roll_call[0].mark, RollMark::excused);
    EXPECT_EQ(meeting.roll_call[0].reason, "ốm");
    ASSERT_EQ(meeting.requests.size(), 3U);
    edit(id, [](auto& m) { m.roll_call.clear(); });
    EXPECT_THAT(read_meeting(id).roll_call, IsEmpty()) << "Bình came all the same";
    EXPECT_EQ(refused([&](Transaction& r) { return app::answer_absence(r, id, dung_, true, ""); }),
              "meeting.request_too_late");
}

TEST_P(MeetingSteps, AskingAgainTakesThePlaceOfTheFirst) {
    const auto id = plan(k_march);
    ask_leave(id, binh_);
    answer(id, binh_, false);
    new_events();
    ask_leave(id, binh_);
    EXPECT_THAT(only_event().before, HasSubstr("refused"));
    const auto meeting = read_meeting(id);
    ASSERT_EQ(meeting.requests.size(), 1U);
    EXPECT_EQ(meeting.requests[0].state, meetings::RequestState::asked);
    EXPECT_EQ(meeting.requests[0].answered_at, 0);
}

TEST_P(MeetingSteps, OpenTopicsGoOverToTheNextMeeting) {
    auto first = draft(k_march);
    first.agenda = {{{}, "Kế hoạch quý II", false}, {{}, "Kết nạp", false}};
    const auto march = plan(first);
    edit(march, [](auto& m) { m.agenda[1].settled = true; });
    auto second = draft(k_april);
    second.agenda = {{{}, "Việc tháng 4", false}};
    const auto april = plan(second);
    const auto topics = read_meeting(april).agenda;
    ASSERT_EQ(topics.size(), 2U);
    EXPECT_EQ(topics[0].text, "Việc tháng 4");
    EXPECT_EQ(topics[1].text, "Kế hoạch quý II");
    EXPECT_NE(topics[1].id, read_meeting(march).agenda[0].id) << "a topic of its own";
    EXPECT_FALSE(topics[0].id.empty());
    // Of the meeting before, not of those after: planned for a day between the two.
    const auto between = plan(Date(2024, 3, 20));
    EXPECT_EQ(read_meeting(between).agenda.size(), 1U);
}

TEST_P(MeetingSteps, TheFirstMeetingOfAYearLooksBackToDecember) {
    auto december = draft(Date(2023, 12, 31));
    december.agenda = {{{}, "Còn lại", false}};
    plan(december);
    EXPECT_EQ(read_meeting(plan(Date(2024, 1, 1))).agenda.size(), 1U);
}

TEST_P(MeetingSteps, TasksStayOpenUntilTheyAreSettled) {
    const auto id = plan(k_march);
    conclude(id, [&](auto& m) {
        m.tasks = {{{}, "Thăm hộ nghèo", "NQ 5", an_, k_april, TaskState::open, {}, ""},
                   {{}, "Dọn vệ sinh", "", {}, {}, TaskState::open, {}, ""}};
    });
    finalise(id);
    new_events();
    std::vector<meetings::Task> open;
    look([&](Transaction& records) { open = records.meetings().open_tasks(a_); });
    ASSERT_EQ(open.size(), 2U);
    const auto facts = fact_version(a_, 2024);
    set_today(Date(2024, 4, 2));
    change([&](Transaction& records) {
        must(app::settle_task(records, a_, open[0].id, TaskState::done, "đã thăm 3 hộ"));
    });
    const auto event = only_event();
    EXPECT_EQ(event.action, "task.done");
    EXPECT_EQ(event.subject, open[0].id.text());
    EXPECT_THAT(event.before, HasSubstr("open"));
    EXPECT_THAT(event.after, HasSubstr("đã thăm 3 hộ"));
    EXPECT_EQ(fact_version(a_, 2024), facts + 1);
    look([&](Transaction& records) {
        const auto left = records.meetings().open_tasks(a_);
        ASSERT_EQ(left.size(), 1U);
        EXPECT_EQ(left[0].id, open[1].id);
        const auto meeting = records.meetings().find(id);
        const auto& settled = meeting->tasks[0].id == open[0].id ? meeting->tasks[0] : meeting->tasks[1];
        EXPECT_EQ(settled.state, TaskState::done);
        EXPECT_EQ(settled.settled_on, Date(2024, 4, 2));
        EXPECT_EQ(settled.result, "đã thăm 3 hộ");
        EXPECT_EQ(meeting->frozen->roll, 5);
    });
    EXPECT_EQ(refused([&](Transaction& r) { return app::settle_task(r, a_, open[0].id, TaskState::done, ""); }),
              "meeting.no_open_task");
    EXPECT_EQ(refused([&](Transaction& r) { return app::settle_task(r, b_, open[1].id, TaskState::done, ""); }),
              "meeting.no_open_task")
        << "another cell's";
    EXPECT_EQ(refused([&](Transaction& r) { return app::settle_task(r, a_, open[1].id, TaskState::open, ""); }),
              "meeting.task_not_settled");
    change([&](Transaction& records) {
        must(app::settle_task(records, a_, open[1].id, TaskState::dropped, "không cần nữa"));
    });
    EXPECT_EQ(only_event().action, "task.dropped");
}

TEST_P(MeetingSteps, WhoEditsAMeetingDoesNotUndoASettledTask) {
    const auto id = plan(k_march);
    conclude(id, [&](auto& m) { m.tasks = {{{}, "Thăm hộ nghèo", "", an_, {}, TaskState::open, {}, ""}}; });
    const auto being_edited = read_meeting(id);
    const auto task = being_edited.tasks[0].id;
    change([&](Transaction& records) { must(app::settle_task(records, a_, task, TaskState::done, "xong")); });
    EXPECT_EQ(edit_refusal(being_edited).code, "records.stale");
    EXPECT_EQ(read_meeting(id).tasks[0].state, TaskState::done);
}

TEST_P(MeetingSteps, AMeetingMovedToAnotherYearChangesTheFactsOfBoth) {
    const auto id = plan(Date(2023, 12, 31));
    const auto before = std::pair(fact_version(a_, 2023), fact_version(a_, 2024));
    edit(id, [](auto& m) { m.date = Date(2024, 1, 1); });
    EXPECT_EQ(std::pair(fact_version(a_, 2023), fact_version(a_, 2024)),
              std::pair(before.first + 1, before.second + 1));
}

}  // namespace
}  // namespace bontot::contract
