// What the papers of a meeting say of it, read from the records.
#include "app/papers/meeting_paper.hpp"

#include <gtest/gtest.h>

#include "contract/meetings_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;

class PaperOfMeeting : public MeetingsContract {
  protected:
    papers::MeetingPaper paper_of(const core::MeetingId& id) {
        papers::MeetingPaper paper;
        look([&](Transaction& records) { paper = must(app::meeting_paper(records, id, {}, nullptr)); });
        return paper;
    }
};
CONTRACT_ON_BOTH_ENGINES(PaperOfMeeting);

TEST_P(PaperOfMeeting, CountPeopleWhoSpokeNotNames) {
    change([&](Transaction& records) {
        auto namesake = records.members().find(binh_)->member;
        namesake.name = records.members().find(an_)->member.name;
        must(records.members().update(namesake));
    });
    const auto paper = paper_of(finalised_on(Date(2024, 3, 5), [&](auto& meeting) {
        meeting.opinions = {{an_, 2, "nhất trí"}, {binh_, 1, "đề nghị"}};
    }));
    EXPECT_EQ(paper.opinions.size(), 2U);
    EXPECT_EQ(paper.speaker_count, 2) << "two of the same name";
    EXPECT_EQ(paper.opinion_count, 3);
}

TEST_P(PaperOfMeeting, DoNotCountWhatNobodyWroteDown) {
    const auto paper = paper_of(finalised_on(Date(2024, 3, 5)));
    EXPECT_EQ(paper.speaker_count, std::nullopt);
    EXPECT_EQ(paper.opinion_count, std::nullopt);
}

}  // namespace
}  // namespace bontot::contract
