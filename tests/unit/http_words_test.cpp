// The words of HTTP that this program reads by itself: escapes, targets, ranges, preferences, tags, cookies, addresses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/cookies.hpp"
#include "http/entity_tag.hpp"
#include "http/events.hpp"
#include "http/forwarded.hpp"
#include "http/http_date.hpp"
#include "http/limits.hpp"
#include "http/log.hpp"
#include "http/percent.hpp"
#include "http/preferences.hpp"
#include "http/range.hpp"
#include "http/target.hpp"

namespace bontot::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Percent, DecodesUtf8) {
    EXPECT_EQ(decode_percent("chi%20b%E1%BB%99"), "chi bộ");
    EXPECT_EQ(decode_percent(""), "");
    EXPECT_EQ(decode_percent("a+b"), "a+b");
}

TEST(Percent, RefusesWhatIsCutOffOrNoText) {
    for (const auto* text :
         {"%", "%4", "a%", "%zz", "%4g", "%00", "%0A", "%7f", "%ff", "%c0%ae", "%ed%a0%80", "%e1%bb"})
        EXPECT_EQ(decode_percent(text), std::nullopt) << text;
}

TEST(Percent, QueryFields) {
    EXPECT_THAT(*query_fields("a=1&b=x+y&&c&d==&%C3%A1=%26"),
                ElementsAre(Pair("a", "1"), Pair("b", "x y"), Pair("c", ""), Pair("d", "="), Pair("á", "&")));
    EXPECT_TRUE(query_fields("")->empty());
    EXPECT_FALSE(query_fields("a=1&b=%"));
}

TEST(Target, PathAndQuery) {
    const auto target = parse_target("/api/units/38%20a?q=x?y");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/api/units/38%20a");
    EXPECT_EQ(target->query, "q=x?y");
    EXPECT_EQ(parse_target("http://host:80/a?b")->path, "/a");
    EXPECT_EQ(parse_target("HTTPS://host")->path, "/");
    EXPECT_EQ(parse_target("/...")->path, "/...") << "three dots are a name";
}

TEST(Target, RefusesWhatCanBeReadInTwoWays) {
    for (const auto* text : {"", "a", "*", "/..", "/a/../b", "/%2e%2E", "/.", "/a/.", "/%2f", "/a%5Cb", "/a\\b", "/a b",
                             "/a#b", "/\xC3\xA9", "//../", "http://host?a", "/a?%"})
        EXPECT_FALSE(parse_target(text)) << text;
}

void expect_range(std::string_view header, std::uint64_t size, std::uint64_t offset, std::uint64_t bytes) {
    const auto range = parse_range(header, size);
    ASSERT_TRUE(range) << header;
    EXPECT_EQ(range->offset, offset) << header;
    EXPECT_EQ(range->bytes, bytes) << header;
}

TEST(Range, Parts) {
    expect_range("bytes=0-0", 10, 0, 1);
    expect_range("bytes=0-9", 10, 0, 10);
    expect_range("bytes=0-10", 10, 0, 10);
    expect_range("bytes=9-", 10, 9, 1);
    expect_range("bytes=-1", 10, 9, 1);
    expect_range("bytes=-10", 10, 0, 10);
    expect_range("bytes=-11", 10, 0, 10);
    expect_range(" Bytes = 2 - 3 ", 10, 2, 2);
}

TEST(Range, NothingOfItIsThere) {
    for (const auto* header : {"bytes=10-", "bytes=10-11", "bytes=-0", "bytes=18446744073709551615-"}) {
        const auto range = parse_range(header, 10);
        ASSERT_TRUE(range) << header;
        EXPECT_EQ(range->bytes, 0U) << header;
    }
    EXPECT_EQ(parse_range("bytes=0-", 0)->bytes, 0U);
    EXPECT_EQ(parse_range("bytes=-5", 0)->bytes, 0U);
}

TEST(Range, NoSingleRangeIsTheWhole) {
    for (const auto* header : {"", "bytes", "bytes=", "bytes=-", "bytes=1", "bytes=2-1", "bytes=0-1,2-3", "bytes=a-",
                               "bytes=--1", "items=0-1", "bytes=18446744073709551616-", "bytes=0x1-2", "bytes=+1-2"})
        EXPECT_FALSE(parse_range(header, 10)) << header;
}

TEST(Preferences, Weights) {
    const auto wanted = preferences("gzip;q=0.5, br , identity;q=0, x;level=1;Q=0.125, *;q=0.1");
    EXPECT_EQ(weight_of("gzip", wanted), 500);
    EXPECT_EQ(weight_of("BR", wanted), 1000);
    EXPECT_EQ(weight_of("identity", wanted), 0);
    EXPECT_EQ(weight_of("x", wanted), 125);
    EXPECT_EQ(weight_of("deflate", wanted), 100);
    EXPECT_EQ(weight_of("gzip", preferences("")), 0);
}

TEST(Preferences, WhatCannotBeUnderstoodIsLeftOut) {
    for (const auto* header :
         {"gzip;q=2", "gzip;q=1.001", "gzip;q=", "gzip;q=-1", "gzip;q=0.1234", "gzip;q=a", ";q=1", ",,"})
        EXPECT_EQ(weight_of("gzip", preferences(header)), 0) << header;
}

TEST(EntityTag, Lists) {
    EXPECT_TRUE(names_tag("\"a\", \"b,c\"", "\"b,c\"", TagComparison::strong));
    EXPECT_TRUE(names_tag("*", "\"a\"", TagComparison::strong));
    EXPECT_TRUE(names_tag("W/\"a\"", "\"a\"", TagComparison::weak));
    EXPECT_FALSE(names_tag("W/\"a\"", "\"a\"", TagComparison::strong));
    EXPECT_FALSE(names_tag("\"a\"", "W/\"a\"", TagComparison::strong));
    for (const auto* list : {"", "a", "\"a", "\"ab\"", "b \"a\"", "w/\"a\"", "**"})
        EXPECT_FALSE(names_tag(list, "\"a\"", TagComparison::weak)) << list;
}

TEST(Cookies, OneOfTheName) {
    Headers headers;
    headers.add("Cookie", "a=1; session=abc ;b=2=3");
    headers.add("cookie", "c=");
    EXPECT_EQ(find_cookie(headers, "session"), "abc");
    EXPECT_EQ(find_cookie(headers, "b"), "2=3");
    EXPECT_EQ(find_cookie(headers, "c"), "");
    EXPECT_EQ(find_cookie(headers, "sess"), std::nullopt);
    EXPECT_EQ(find_cookie(headers, "Session"), std::nullopt) << "names of cookies have case";
}

TEST(Cookies, ThereTwiceIsNotBelieved) {
    Headers headers;
    headers.add("Cookie", "session=planted; session=abc");
    EXPECT_EQ(find_cookie(headers, "session"), std::nullopt);
}

TEST(Cookies, Text) {
    EXPECT_EQ(cookie_text("s", "abc", {}), "s=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    CookieSettings settings;
    settings.lives = std::chrono::seconds(0);
    settings.secure = false;
    settings.path = "/api";
    settings.same_site = "Strict";
    EXPECT_EQ(cookie_text("s", "", settings), "s=; Path=/api; HttpOnly; SameSite=Strict; Max-Age=0");
    EXPECT_THROW((void)cookie_text("s", "a;b", {}), std::invalid_argument);
    EXPECT_THROW((void)cookie_text("s=", "a", {}), std::invalid_argument);
}

TEST(Address, OneAddressHasOneText) {
    EXPECT_EQ(Address::parse("::ffff:10.1.2.3")->text(), "10.1.2.3");
    EXPECT_EQ(Address::parse("2001:DB8:0::1")->text(), "2001:db8::1");
    EXPECT_TRUE(Address::parse("127.8.9.1")->is_loopback());
    EXPECT_TRUE(Address::parse("::1")->is_loopback());
    EXPECT_FALSE(Address::parse("::2")->is_loopback());
    for (const auto* text :
         {"", "1.2.3", "1.2.3.256", "01.2.3.4", "1.2.3.4:80", "[::1]", "::1%lo", "localhost", "1.2.3.4 "})
        EXPECT_FALSE(Address::parse(text)) << text;
}

TEST(Address, LogsShowTheNetworkOnly) {
    EXPECT_EQ(shortened_address("203.0.113.77"), "203.0.113.0");
    EXPECT_EQ(shortened_address("2001:db8:1:2:3:4:5:6"), "2001:db8:1::");
    EXPECT_EQ(shortened_address("unix"), "unix");
}

TEST(AddressSet, NetworksHoldTheirEdges) {
    AddressSet set;
    EXPECT_TRUE(set.empty());
    for (const auto* text : {"10.0.0.0/8", "192.168.1.128/25", "203.0.113.9", "2001:db8::/33"})
        EXPECT_TRUE(set.add(text)) << text;
    for (const auto* text : {"10.0.0.0", "10.255.255.255", "::ffff:10.1.1.1", "192.168.1.128", "192.168.1.255",
                             "203.0.113.9", "2001:db8:7fff::1"})
        EXPECT_TRUE(set.holds(text)) << text;
    for (const auto* text :
         {"11.0.0.0", "9.255.255.255", "192.168.1.127", "203.0.113.10", "2001:db8:8000::", "unix", ""})
        EXPECT_FALSE(set.holds(text)) << text;
    for (const auto* text : {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "::/129", "10.0.0.0/8x", "host"})
        EXPECT_FALSE(set.add(text)) << text;
    EXPECT_TRUE(set.add("unix"));
    EXPECT_TRUE(set.holds("unix"));
    AddressSet everybody;
    EXPECT_TRUE(everybody.add("0.0.0.0/0"));
    EXPECT_TRUE(everybody.holds("8.8.8.8"));
    EXPECT_FALSE(everybody.holds("2001:db8::1"));
}

TEST(Forwarded, OnlyTrustedProxiesAreBelieved) {
    AddressSet trusted;
    ASSERT_TRUE(trusted.add("10.0.0.0/8"));
    Headers headers;
    headers.add("X-Forwarded-For", "6.6.6.6, 203.0.113.9");
    headers.add("x-forwarded-for", "10.0.0.2");
    headers.add("X-Forwarded-Proto", "https");
    const auto through = real_caller({"10.0.0.1", false}, headers, trusted);
    EXPECT_EQ(through.address, "203.0.113.9");
    EXPECT_TRUE(through.secure);
    const auto stranger = real_caller({"203.0.113.1", false}, headers, trusted);
    EXPECT_EQ(stranger.address, "203.0.113.1");
    EXPECT_FALSE(stranger.secure);
}

TEST(Forwarded, ProxiesAllTheWayAndNoList) {
    AddressSet trusted;
    ASSERT_TRUE(trusted.add("10.0.0.0/8"));
    Headers headers;
    EXPECT_EQ(real_caller({"10.0.0.1", true}, headers, trusted).address, "10.0.0.1");
    EXPECT_TRUE(real_caller({"10.0.0.1", true}, headers, trusted).secure);
    headers.add("X-Forwarded-For", "10.0.0.3, 10.0.0.2");
    EXPECT_EQ(real_caller({"10.0.0.1", false}, headers, trusted).address, "10.0.0.3");
}

TEST(Events, NothingSmugglesAFieldIn) {
    EXPECT_EQ(event_text("changed", "một\nhai\r\nba\rbốn\n", "7\nevent: x"),
              "id: 7\nevent: changed\ndata: một\ndata: hai\ndata: ba\ndata: bốn\ndata: \n\n");
    EXPECT_EQ(event_text("", ""), "data: \n\n");
}

TEST(Events, AQueueHasItsLimit) {
    int woken = 0;
    EventQueue queue(10, [&] { ++woken; });
    EXPECT_TRUE(queue.send("12345"));
    EXPECT_TRUE(queue.send("67890"));
    EXPECT_EQ(woken, 1) << "once for what waits";
    EXPECT_FALSE(queue.overflowed());
    EXPECT_FALSE(queue.send("1"));
    EXPECT_TRUE(queue.overflowed());
    EXPECT_EQ(queue.take(), "1234567890");
    EXPECT_FALSE(queue.send("1")) << "given up for good";
}

TEST(Log, ValuesAndControlCharactersStayOut) {
    EXPECT_EQ(without_values("no member 'Nguyễn Văn A' in \"Chi bộ 1\" there"), "no member '' in \"\" there");
    EXPECT_EQ(without_values("Key (name)=(Nguyễn Văn A) exists"), "Key (name)=");
    EXPECT_EQ(without_values("it's cut"), "it'");
}

TEST(Log, Times) {
    EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(log_time(1'795'337'377'007), "2026-11-22T08:49:37.007Z");
}

TEST(Limits, ByName) {
    Limits limits;
    EXPECT_TRUE(set_limit(limits, "body", "5"));
    EXPECT_TRUE(set_limit(limits, "idle_time", "1000000000"));
    EXPECT_EQ(limits.body, 5U);
    EXPECT_EQ(limits.idle_time, std::chrono::seconds(1'000'000'000));
    for (const auto* value : {"", "0", "-1", "1.5", "5s", "1000000001", " 5"})
        EXPECT_FALSE(set_limit(limits, "body", value)) << value;
    EXPECT_FALSE(set_limit(limits, "bodies", "5"));
    for (const auto& name : limit_names())
        EXPECT_TRUE(set_limit(limits, name, "7")) << name;
}

}  // namespace
}  // namespace bontot::http
