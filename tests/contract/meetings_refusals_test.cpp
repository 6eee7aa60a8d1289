// What cannot be done to meetings, and that a refused act leaves nothing (issue 3, items 3 and 8): wrong steps, unknown
// records, locked years of the cell and of bodies above it, and the second of two who edit.
#include <gmock/gmock.h>

#include "app/periods.hpp"
#include "contract/meetings_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using meetings::MeetingKind;
using meetings::MeetingState;
using testing::ElementsAre;

class MeetingRefusals : public MeetingsContract {
  protected:
    std::string plan_refused(const meetings::MeetingRecord& meeting) {
        return refused([&](Transaction& r) { return refusal_only(app::plan_meeting(r, meeting)); });
    }
    core::Refusal finalise_refusal(const core::MeetingId& id, std::int64_t version) {
        return refusal_of([&](Transaction& r) { return refusal_only(app::finalise_meeting(r, id, version)); });
    }
    std::string reopen_refused(const core::MeetingId& id, std::int64_t version, const std::string& reason = "nhầm") {
        return refused([&](Transaction& r) { return app::reopen_meeting(r, id, version, reason); });
    }
    std::string cancel_refused(const core::MeetingId& id) {
        return refused([&](Transaction& r) { return app::cancel_meeting(r, id, ""); });
    }
    std::string request_refused(const core::MeetingId& id, const core::MemberId& who) {
        return refused([&](Transaction& r) { return app::request_absence(r, id, who, "ốm"); });
    }
    std::string answer_refused(const core::MeetingId& id, const core::MemberId& who) {
        return refused([&](Transaction& r) { return app::answer_absence(r, id, who, true, ""); });
    }
    void lock(const core::UnitId& unit, int year) {
        change([&](Transaction& r) { must(app::lock_period(r, unit, year, {"Chủ nhiệm"}, "hết năm")); });
    }
    void unlock(const core::UnitId& unit, int year) {
        change([&](Transaction& r) { must(app::unlock_period(r, unit, year, {"Chủ nhiệm"}, "sửa")); });
    }
};
CONTRACT_ON_BOTH_ENGINES(MeetingRefusals);

TEST_P(MeetingRefusals, OnlyACellOnADayOnWhichItIsThere) {
    auto meeting = draft(Date(2019, 12, 31));
    EXPECT_EQ(plan_refused(meeting), "unit.not_there");
    meeting.date = Date(2020, 1, 1);
    plan(meeting);
    meeting.unit = core::UnitId("nowhere");
    EXPECT_EQ(plan_refused(meeting), "records.unknown_unit");
    for (const auto& body : {committee_, bloc_, province_}) {
        meeting.unit = body;
        EXPECT_EQ(plan_refused(meeting), "meeting.not_a_cell");
    }
    const auto id = plan(k_march);
    EXPECT_EQ(edit_refused(id, [](auto& m) { m.date = Date(2019, 12, 31); }), "unit.not_there");
}

TEST_P(MeetingRefusals, OneMeetingOfAKindADay) {
    const auto id = plan(k_march);
    EXPECT_EQ(plan_refused(draft(k_march)), "meeting.same_day");
    auto thematic = draft(k_march);
    thematic.kind = MeetingKind::thematic;
    const auto second = plan(thematic);
    EXPECT_EQ(edit_refused(second, [](auto& m) { m.kind = MeetingKind::regular; }), "meeting.same_day");
    const auto april = plan(k_april);
    EXPECT_EQ(edit_refused(april, [](auto& m) { m.date = k_march; }), "meeting.same_day");
    edit(id, [](auto& m) { m.title = "Cùng ngày, vẫn là nó"; });
    auto other_cell = draft(k_march);
    other_cell.unit = b_;
    plan(other_cell);
}

TEST_P(MeetingRefusals, UnknownMeetings) {
    const core::MeetingId nothing("nothing");
    auto meeting = draft(k_march);
    meeting.id = nothing;
    EXPECT_EQ(edit_refusal(meeting).code, "meeting.unknown");
    EXPECT_EQ(finalise_refusal(nothing, 1).code, "meeting.unknown");
    EXPECT_EQ(reopen_refused(nothing, 1), "meeting.unknown");
    EXPECT_EQ(cancel_refused(nothing), "meeting.unknown");
    EXPECT_EQ(request_refused(nothing, an_), "meeting.unknown");
    EXPECT_EQ(answer_refused(nothing, an_), "meeting.unknown");
}

TEST_P(MeetingRefusals, StepsAndFinalisedMeetings) {
    const auto id = plan(k_march);
    EXPECT_EQ(edit_refused(id, [](auto& m) { m.state = MeetingState::held; }), "meeting.step_skipped");
    EXPECT_EQ(edit_refused(id, [&](auto& m) { m.unit = b_; }), "meeting.other_unit");
    EXPECT_EQ(finalise_refusal(id, read_meeting(id).version).code, "meeting.not_concluded");
    EXPECT_EQ(reopen_refused(id, read_meeting(id).version), "meeting.not_finalised");
    EXPECT_EQ(edit_refused(id, [](auto& m) { m.chair = core::MemberId("Lạ"); }), "meeting.not_on_roll");
    conclude(id, [](auto& m) { m.roll_called = false; });
    EXPECT_EQ(finalise_refusal(id, read_meeting(id).version).code, "meeting.roll_not_called");
    EXPECT_EQ(cancel_refused(id), "meeting.already_held");
    edit(id, [](auto& m) { m.roll_called = true; });
    finalise(id);
    EXPECT_EQ(edit_refused(id, [](auto& m) { m.title = "khác"; }), "meeting.is_finalised");
    EXPECT_EQ(edit_refused(id, [](auto& m) { m.state = MeetingState::concluded; }), "meeting.is_finalised");
    EXPECT_EQ(finalise_refusal(id, read_meeting(id).version).code, "meeting.not_concluded");
    EXPECT_EQ(cancel_refused(id), "meeting.already_held");
    EXPECT_EQ(reopen_refused(id, read_meeting(id).version, ""), "meeting.reopen_without_reason");
}

TEST_P(MeetingRefusals, AllFaultsInOneGo) {
    const auto id = plan(k_march);
    auto meeting = read_meeting(id);
    meeting.chair = core::MemberId("Lạ");
    meeting.roll_call = {{an_, meetings::RollMark::late, ""}, {an_, meetings::RollMark::excused, ""}};
    meeting.remarks = {{meetings::RemarkKind::praise, core::MemberId("Lạ"), ""}};
    std::vector<std::string> codes;
    change([&](Transaction& records) {
        const auto done = app::edit_meeting(records, meeting);
        for (const auto& fault : done.error())
            codes.push_back(fault.code);
    });
    EXPECT_THAT(codes, ElementsAre("meeting.member_twice", "meeting.not_on_roll", "meeting.not_on_roll"));
}

TEST_P(MeetingRefusals, FrozenCountsAreNotPeoplesToWrite) {
    const auto id = plan(k_march);
    edit(id, [](auto& m) { m.frozen = meetings::FrozenCounts{9, 9, 9, 9, 9}; });
    EXPECT_FALSE(read_meeting(id).frozen);
}

TEST_P(MeetingRefusals, OnlyTheNewestIsReopened) {
    const auto march = finalised_on(k_march);
    const auto april = finalised_on(k_april);
    EXPECT_EQ(reopen_refused(march, read_meeting(march).version), "meeting.not_the_newest");
    plan(Date(2024, 5, 5));
    reopen(april, "sửa");
    reopen(march, "sửa");
    // Of two on one day the later is the newer.
    finalise(march);
    auto thematic = draft(k_march);
    thematic.kind = MeetingKind::thematic;
    const auto evening = plan(thematic);
    conclude(evening, [](auto& m) {
        m.start = core::ClockTime(19 * 60);
        m.end = core::ClockTime(21 * 60);
    });
    finalise(evening);
    EXPECT_EQ(reopen_refused(march, read_meeting(march).version), "meeting.not_the_newest");
    reopen(evening, "sửa");
    reopen(march, "sửa");
}

TEST_P(MeetingRefusals, RequestsAreForMembersAndInTime) {
    const auto id = plan(k_march);
    EXPECT_EQ(request_refused(id, core::MemberId("Lạ")), "meeting.not_on_roll");
    EXPECT_EQ(answer_refused(id, an_), "meeting.no_request");
    ask_leave(id, an_);
    edit(id, [](auto& m) { m.state = MeetingState::prepared; });
    ask_leave(id, binh_);
    edit(id, [](auto& m) {
        m.state = MeetingState::held;
        m.end = core::ClockTime(60);
    });
    EXPECT_EQ(request_refused(id, chi_), "meeting.request_too_late");
    answer(id, binh_, true);
    edit(id, [](auto& m) { m.roll_called = true; });
    EXPECT_EQ(answer_refused(id, an_), "meeting.request_too_late");
}

TEST_P(MeetingRefusals, ALockedYearRefusesEveryAct) {
    set_today(Date(2024, 6, 20));
    const auto planned = plan(Date(2024, 5, 5));
    ask_leave(planned, binh_);
    const auto concluded = plan(k_april);
    conclude(concluded, [&](auto& m) { m.tasks = {{{}, "Việc", "", {}, {}, meetings::TaskState::open, {}, ""}}; });
    const auto task = read_meeting(concluded).tasks[0].id;
    const auto finalised = finalised_on(k_march);
    const auto elsewhere = plan(Date(2023, 5, 5));
    for (const auto& body : {a_, committee_, bloc_, province_}) {
        lock(body, 2024);
        EXPECT_EQ(plan_refused(draft(Date(2024, 12, 31))), "records.year_locked");
        EXPECT_EQ(edit_refused(planned, [](auto& m) { m.title = "khác"; }), "records.year_locked");
        EXPECT_EQ(edit_refused(planned, [](auto& m) { m.date = Date(2023, 12, 31); }), "records.year_locked");
        EXPECT_EQ(edit_refused(elsewhere, [](auto& m) { m.date = Date(2024, 1, 1); }), "records.year_locked");
        const auto refusal = finalise_refusal(concluded, read_meeting(concluded).version);
        EXPECT_EQ(refusal.code, "records.year_locked");
        EXPECT_EQ(*refusal.param("who"), "Chủ nhiệm");
        EXPECT_EQ(*refusal.param("unit"), "Tổ chức " + body.text());
        EXPECT_EQ(reopen_refused(finalised, read_meeting(finalised).version), "records.year_locked");
        EXPECT_EQ(cancel_refused(planned), "records.year_locked");
        EXPECT_EQ(request_refused(planned, an_), "records.year_locked");
        EXPECT_EQ(answer_refused(planned, binh_), "records.year_locked");
        EXPECT_EQ(refused([&](Transaction& r) { return app::settle_task(r, a_, task, meetings::TaskState::done, ""); }),
                  "records.year_locked");
        unlock(body, 2024);
    }
    lock(b_, 2024);
    lock(a_, 2023);
    lock(a_, 2025);
    plan(Date(2024, 12, 31));
    plan(Date(2024, 1, 1));
}

TEST_P(MeetingRefusals, LocksHaveAReasonAndAreNotTaken) {
    EXPECT_EQ(refused([&](Transaction& r) { return app::lock_period(r, a_, 2024, {"ai"}, ""); }),
              "period.without_reason");
    EXPECT_EQ(refused([&](Transaction& r) { return app::unlock_period(r, a_, 2024, {"ai"}, "sửa"); }),
              "period.not_locked");
    new_events();
    lock(a_, 2024);
    EXPECT_EQ(only_event().action, "period.locked");
    EXPECT_EQ(refused([&](Transaction& r) { return app::lock_period(r, a_, 2024, {"ai"}, "nữa"); }),
              "period.already_locked");
    EXPECT_EQ(refused([&](Transaction& r) { return app::unlock_period(r, a_, 2024, {"ai"}, ""); }),
              "period.without_reason");
    unlock(a_, 2024);
    EXPECT_EQ(only_event().action, "period.unlocked");
    EXPECT_EQ(refused([&](Transaction& r) { return app::lock_period(r, core::UnitId("nowhere"), 2024, {"ai"}, "x"); }),
              "records.unknown_unit");
}

TEST_P(MeetingRefusals, TheSecondOfTwoIsToldBothVersions) {
    const auto id = plan(k_march);
    const auto first = read_meeting(id);
    auto second = first;
    edit(id, [](auto& m) { m.title = "của người thứ nhất"; });
    second.title = "của người thứ hai";
    auto refusal = edit_refusal(second);
    EXPECT_EQ(refusal.kind, core::RefusalKind::stale);
    EXPECT_EQ(refusal.code, "records.stale");
    EXPECT_EQ(*refusal.param("yours"), "1");
    EXPECT_EQ(*refusal.param("theirs"), "2");
    EXPECT_EQ(read_meeting(id).title, "của người thứ nhất");
    // Also when the first went so far that the second's step would be none any more.
    conclude(id);
    EXPECT_EQ(edit_refusal(second).code, "records.stale");
    const auto version = read_meeting(id).version;
    refusal = finalise_refusal(id, version - 1);
    EXPECT_EQ(refusal.code, "records.stale");
    EXPECT_EQ(*refusal.param("theirs"), std::to_string(version));
    finalise(id);
    EXPECT_EQ(reopen_refused(id, version), "records.stale");
}

}  // namespace
}  // namespace bontot::contract
