// What only the committee and its follower see, and that nobody erases it without seeing it.
#include <gmock/gmock.h>

#include "meetings/private_parts.hpp"

namespace bontot::meetings {
namespace {

using core::MemberId;
using testing::IsEmpty;

const MemberId k_taker("an");
const MemberId k_speaker("binh");

MeetingRecord private_meeting() {
    MeetingRecord m;
    m.state = MeetingState::held;
    m.minute_taker = k_taker;
    m.roll_call = {{k_speaker, RollMark::excused, "ốm"}};
    m.opinions = {{k_speaker, 1, "một"}, {k_taker, 1, ""}, {k_speaker, 1, "hai"}};
    m.remarks = {{RemarkKind::criticism, k_speaker, "muộn"}, {RemarkKind::praise, k_taker, "tốt"}};
    return m;
}

std::vector<std::string> fields(const core::Refusals& faults) {
    std::vector<std::string> places;
    for (const auto& fault : faults)
        places.push_back(fault.place);
    return places;
}

TEST(PrivateParts, SeenByRightOrByWhoTakesTheMinutesUntilTheyAreFinal) {
    auto m = private_meeting();
    EXPECT_TRUE(sees_private_parts(m, true, std::nullopt));
    EXPECT_TRUE(sees_private_parts(m, false, k_taker));
    EXPECT_FALSE(sees_private_parts(m, false, k_speaker));
    EXPECT_FALSE(sees_private_parts(m, false, std::nullopt));
    m.state = MeetingState::finalised;
    EXPECT_FALSE(sees_private_parts(m, false, k_taker));
    m.minute_taker.reset();
    m.state = MeetingState::held;
    EXPECT_FALSE(sees_private_parts(m, false, std::nullopt)) << "nobody takes the minutes, and nobody asks";
}

TEST(PrivateParts, AnUntouchedViewPutsEverythingBack) {
    const auto stored = private_meeting();
    auto edited = public_view(stored, std::nullopt);
    EXPECT_FALSE(has_private_parts(edited));
    EXPECT_THAT(keep_private_parts(stored, edited), IsEmpty());
    EXPECT_EQ(edited.roll_call[0].reason, "ốm");
    EXPECT_EQ(edited.opinions[0].said, "một");
    EXPECT_EQ(edited.opinions[2].said, "hai");
    EXPECT_EQ(edited.remarks.size(), 2U);
}

TEST(PrivateParts, TurnsKeepTheirWordsWhenOthersMoveBetweenThem) {
    const auto stored = private_meeting();
    auto edited = public_view(stored, std::nullopt);
    edited.opinions = {{k_speaker, 1, ""}, {k_speaker, 1, ""}, {k_taker, 1, "mới"}, {k_speaker, 1, "ba"}};
    EXPECT_THAT(keep_private_parts(stored, edited), IsEmpty());
    EXPECT_EQ(edited.opinions[1].said, "hai");
    EXPECT_EQ(edited.opinions[2].said, "mới") << "where nothing was written, they may write";
    EXPECT_EQ(edited.opinions[3].said, "ba");
    edited = public_view(stored, std::nullopt);
    edited.opinions = {{k_speaker, 1, ""}};
    EXPECT_THAT(fields(keep_private_parts(stored, edited)), testing::ElementsAre("/opinions"));
}

TEST(PrivateParts, WhoDoesNotSeeThemLetsNobodyIn) {
    const auto stored = private_meeting();
    auto edited = public_view(stored, k_speaker);
    edited.minute_taker = k_speaker;
    EXPECT_THAT(fields(keep_private_parts(stored, edited)), testing::ElementsAre("/minute_taker"));
    edited = public_view(stored, k_speaker);
    edited.minute_taker.reset();
    EXPECT_THAT(keep_private_parts(stored, edited), IsEmpty()) << "nobody sees more";
    MeetingRecord empty;
    edited = empty;
    edited.minute_taker = k_speaker;
    EXPECT_THAT(keep_private_parts(empty, edited), IsEmpty()) << "there is nothing to see yet";
}

}  // namespace
}  // namespace bontot::meetings
