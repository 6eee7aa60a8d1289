// The small parts of a request: versions, places in lists, and where it comes from.
#include <gtest/gtest.h>

#include "api/gate.hpp"
#include "api/paging.hpp"
#include "api/problem.hpp"
#include "api/versions.hpp"

namespace bontot::api {
namespace {

using http::Method;
using http::Request;

std::string version_of(const char* header) {
    Request request;
    if (header != nullptr) request.headers.set("if-match", header);
    const auto version = if_match(request);
    return version ? std::to_string(*version) : version.error().code;
}

TEST(Versions, AreGivenAndTakenAsStrongTags) {
    EXPECT_EQ(etag_of(12), "\"12\"");
    EXPECT_EQ(version_of("\"12\""), "12");
    EXPECT_EQ(version_of("\"0\""), "0");
}

TEST(Versions, NothingElseIsTaken) {
    EXPECT_EQ(version_of(nullptr), "request.if_match_needed");
    for (const auto* forged : {"", "*", "12", "W/\"12\"", "\"\"", "\"-1\"", "\"12\", \"13\"", "\"12x\"", "\" 12\"",
                               "\"99999999999999999999\""})
        EXPECT_EQ(version_of(forged), "request.if_match") << forged;
}

TEST(Cursors, AreOpaqueAndComeBackWhole) {
    const std::string key("Nguyễn\x01\xFFz", 11);
    EXPECT_EQ(key_of(cursor_of(key)), key);
    for (const auto* forged : {"", "1", "zz", "4G", "41 "})
        EXPECT_FALSE(key_of(forged)) << forged;
}

Request posted(std::initializer_list<std::pair<const char*, const char*>> headers, Method method = Method::post) {
    Request request;
    request.method = method;
    request.headers.set("Host", "bontot.example.vn");
    for (const auto& [name, value] : headers)
        request.headers.set(name, value);
    return request;
}

TEST(Forgery, ACookieAloneChangesNothing) {
    EXPECT_FALSE(refuse_forged(posted({}), true));
    EXPECT_TRUE(refuse_forged(posted({{"X-Bontot-Request", "1"}}), true));
    EXPECT_TRUE(refuse_forged(posted({}), false));  // a script with its key
    EXPECT_TRUE(refuse_forged(posted({}, Method::get), true));
}

TEST(Forgery, AnotherSiteIsRefusedWhateverItSends) {
    for (const bool cookie : {false, true}) {
        EXPECT_FALSE(refuse_forged(posted({{"X-Bontot-Request", "1"}, {"Origin", "https://evil.example"}}), cookie));
        EXPECT_FALSE(refuse_forged(posted({{"X-Bontot-Request", "1"}, {"Origin", "null"}}), cookie));
        EXPECT_FALSE(refuse_forged(posted({{"X-Bontot-Request", "1"}, {"Sec-Fetch-Site", "cross-site"}}), cookie));
        EXPECT_FALSE(refuse_forged(posted({{"X-Bontot-Request", "1"}, {"Sec-Fetch-Site", "same-site"}}), cookie));
        EXPECT_TRUE(refuse_forged(posted({{"X-Bontot-Request", "1"},
                                          {"Origin", "https://Bontot.example.vn"},
                                          {"Sec-Fetch-Site", "same-origin"}}),
                                  cookie));
    }
    EXPECT_FALSE(
        refuse_forged(posted({{"X-Bontot-Request", "1"}, {"Origin", "https://bontot.example.vn.evil.vn"}}), true));
}

TEST(Problems, SpeakTheCallersLanguage) {
    const core::Refusals refusals{{core::RefusalKind::not_found, "records.unknown_unit", {{"found", "x"}}, "/unit"}};
    const auto vi = problem_json(refusals, core::Language::vi);
    const auto en = problem_json(refusals, core::Language::en);
    EXPECT_EQ(vi["status"], 404);
    EXPECT_EQ(vi["code"], "records.unknown_unit");
    EXPECT_EQ(vi["field"], "/unit");
    EXPECT_NE(vi["title"], en["title"]);
    EXPECT_EQ(vi["errors"].size(), 1);
}

TEST(Problems, LanguageIsVietnameseUnlessEnglishIsPreferred) {
    const auto asked = [](const char* header) {
        Request request;
        if (header != nullptr) request.headers.set("Accept-Language", header);
        return language_of(request);
    };
    EXPECT_EQ(asked(nullptr), core::Language::vi);
    EXPECT_EQ(asked("en-GB,en;q=0.9"), core::Language::en);
    EXPECT_EQ(asked("vi-VN,vi;q=0.9,en;q=0.8"), core::Language::vi);
    EXPECT_EQ(asked("fr"), core::Language::vi);
}

}  // namespace
}  // namespace bontot::api
