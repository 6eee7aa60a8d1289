// Issue 3, item 7: an edited, removed, inserted or re-ordered event is found and named; one act gives one finding.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/event.hpp"

namespace bontot::audit {
namespace {

using Events = std::vector<Event>;

Event make(std::int64_t number, const std::string& previous, const std::string& what = "meeting.finalised") {
    Event event;
    event.root = "38";
    event.number = number;
    event.at = 1'700'000'000'000 + number;
    event.actor = "Nguyễn Thị An";
    event.action = what;
    event.subject = "01h455vb4pex5vsknk084sn02q";
    event.after = R"({"present":17})";
    event.hash = hash_of(event, previous);
    return event;
}

Events chain(std::int64_t count) {
    Events events;
    std::string previous(first_hash());
    for (std::int64_t number = 1; number <= count; ++number) {
        events.push_back(make(number, previous));
        previous = events.back().hash;
    }
    return events;
}

void renumber(Events& events) {
    for (std::size_t i = 0; i < events.size(); ++i)
        events[i].number = static_cast<std::int64_t>(i) + 1;
}

/// "edited 5" or, for a run, "removed 5-7"; the head as it was recorded for `original`.
std::vector<std::string> found(const Events& events, std::int64_t head_number, const std::string& head_hash) {
    ChainCheck check;
    for (const auto& event : events)
        check.next(event);
    check.finish(head_number, head_hash);
    EXPECT_EQ(check.events(), static_cast<std::int64_t>(events.size()));
    std::vector<std::string> texts;
    for (const auto& finding : check.findings()) {
        constexpr const char* k_faults[] = {"edited", "removed", "inserted", "reordered", "head"};
        auto text = k_faults[static_cast<int>(finding.fault)] + std::string(" ") + std::to_string(finding.number);
        const auto* last = finding.detail.param("last");
        if (last != nullptr && !last->empty()) text += "-" + *last;
        texts.push_back(text);
    }
    return texts;
}

std::vector<std::string> found(const Events& events, const Events& original) {
    return found(events, static_cast<std::int64_t>(original.size()),
                 original.empty() ? std::string(first_hash()) : original.back().hash);
}

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t k_count = 12;

// Reckoned apart, in Python: every field behind its length as eight bytes, the highest first:
//   h = hashlib.sha256()
//   for f in ["0"*64, "38", "1", "1700000000001", "Nguyễn Thị An", "meeting.finalised", "01h455vb4pex5vsknk084sn02q",
//             "", "", "", '{"present":17}']:
//       b = f.encode(); h.update(len(b).to_bytes(8, "big") + b)
TEST(AuditChain, TheHashIsWhatPythonReckons) {
    EXPECT_EQ(make(1, std::string(first_hash())).hash,
              "b4b413723d83414fc8ee558677eeaef4129ef1adf6c194576b3d7c9b1374edda");
}

TEST(AuditChain, TheLengthBeforeAFieldKeepsFieldsApart) {
    Event one;
    one.actor = "ab";
    one.action = "c";
    Event other;
    other.actor = "a";
    other.action = "bc";
    EXPECT_NE(hash_of(one, first_hash()), hash_of(other, first_hash()));
}

TEST(AuditChain, AnUntouchedChainHasNoFindings) {
    for (const std::int64_t count : {0, 1, 2, 3, 200})
        EXPECT_THAT(found(chain(count), chain(count)), IsEmpty()) << count;
}

TEST(AuditChain, NamesTheNewestHash) {
    ChainCheck check;
    EXPECT_EQ(check.newest_hash(), first_hash());
    for (const auto& event : chain(3))
        check.next(event);
    EXPECT_EQ(check.newest_hash(), chain(3).back().hash);
}

class AnyEvent : public testing::TestWithParam<std::int64_t> {
  protected:
    const Events original = chain(k_count);
    Events events = original;
    std::int64_t number = GetParam();
    std::size_t at = static_cast<std::size_t>(GetParam()) - 1;
};

TEST_P(AnyEvent, EditedInEachField) {
    const auto expect = [&](const char* what, const auto& edit) {
        events = original;
        edit(events[at]);
        EXPECT_THAT(found(events, original), ElementsAre("edited " + std::to_string(number))) << what;
    };
    expect("root", [](Event& e) { e.root = "39"; });
    expect("at", [](Event& e) { ++e.at; });
    expect("actor", [](Event& e) { e.actor = "Trần Văn Bình"; });
    expect("action", [](Event& e) { e.action += "!"; });
    expect("subject", [](Event& e) { e.subject.clear(); });
    expect("unit", [](Event& e) { e.unit = "x"; });
    expect("reason", [](Event& e) { e.reason = " "; });
    expect("before", [](Event& e) { e.before = "{}"; });
    expect("after", [](Event& e) { e.after = R"({"present":18})"; });
    expect("hash", [](Event& e) { e.hash[0] = e.hash[0] == 'a' ? 'b' : 'a'; });
    expect("hash removed", [](Event& e) { e.hash.clear(); });
}

// Nothing is left that the next event could be held against: both are named.
TEST_P(AnyEvent, EditedWithAHashOutOfTheAir) {
    events[at].after = "{}";
    events[at].hash = std::string(64, 'f');
    const auto findings = found(events, original);
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings[0], "edited " + std::to_string(number));
    if (number < k_count) {
        EXPECT_THAT(findings, ElementsAre(testing::_, "edited " + std::to_string(number + 1)));
    } else {
        EXPECT_THAT(findings, testing::SizeIs(1));
    }
}

TEST_P(AnyEvent, EditedWithItsHashReckonedAnewShowsAtTheNext) {
    events[at].after = R"({"present":20})";
    events[at].hash = hash_of(events[at], at == 0 ? std::string(first_hash()) : events[at - 1].hash);
    if (number == k_count) {
        EXPECT_THAT(found(events, original), ElementsAre("head 12"));
    } else {
        EXPECT_THAT(found(events, original), ElementsAre("edited " + std::to_string(number + 1)));
    }
}

TEST_P(AnyEvent, Removed) {
    events.erase(events.begin() + static_cast<std::ptrdiff_t>(at));
    const auto expected = (number == k_count ? "head " : "removed ") + std::to_string(number);
    EXPECT_THAT(found(events, original), ElementsAre(expected));
}

TEST_P(AnyEvent, RemovedAndTheOthersNumberedAnew) {
    events.erase(events.begin() + static_cast<std::ptrdiff_t>(at));
    renumber(events);
    const auto expected = (number == k_count ? "head " : "removed ") + std::to_string(number);
    EXPECT_THAT(found(events, original), ElementsAre(expected));
}

TEST_P(AnyEvent, ThreeRemoved) {
    if (number + 3 > k_count) return;
    const auto from = events.begin() + static_cast<std::ptrdiff_t>(at);
    events.erase(from, from + 3);
    const auto expected = "removed " + std::to_string(number) + "-" + std::to_string(number + 2);
    EXPECT_THAT(found(events, original), ElementsAre(expected));
    renumber(events);
    EXPECT_THAT(found(events, original), ElementsAre(expected));
}

TEST_P(AnyEvent, Inserted) {
    auto forged = make(number, std::string(64, '0'), "rating.changed");
    forged.hash = std::string(64, 'e');
    events.insert(events.begin() + static_cast<std::ptrdiff_t>(at), forged);
    renumber(events);
    EXPECT_THAT(found(events, original), ElementsAre("inserted " + std::to_string(number)));
}

TEST_P(AnyEvent, InsertedWithAHashThatFits) {
    const auto forged = make(number, at == 0 ? std::string(first_hash()) : original[at - 1].hash, "rating.changed");
    events.insert(events.begin() + static_cast<std::ptrdiff_t>(at), forged);
    renumber(events);
    EXPECT_THAT(found(events, original), ElementsAre("inserted " + std::to_string(number)));
}

TEST_P(AnyEvent, InsertedAsAnAlteredCopyOfTheOneBefore) {
    auto copy = original[at];
    copy.actor = "Ai đó";
    events.insert(events.begin() + static_cast<std::ptrdiff_t>(at) + 1, copy);
    renumber(events);
    EXPECT_THAT(found(events, original), ElementsAre("inserted " + std::to_string(number + 1)));
}

TEST_P(AnyEvent, InsertedUnderANumberThatIsTaken) {
    const auto forged = make(number, std::string(64, '7'), "rating.changed");
    events.insert(events.begin() + static_cast<std::ptrdiff_t>(at) + 1, forged);
    EXPECT_THAT(found(events, original), ElementsAre("inserted " + std::to_string(number)));
}

TEST_P(AnyEvent, ChangedPlacesWithTheNext) {
    if (number == k_count) return;
    std::swap(events[at], events[at + 1]);
    const auto expected = "reordered " + std::to_string(number) + "-" + std::to_string(number + 1);
    EXPECT_THAT(found(events, original), ElementsAre(expected));
    renumber(events);
    EXPECT_THAT(found(events, original), ElementsAre(expected));
}

TEST_P(AnyEvent, MovedBehindAnyOther) {
    for (auto to = at + 2; to < events.size(); ++to) {
        events = original;
        std::rotate(events.begin() + static_cast<std::ptrdiff_t>(at),
                    events.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                    events.begin() + static_cast<std::ptrdiff_t>(to) + 1);
        renumber(events);
        const auto findings = found(events, original);
        ASSERT_EQ(findings.size(), 1U) << "to " << to + 1 << ": " << testing::PrintToString(findings);
        EXPECT_THAT(findings[0], testing::StartsWith("reordered")) << "to " << to + 1;
    }
}

TEST_P(AnyEvent, MovedBeforeAnyOther) {
    for (std::size_t to = 0; to + 2 <= at; ++to) {
        events = original;
        std::rotate(events.begin() + static_cast<std::ptrdiff_t>(to), events.begin() + static_cast<std::ptrdiff_t>(at),
                    events.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        renumber(events);
        const auto findings = found(events, original);
        ASSERT_EQ(findings.size(), 1U) << "to " << to + 1 << ": " << testing::PrintToString(findings);
        EXPECT_THAT(findings[0], testing::StartsWith("reordered")) << "to " << to + 1;
    }
}

INSTANTIATE_TEST_SUITE_P(OfTwelve, AnyEvent, testing::Range<std::int64_t>(1, k_count + 1));

TEST(AuditChain, ACutTailShowsAtTheHead) {
    const auto original = chain(k_count);
    auto events = original;
    events.resize(9);
    EXPECT_THAT(found(events, original), ElementsAre("head 10-12"));
    EXPECT_THAT(found({}, original), ElementsAre("head 1-12"));
}

TEST(AuditChain, AnAddedTailShowsAtTheHead) {
    const auto original = chain(k_count);
    EXPECT_THAT(found(chain(k_count + 1), original), ElementsAre("head 13"));
    EXPECT_THAT(found(chain(k_count + 3), original), ElementsAre("head 13-15"));
    EXPECT_THAT(found(chain(1), Events{}), ElementsAre("head 1"));
}

TEST(AuditChain, AForgedHeadShows) {
    const auto events = chain(k_count);
    EXPECT_THAT(found(events, k_count, std::string(64, 'a')), ElementsAre("head 12"));
    EXPECT_THAT(found(events, k_count - 1, events.back().hash), ElementsAre("head 12"));
    EXPECT_THAT(found(events, std::int64_t{1} << 62, events.back().hash), testing::SizeIs(1));
    EXPECT_THAT(found({}, 0, std::string(64, 'a')), testing::SizeIs(1));
}

TEST(AuditChain, SeveralActsAreToldApart) {
    const auto original = chain(100);
    auto events = original;
    events[9].actor = "khác";                // 10
    std::swap(events[19], events[20]);       // 21, 22 → 20, 21
    events[39].hash = std::string(64, '1');  // 40
    events.erase(events.begin() + 59);       // 60
    events[78].reason = "khác";              // 80
    events.resize(95);                       // 97 … 100
    EXPECT_THAT(found(events, original),
                ElementsAre("edited 10", "reordered 20-21", "edited 40", "removed 60", "edited 80", "head 97-100"));
}

TEST(AuditChain, NeighboursEditedAreEachNamed) {
    const auto original = chain(k_count);
    auto events = original;
    for (const std::size_t i : {4U, 5U, 6U})
        events[i].reason = "khác";
    EXPECT_THAT(found(events, original), ElementsAre("edited 5", "edited 6", "edited 7"));
}

TEST(AuditChain, EditedRightBeforeAGap) {
    const auto original = chain(k_count);
    auto events = original;
    events[4].reason = "khác";
    events.erase(events.begin() + 5);
    EXPECT_THAT(found(events, original), ElementsAre("edited 5", "removed 6"));
}

TEST(AuditChain, FindsItsWayBackAfterALongStretch) {
    const auto original = chain(2000);
    auto events = original;
    events.erase(events.begin() + 100, events.begin() + 400);
    renumber(events);  // further than what is looked for at first
    const auto far = found(events, original);
    EXPECT_LE(far.size(), 2U) << testing::PrintToString(far);

    events = original;
    for (std::size_t i = 100; i < 1500; ++i)
        events[i].reason = "khác";
    EXPECT_THAT(found(events, original), ElementsAre("edited 101-1500"));
}

TEST(AuditChain, EventsOfAnotherChainDoNotPass) {
    auto events = chain(3);
    events[1].root = "39";
    EXPECT_THAT(found(events, chain(3)), ElementsAre("edited 2"));
}

}  // namespace
}  // namespace bontot::audit
