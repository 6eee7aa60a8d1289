// A demonstration that runs up to today: nothing of it lies in the future but plans.
#include <gmock/gmock.h>

#include "samples/running_year.hpp"

namespace bontot::samples {
namespace {

using meetings::MeetingState;
using testing::Each;
using testing::Field;
using testing::IsEmpty;
using testing::Lt;
using testing::Not;

const core::Date k_today(2024, 8, 10);

UnitYear year_until(int year, core::Date today) {
    const Province province({2023, 2, 1});
    auto drawn = province.year_of(province.cells().front(), year);
    keep_until(drawn, today);
    return drawn;
}

TEST(SamplesRunningYear, WhatIsHeldLiesBehindAndWhatLiesAheadIsPlanned) {
    const auto year = year_until(2024, k_today);
    ASSERT_THAT(year.meetings, Not(IsEmpty()));
    for (const auto& meeting : year.meetings) {
        EXPECT_EQ(meeting.state == MeetingState::planned, meeting.date > k_today) << meeting.date.iso();
        EXPECT_EQ(meeting.frozen.has_value(), meeting.date <= k_today) << meeting.date.iso();
    }
    EXPECT_THAT(year.meetings, Each(Field(&meetings::MeetingRecord::date, Lt(core::Date(2024, 10, 1)))));
    EXPECT_GT(year.meetings.back().date, k_today);
}

TEST(SamplesRunningYear, NobodyIsRatedBeforeTheYearEnds) {
    const auto year = year_until(2024, k_today);
    EXPECT_THAT(year.member_ratings, IsEmpty());
    EXPECT_FALSE(year.unit_rating || year.recognition);
    for (const auto& judged : year.judgements)
        EXPECT_LE(core::Date::of_instant(judged.judged_at / 1'000), k_today);
}

TEST(SamplesRunningYear, TheYearsBeforeStayWhole) {
    const Province province({2023, 2, 1});
    const auto whole = province.year_of(province.cells().front(), 2023);
    const auto kept = year_until(2023, k_today);
    EXPECT_EQ(kept.meetings.size(), whole.meetings.size());
    EXPECT_EQ(kept.member_ratings.size(), whole.member_ratings.size());
}

TEST(SamplesRunningYear, TheMonthAheadMayLieInTheNextYear) {
    const auto year = year_until(2024, core::Date(2024, 12, 31));
    EXPECT_THAT(year.meetings, Each(Field(&meetings::MeetingRecord::state, MeetingState::finalised)));
}

}  // namespace
}  // namespace bontot::samples
