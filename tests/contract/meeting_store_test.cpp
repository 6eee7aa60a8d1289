// Meetings with all that hangs on them, written and read back (issue 3, item 3).
#include "storage/meeting_store.hpp"

#include <gmock/gmock.h>

#include "contract/meeting_text.hpp"
#include "contract/records_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using core::MeetingId;
using testing::ElementsAre;
using testing::IsEmpty;

const Date k_meeting_day(2024, 3, 5);

class MeetingStoreContract : public RecordsContract {
  protected:
    std::vector<std::string> found(const std::string& id) {
        std::vector<std::string> lines;
        look([&](Transaction& records) {
            if (const auto meeting = records.meetings().find(MeetingId(id))) lines = lines_of(*meeting);
        });
        return lines;
    }
    std::vector<std::string> ids(core::Period span) {
        std::vector<std::string> found;
        look([&](Transaction& records) {
            for (const auto& meeting : records.meetings().of_unit(a_, span))
                found.push_back(meeting.id.text());
        });
        return found;
    }
};
CONTRACT_ON_BOTH_ENGINES(MeetingStoreContract);

TEST_P(MeetingStoreContract, EveryFieldComesBack) {
    const auto full = full_meeting("m", a_, k_meeting_day);
    meetings::MeetingRecord bare;
    bare.id = MeetingId("bare");
    bare.unit = a_;
    bare.date = k_meeting_day.plus_days(1);
    bare.version = 1;
    change([&](Transaction& records) {
        must(records.meetings().insert(full));
        must(records.meetings().insert(bare));
    });
    EXPECT_EQ(found("m"), lines_of(full));
    EXPECT_EQ(found("bare"), lines_of(bare));
    EXPECT_THAT(found("nothing"), IsEmpty());
    look([&](Transaction& records) {
        const auto both = records.meetings().of_unit(a_, {k_meeting_day, {}});
        ASSERT_EQ(both.size(), 2U);
        EXPECT_EQ(lines_of(both[0]), lines_of(full));
        EXPECT_EQ(lines_of(both[1]), lines_of(bare));
    });
}

TEST_P(MeetingStoreContract, UpdateWritesEverythingOverTheVersionRead) {
    auto meeting = full_meeting("m", a_, k_meeting_day);
    change([&](Transaction& records) { must(records.meetings().insert(meeting)); });
    meetings::MeetingRecord bare;
    bare.id = meeting.id;
    bare.unit = a_;
    bare.date = k_meeting_day.plus_days(300);
    bare.version = 1;
    change([&](Transaction& records) { must(records.meetings().update(bare)); });
    bare.version = 2;
    EXPECT_EQ(found("m"), lines_of(bare)) << "what is not there any more is gone, what is null is null";
    meeting.version = 2;
    change([&](Transaction& records) { must(records.meetings().update(meeting)); });
    meeting.version = 3;
    EXPECT_EQ(found("m"), lines_of(meeting));
    for (const std::int64_t version : {2, 4}) {
        meeting.version = version;
        const auto refusal = refusal_of([&](Transaction& records) { return records.meetings().update(meeting); });
        EXPECT_EQ(refusal.code, "records.stale");
        EXPECT_EQ(*refusal.param("yours"), std::to_string(version));
        EXPECT_EQ(*refusal.param("theirs"), "3");
    }
    meeting.id = MeetingId("nothing");
    EXPECT_EQ(refused([&](Transaction& records) { return records.meetings().update(meeting); }), "records.gone");
}

TEST_P(MeetingStoreContract, RemovedWithAllItsRows) {
    change([&](Transaction& records) {
        must(records.meetings().insert(full_meeting("m", a_, k_meeting_day)));
        must(records.meetings().insert(full_meeting("n", a_, k_meeting_day)));
    });
    change([&](Transaction& records) { records.meetings().remove(MeetingId("m")); });
    EXPECT_THAT(found("m"), IsEmpty());
    EXPECT_EQ(found("n"), lines_of(full_meeting("n", a_, k_meeting_day)));
    for (const auto* table : {"meeting_roll", "meeting_request", "meeting_opinion", "meeting_remark", "meeting_agenda",
                              "meeting_sheet_mark", "task"})
        EXPECT_EQ(ask("select count(*) from " + std::string(table) + " where meeting <> 'n'"), "0") << table;
}

TEST_P(MeetingStoreContract, ManyAtOnceAreAsOneByOne) {
    std::vector<meetings::MeetingRecord> many;
    for (int i = 0; i < 30; ++i) {
        auto meeting = full_meeting("m" + std::to_string(10 + i), i % 2 == 0 ? a_ : b_, k_meeting_day.plus_days(i));
        if (i % 3 == 0) meeting.roll_call.clear();
        if (i % 5 == 0) meeting.tasks.clear();
        if (i % 7 == 0) meeting.votes.reset();
        many.push_back(meeting);
    }
    change([&](Transaction& records) {
        dynamic_cast<storage::MeetingStore&>(records.meetings()).insert_all(many);
        dynamic_cast<storage::MeetingStore&>(records.meetings()).insert_all({});
        must(records.meetings().insert(full_meeting("single", a_, k_meeting_day)));
    });
    for (const auto& meeting : many)
        EXPECT_EQ(found(meeting.id.text()), lines_of(meeting));
}

TEST_P(MeetingStoreContract, OfAUnitInOrderOfTimeWithinTheSpan) {
    const auto insert = [&](const std::string& id, const core::UnitId& unit, Date date, int start) {
        meetings::MeetingRecord meeting;
        meeting.id = MeetingId(id);
        meeting.unit = unit;
        meeting.date = date;
        meeting.start = core::ClockTime(start);
        meeting.version = 1;
        change([&](Transaction& records) { must(records.meetings().insert(meeting)); });
    };
    insert("evening", a_, k_meeting_day, 1200);
    insert("morning", a_, k_meeting_day, 420);
    insert("earlier", a_, k_meeting_day.plus_days(-1), 1200);
    insert("later", a_, k_meeting_day.plus_days(1), 0);
    insert("elsewhere", b_, k_meeting_day, 0);
    EXPECT_THAT(ids({k_meeting_day, k_meeting_day.plus_days(1)}), ElementsAre("morning", "evening"));
    EXPECT_THAT(ids({k_meeting_day.plus_days(-1), {}}), ElementsAre("earlier", "morning", "evening", "later"));
    EXPECT_THAT(ids({k_meeting_day, k_meeting_day}), IsEmpty());
}

TEST_P(MeetingStoreContract, OnlyAFinalisedMeetingHasFrozenCounts) {
    auto meeting = full_meeting("m", a_, k_meeting_day);
    meeting.frozen.reset();
    EXPECT_FALSE(refused([&](Transaction& records) { return records.meetings().insert(meeting); }).empty());
    meeting = full_meeting("m", a_, k_meeting_day);
    meeting.state = meetings::MeetingState::concluded;
    EXPECT_FALSE(refused([&](Transaction& records) { return records.meetings().insert(meeting); }).empty());
}

TEST_P(MeetingStoreContract, SettlingATaskThatIsGoneIsRefused) {
    meetings::Task task;
    task.id = core::RecordId("nothing");
    EXPECT_EQ(refused([&](Transaction& records) { return records.meetings().settle(task); }), "records.gone");
}

}  // namespace
}  // namespace bontot::contract
