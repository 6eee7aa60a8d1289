// Sessions, links, keys and attempts: when each ends, to the millisecond (issue 4, points 3 and 6).
#include <gtest/gtest.h>

#include "access/account.hpp"
#include "access/api_key.hpp"
#include "access/attempts.hpp"
#include "access/one_time_link.hpp"
#include "access/session.hpp"

namespace bontot::access {
namespace {

constexpr std::int64_t k_now = 1'700'000'000'000;

Session session(SessionState state, bool second_factor) {
    Session made;
    begin(made, state, second_factor, k_now);
    return made;
}

TEST(Session, EndsWhenIdleToTheMillisecond) {
    auto strict = session(SessionState::complete, true);
    EXPECT_TRUE(alive(strict, k_now + 30 * k_minute_ms));
    EXPECT_FALSE(alive(strict, k_now + 30 * k_minute_ms + 1));
    strict.seen_at = k_now + 30 * k_minute_ms;
    EXPECT_TRUE(alive(strict, k_now + 60 * k_minute_ms));
    const auto plain = session(SessionState::complete, false);
    EXPECT_TRUE(alive(plain, k_now + 12 * k_hour_ms));
    EXPECT_FALSE(alive(plain, k_now + 12 * k_hour_ms + 1));
}

TEST(Session, EndsAtTheLatestHoweverMuchItIsUsed) {
    auto strict = session(SessionState::complete, true);
    strict.seen_at = k_now + 12 * k_hour_ms;
    EXPECT_TRUE(alive(strict, k_now + 12 * k_hour_ms));
    EXPECT_FALSE(alive(strict, k_now + 12 * k_hour_ms + 1));
    auto plain = session(SessionState::complete, false);
    plain.seen_at = k_now + 7 * k_day_ms;
    EXPECT_TRUE(alive(plain, k_now + 7 * k_day_ms));
    EXPECT_FALSE(alive(plain, k_now + 7 * k_day_ms + 1));
}

TEST(Session, WaitsTenMinutesForTheCode) {
    const auto waiting = session(SessionState::awaiting_second_factor, false);
    EXPECT_TRUE(alive(waiting, k_now + 10 * k_minute_ms));
    EXPECT_FALSE(alive(waiting, k_now + 10 * k_minute_ms + 1));
}

TEST(Session, IsWrittenOnceAMinute) {
    const auto made = session(SessionState::complete, true);
    EXPECT_FALSE(seen_is_old(made, k_now + 59'999));
    EXPECT_TRUE(seen_is_old(made, k_now + 60'000));
}

TEST(OneTimeLink, WorksOnceAndNotTooLate) {
    OneTimeLink link;
    link.ends_at = k_now + lifetime_ms(LinkPurpose::invitation);
    EXPECT_TRUE(alive(link, k_now + 7 * k_day_ms));
    EXPECT_FALSE(alive(link, k_now + 7 * k_day_ms + 1));
    link.used_at = k_now;
    EXPECT_FALSE(alive(link, k_now));
    EXPECT_EQ(lifetime_ms(LinkPurpose::reset), k_day_ms);
    EXPECT_EQ(lifetime_ms(LinkPurpose::first_administrator), k_day_ms);
}

ApiKey key_with(Permission permission, std::int64_t ends_at) {
    ApiKey key;
    key.permissions.set(static_cast<std::size_t>(permission));
    key.ends_at = ends_at;
    return key;
}

std::string refused(const ApiKey& key) {
    const auto checked = check_key(key, k_now);
    return checked ? "" : checked.error().code;
}

TEST(ApiKey, HasAnEndWithinAYearAndNeverAdministers) {
    EXPECT_EQ(refused(key_with(Permission::meetings_read, k_now)), "key.end");
    EXPECT_EQ(refused(key_with(Permission::meetings_read, k_now + 1)), "");
    EXPECT_EQ(refused(key_with(Permission::meetings_read, k_now + k_longest_key_ms)), "");
    EXPECT_EQ(refused(key_with(Permission::meetings_read, k_now + k_longest_key_ms + 1)), "key.end");
    EXPECT_EQ(refused(key_with(Permission::accounts_manage, k_now + 1)), "key.permissions");
    EXPECT_EQ(refused(key_with(Permission::settings_manage, k_now + 1)), "key.permissions");
    ApiKey nothing;
    nothing.ends_at = k_now + 1;
    EXPECT_EQ(refused(nothing), "key.permissions");
    auto key = key_with(Permission::meetings_read, k_now + 1);
    EXPECT_TRUE(alive(key, k_now + 1));
    EXPECT_FALSE(alive(key, k_now + 2));
    key.revoked_at = k_now;
    EXPECT_FALSE(alive(key, k_now));
}

TEST(ApiKey, NarrowsItsOwnersRights) {
    const core::UnitId bloc("bloc");
    const core::UnitId committee("committee");
    const core::UnitId cell("cell");
    const core::UnitId other("other");
    Principal owner;
    owner.second_factor = true;
    for (const auto& unit : {bloc, cell, other}) {
        Grant grant;
        grant.role = Role::inspector;
        grant.unit = unit;
        owner.grants.push_back(grant);
    }
    auto key = key_with(Permission::meetings_read, k_now + 1);
    key.unit = committee;
    const std::vector<core::UnitId> path{committee, bloc};
    const std::vector<core::UnitId> below{cell};
    narrow(owner, key, path, below);
    ASSERT_EQ(owner.grants.size(), 2U);
    EXPECT_EQ(owner.grants[0].unit, committee) << "a right from above holds for the key's body only";
    EXPECT_EQ(owner.grants[1].unit, cell);
    EXPECT_TRUE(may(owner, Permission::meetings_read, path));
    EXPECT_FALSE(may(owner, Permission::members_read, path)) << "not in the key";
    EXPECT_FALSE(may(owner, Permission::meetings_read, std::vector{bloc}));
    EXPECT_FALSE(owner.second_factor) << "the key was made without one";
}

TEST(Login, IsPlainAndLowerCase) {
    EXPECT_EQ(check_login("An.Nguyen").value(), "an.nguyen");
    EXPECT_EQ(check_login("ab").value(), "ab");
    EXPECT_FALSE(check_login("a"));
    EXPECT_EQ(check_login(std::string(64, 'a')).value().size(), 64U);
    EXPECT_FALSE(check_login(std::string(65, 'a')));
    for (const auto* wrong : {".an", "an nguyen", "ân.nguyen", "an/b", "an\n1"})
        EXPECT_FALSE(check_login(wrong)) << wrong;
}

TEST(Attempts, DelaysGrowAfterTheFreeOnes) {
    Attempts attempts;
    auto now = k_now;
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(attempts.begin("an", "10.0.0.1", now)) << i;
    std::int64_t delay = 1'000;
    for (int i = 0; i < 12; ++i) {
        EXPECT_FALSE(attempts.begin("an", "10.0.0.2", now + delay - 1)) << i;
        EXPECT_TRUE(attempts.begin("an", "10.0.0.2", now + delay)) << i;
        now += delay;
        delay = std::min<std::int64_t>(2 * delay, 900'000);
    }
    const auto refused = attempts.begin("an", "10.0.0.3", now);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "sign_in.wait");
    EXPECT_EQ(*refused.error().param("seconds"), "900");
    EXPECT_TRUE(attempts.begin("binh", "10.0.0.3", now)) << "others are not held up";
}

TEST(Attempts, CountByAddressToo) {
    Attempts attempts;
    for (int i = 0; i < 50; ++i)
        EXPECT_TRUE(attempts.begin("name" + std::to_string(i), "10.0.0.1", k_now)) << i;
    EXPECT_FALSE(attempts.begin("another", "10.0.0.1", k_now));
    EXPECT_TRUE(attempts.begin("another", "10.0.0.2", k_now));
}

TEST(Attempts, SuccessAndADayForget) {
    Attempts attempts;
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(attempts.begin("an", "10.0.0.1", k_now));
    EXPECT_FALSE(attempts.begin("an", "10.0.0.1", k_now));
    attempts.succeeded("an", "10.0.0.1");
    EXPECT_TRUE(attempts.begin("an", "10.0.0.1", k_now));
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(attempts.begin("an", "10.0.0.1", k_now));
    EXPECT_FALSE(attempts.begin("an", "10.0.0.1", k_now));
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(attempts.begin("an", "10.0.0.1", k_now + 86'400'000)) << i;
}

TEST(Attempts, ARightPasswordBuysNoTriesAtTheCode) {
    Attempts attempts;
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(attempts.begin("an", "10.0.0.1", k_now)) << "password " << i;
        attempts.half_way("an", "10.0.0.1");
        ASSERT_TRUE(attempts.begin("an", "10.0.0.1", k_now)) << "wrong code " << i;
    }
    EXPECT_FALSE(attempts.begin("an", "10.0.0.1", k_now + 999));
    ASSERT_TRUE(attempts.begin("an", "10.0.0.1", k_now + 1'000)) << "the password, right";
    attempts.half_way("an", "10.0.0.1");
    EXPECT_TRUE(attempts.begin("an", "10.0.0.1", k_now + 1'000)) << "the code may follow at once";
    EXPECT_FALSE(attempts.begin("an", "10.0.0.1", k_now + 1'000 + 1'999)) << "and was counted as the sixth";
}

TEST(Attempts, KeepNoMoreThanTheirRoomAndDropTheLightestFirst) {
    Attempts attempts(100);
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(attempts.begin("guessed", "10.0.0.1", k_now));
    for (int i = 0; i < 1'000; ++i)
        (void)attempts.begin("name" + std::to_string(i), "10.1." + std::to_string(i), k_now);
    EXPECT_LE(attempts.size(), 100U);
    EXPECT_FALSE(attempts.begin("guessed", "10.2.0.1", k_now)) << "not washed away by others";
}

}  // namespace
}  // namespace bontot::access
