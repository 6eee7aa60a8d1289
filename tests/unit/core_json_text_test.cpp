// JSON without a tree: what is written reads back as what was meant, whatever the text holds.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/json_text.hpp"

namespace bontot::core {
namespace {

TEST(JsonText, EscapesWhatAStringMayNotHold) {
    EXPECT_EQ(json_string("Chi bộ \"1\" \\ Đ"), R"("Chi bộ \"1\" \\ Đ")");
    EXPECT_EQ(json_string("\b\f\n\r\t"), R"("\b\f\n\r\t")");
    EXPECT_EQ(json_string("\x01\x1f"), R"("\u0001\u001f")");
    EXPECT_EQ(json_string(""), "\"\"");
    EXPECT_EQ(json_string("a\xFF"), "\"a\xEF\xBF\xBD\"");
}

TEST(JsonText, EveryByteReadsBack) {
    for (int byte = 0; byte < 0x80; ++byte) {
        const std::string text{'a', static_cast<char>(byte), 'b'};
        EXPECT_EQ(nlohmann::json::parse(json_string(text)), text) << byte;
    }
}

TEST(JsonText, EveryByteReadsBackAtEveryPlace) {
    const std::string around = "Chi bộ khu phố 1, Phường Bảo An";
    for (std::size_t place = 0; place <= around.size(); ++place) {
        if (place < around.size() && (static_cast<unsigned char>(around[place]) & 0xC0U) == 0x80U) continue;
        for (int byte = 0; byte < 0x80; ++byte) {
            auto text = around;
            text.insert(place, 1, static_cast<char>(byte));
            ASSERT_EQ(nlohmann::json::parse(json_string(text)), text) << place << ' ' << byte;
        }
        auto broken = around;
        broken.insert(place, "\xFF");
        ASSERT_NE(json_string(broken).find("\xEF\xBF\xBD"), std::string::npos) << place;
    }
}

TEST(JsonText, PutsCommasBetweenNeighboursOnly) {
    JsonText json;
    json.open_object().key("items").open_array();
    json.open_object().member("id", "x").member("count", -12).member("open", true).close_object();
    json.open_object().close_object();
    json.close_array().key("none").null().key("empty").open_array().close_array().close_object();
    EXPECT_EQ(json.take(), R"({"items":[{"id":"x","count":-12,"open":true},{}],"none":null,"empty":[]})");
}

}  // namespace
}  // namespace bontot::core
