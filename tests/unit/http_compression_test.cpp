// Which answers are compressed on the way, and that nothing is lost by it.
#include <array>
#include <zlib.h>

#include <gtest/gtest.h>

#include "http/compression.hpp"

namespace bontot::http {
namespace {

std::string unpacked(const std::string& packed) {
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, MAX_WBITS + 16), Z_OK);
    std::string plain;
    std::array<char, 4096> piece{};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = piece.size();
        state = inflate(&stream, Z_NO_FLUSH);
        plain.append(piece.data(), piece.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    EXPECT_EQ(state, Z_STREAM_END);
    return plain;
}

Request asking(std::string_view accepted) {
    Request request;
    if (!accepted.empty()) request.headers.set("Accept-Encoding", std::string(accepted));
    return request;
}

Response json_of(std::size_t bytes) {
    Response response;
    response.headers.set("Content-Type", "application/json");
    response.body = std::string(bytes, 'x');
    return response;
}

bool is_compressed(const Request& request, Response response) {
    compress(request, response);
    return response.headers.find("Content-Encoding") == "gzip";
}

TEST(Compression, LosesNothing) {
    std::string list = "[";
    for (int i = 0; i < 20'000; ++i)
        list += "{\"name\":\"Chi bộ khu phố " + std::to_string(i) + "\"},";
    auto response = json_of(0);
    response.body = list;
    compress(asking("gzip, deflate, br"), response);
    ASSERT_EQ(response.headers.find("Content-Encoding"), "gzip");
    EXPECT_EQ(response.headers.find("Vary"), "Accept-Encoding");
    const auto& packed = std::get<std::string>(response.body);
    EXPECT_LT(packed.size() * 5, list.size());
    EXPECT_EQ(unpacked(packed), list);
}

TEST(Compression, OnlyForWhoTakesIt) {
    EXPECT_TRUE(is_compressed(asking("gzip"), json_of(5'000)));
    EXPECT_TRUE(is_compressed(asking("*"), json_of(5'000)));
    EXPECT_FALSE(is_compressed(asking(""), json_of(5'000)));
    EXPECT_FALSE(is_compressed(asking("br"), json_of(5'000)));
    EXPECT_FALSE(is_compressed(asking("gzip;q=0, br"), json_of(5'000)));
    auto plain = json_of(5'000);
    compress(asking(""), plain);
    EXPECT_EQ(plain.headers.find("Vary"), "Accept-Encoding") << "a cache must know that others get another form";
}

TEST(Compression, LeavesShortAnswersAlone) {
    EXPECT_FALSE(is_compressed(asking("gzip"), json_of(k_compressed_from - 1)));
    EXPECT_TRUE(is_compressed(asking("gzip"), json_of(k_compressed_from)));
}

TEST(Compression, LeavesAlonePicturesTagsAndWhatIsEncodedAlready) {
    auto picture = json_of(5'000);
    picture.headers.set("Content-Type", "image/png");
    EXPECT_FALSE(is_compressed(asking("gzip"), picture));
    auto tagged = json_of(5'000);
    tagged.headers.set("ETag", "\"7\"");
    EXPECT_FALSE(is_compressed(asking("gzip"), tagged));
    auto encoded = json_of(5'000);
    encoded.headers.set("Content-Encoding", "br");
    compress(asking("gzip"), encoded);
    EXPECT_EQ(encoded.headers.find("Content-Encoding"), "br");
    auto refused = json_of(5'000);
    refused.status = 404;
    EXPECT_FALSE(is_compressed(asking("gzip"), refused));
}

}  // namespace
}  // namespace bontot::http
