// The reader of requests, fed in pieces of every size; the server suite feeds the same through sockets.
#include <gtest/gtest.h>

#include "http/answer.hpp"
#include "http/assets.hpp"
#include "http/request_reader.hpp"

namespace bontot::http {
namespace {

using State = RequestReader::State;

/// Feeds `bytes` in pieces of `piece` and reads as far as they go; bodies may have `limit` bytes.
State feed(RequestReader& reader, std::string_view bytes, std::size_t piece, std::size_t limit = 1'000) {
    State state = reader.advance();
    while (!bytes.empty() && state != State::complete && state != State::refused) {
        const auto room = reader.room();
        const auto count = std::min({piece, bytes.size(), room.size()});
        bytes.copy(room.data(), count);
        bytes.remove_prefix(count);
        reader.received(count);
        state = reader.advance();
        if (state == State::accepted) {
            reader.allow_body(limit);
            state = reader.advance();
        }
    }
    return state;
}

constexpr std::string_view k_post =
    "POST /a?b=c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nX-One: 1 "
    "\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";

TEST(RequestReader, PiecesOfEverySizeGiveTheSameRequest) {
    const Limits limits;
    for (std::size_t piece = 1; piece <= k_post.size(); ++piece) {
        RequestReader reader(limits);
        ASSERT_EQ(feed(reader, k_post, piece), State::complete) << piece;
        EXPECT_TRUE(reader.keeps_alive());
        const auto request = reader.take();
        EXPECT_EQ(request.method, Method::post);
        EXPECT_EQ(request.path, "/a");
        EXPECT_EQ(request.query, "b=c");
        EXPECT_EQ(request.headers.find("x-one"), "1");
        EXPECT_EQ(request.body, "abcde");
        EXPECT_FALSE(reader.has_begun());
    }
}

TEST(RequestReader, AnUnfinishedChunkLineCostsItsSizeOnce) {
    const Limits limits;
    const auto begun =
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4;n=\"a\r\n" + std::string(200, 'x');
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, begun.size()}) {
        RequestReader reader(limits);
        EXPECT_EQ(feed(reader, begun, piece, 300), State::body) << piece;
    }
}

TEST(RequestReader, ChunksAreRefusedWhenTheyAnnounceMoreThanIsAllowed) {
    const Limits limits;
    // 160 of 1,000 bytes in the first chunk; the second announces what is left, or one byte more.
    const auto begun = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\na0\r\n" + std::string(160, 'x');
    for (std::size_t piece = 1; piece < begun.size(); ++piece) {
        RequestReader allowed(limits);
        EXPECT_EQ(feed(allowed, begun + "\r\n348\r\nx", piece), State::body) << piece;
        RequestReader refused(limits);
        EXPECT_EQ(feed(refused, begun + "\r\n349\r\nx", piece), State::refused) << piece;
        EXPECT_EQ(refused.refusal(), 413);
    }
}

TEST(RequestReader, SeveralRequestsInOnePiece) {
    const Limits limits;
    RequestReader reader(limits);
    const std::string three =
        std::string(k_post) + "\r\nGET /second HTTP/1.1\r\nHost: x\r\n\r\nHEAD /third HTTP/1.0\r\n\r\n";
    ASSERT_EQ(feed(reader, three, three.size()), State::complete);
    EXPECT_EQ(reader.take().path, "/a");
    ASSERT_EQ(reader.advance(), State::accepted);
    reader.allow_body(0);
    ASSERT_EQ(reader.advance(), State::complete);
    EXPECT_EQ(reader.take().path, "/second");
    ASSERT_EQ(reader.advance(), State::accepted);
    reader.allow_body(0);
    ASSERT_EQ(reader.advance(), State::complete);
    EXPECT_TRUE(reader.is_head());
    EXPECT_TRUE(reader.is_http_1_0());
    EXPECT_FALSE(reader.keeps_alive());
    EXPECT_EQ(reader.take().method, Method::get) << "handlers answer HEAD as GET";
}

TEST(RequestReader, TrailersAreNotHeaders) {
    const Limits limits;
    RequestReader reader(limits);
    const std::string_view text =
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nCookie: session=planted\r\n\r\n";
    ASSERT_EQ(feed(reader, text, text.size()), State::complete);
    EXPECT_EQ(reader.take().headers.find("Cookie"), std::nullopt);
}

TEST(RequestReader, BodiesUpToTheLimit) {
    const Limits limits;
    const auto status = [&](const std::string& text) {
        RequestReader reader(limits);
        return feed(reader, text, 7, 10) == State::complete ? 200 : reader.refusal();
    };
    const std::string head = "POST / HTTP/1.1\r\nHost: x\r\n";
    EXPECT_EQ(status(head + "Content-Length: 10\r\n\r\n0123456789"), 200);
    EXPECT_EQ(status(head + "Content-Length: 11\r\n\r\n0123456789a"), 413);
    EXPECT_EQ(status(head + "Transfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n0\r\n\r\n"), 200);
    EXPECT_EQ(status(head + "Transfer-Encoding: chunked\r\n\r\n6\r\n012345\r\n5\r\n6789a\r\n0\r\n\r\n"), 413);
}

TEST(RequestReader, HeadsAreRefusedWhateverThePieces) {
    const Limits limits;
    for (std::size_t piece = 1; piece < 60; ++piece) {
        for (const auto* text :
             {"GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n", "GET / HTTP/1.1\nHost: x\n\n",
              "GET / HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n",
              "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"}) {
            RequestReader reader(limits);
            EXPECT_EQ(feed(reader, text, piece), State::refused) << text;
            EXPECT_EQ(reader.refusal(), 400) << text;
            EXPECT_FALSE(reader.keeps_alive());
        }
    }
}

TEST(Assets, HashedNamesAreKeptForGood) {
    static const std::vector<Asset> files{{"/index.html", "aa", "page NONCE-OF-THE-PAGE", {}, {}},
                                          {"/assets/index-BxY12abc.js", "bb", "plain script", "gz", "b"},
                                          {"/assets/logo.svg", "cc", "logo", {}, {}}};
    const Assets assets(files);
    Request request;
    request.path = "/";
    const auto page = assets.find(request);
    EXPECT_FALSE(page->headers.find("ETag") || page->headers.find("Cache-Control"))
        << "the page is made anew each time";
    EXPECT_EQ(std::get<std::string>(page->body).size(), std::string("page ").size() + 32) << "128 bits in hex";
    request.path = "/assets/logo.svg";
    EXPECT_EQ(assets.find(request)->headers.find("Cache-Control"), "no-cache");
    request.path = "/assets/index-BxY12abc.js";
    request.headers.set("Accept-Encoding", "gzip, deflate, br");
    const auto script = assets.find(request);
    EXPECT_EQ(script->headers.find("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(script->headers.find("Content-Encoding"), "br");
    EXPECT_EQ(script->headers.find("ETag"), "\"bb-br\"");
    EXPECT_EQ(script->headers.find("Content-Type"), "text/javascript; charset=utf-8");
    request.path = "/nowhere";
    EXPECT_FALSE(assets.find(request));
    request.path = "/";
    request.method = Method::post;
    EXPECT_FALSE(assets.find(request));
}

TEST(Answer, ConditionsAreForGoodAnswersToGet) {
    Request request;
    request.headers.set("If-None-Match", "\"a\"");
    request.headers.set("Range", "bytes=0-1");
    const auto answer = [&](int status) {
        Response response;
        response.status = status;
        response.headers.set("ETag", "\"b\"");
        response.headers.set("Accept-Ranges", "bytes");
        response.body = std::string("abcdef");
        keep_conditions(request, response);
        return response;
    };
    EXPECT_EQ(answer(200).status, 206);
    EXPECT_EQ(std::get<std::string>(answer(200).body), "ab");
    EXPECT_EQ(answer(404).status, 404);
    request.method = Method::post;
    EXPECT_EQ(answer(200).status, 200);
}

TEST(Answer, HandlersMaySayOtherwise) {
    Response response;
    response.headers.set("cache-control", "private");
    const auto head = head_text(response, {"id", 0, true, false, false});
    EXPECT_EQ(head.find("no-store"), std::string::npos);
    EXPECT_NE(head.find("cache-control: private\r\n"), std::string::npos);
    EXPECT_NE(head.find("Strict-Transport-Security: max-age="), std::string::npos);
    EXPECT_NE(head.find("Connection: close\r\n"), std::string::npos);
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
    response.headers.set("X", "a\r\nb");
    EXPECT_THROW((void)head_text(response, {"id", 0, true, false, false}), std::logic_error);
}

}  // namespace
}  // namespace bontot::http
