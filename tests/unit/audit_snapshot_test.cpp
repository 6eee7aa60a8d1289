// What an event says was there before and after must read the same in every JSON reader.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "audit/snapshot.hpp"

namespace bontot::audit {
namespace {

TEST(Snapshot, KeepsTheOrderInWhichFieldsCome) {
    EXPECT_EQ(Snapshot().str(), "{}");
    EXPECT_EQ(Snapshot()
                  .text("name", "Chi bộ 1")
                  .number("present", -17)
                  .flag("signed", true)
                  .flag("stamped", false)
                  .json("roll", "[1,2]")
                  .str(),
              R"({"name":"Chi bộ 1","present":-17,"signed":true,"stamped":false,"roll":[1,2]})");
}

TEST(Snapshot, LeavesOutWhatIsNotThere) {
    EXPECT_EQ(Snapshot().text_if("a", "").number_if("b", std::optional<int>{}).flag_if("c", false).str(), "{}");
    EXPECT_EQ(Snapshot().text_if("a", "x").number_if("b", std::optional<int>{0}).flag_if("c", true).str(),
              R"({"a":"x","b":0,"c":true})");
}

TEST(Snapshot, EveryAsciiCharacterComesBackAsItWas) {
    for (int c = 0; c < 0x80; ++c) {
        const std::string text = "a" + std::string(1, static_cast<char>(c)) + "b";
        const auto read = nlohmann::json::parse(json_text(text), nullptr, false);
        ASSERT_TRUE(read.is_string()) << c;
        EXPECT_EQ(read.get<std::string>(), text) << c;
    }
}

TEST(Snapshot, QuotationMarksLinesAndControlsAreEscaped) {
    EXPECT_EQ(json_text("\"Xanh\" \\ đỏ\nhai\tba"), R"("\"Xanh\" \\ đỏ\nhai\u0009ba")");
    EXPECT_EQ(json_text(std::string_view("\0\x1f", 2)), R"("\u0000\u001f")");
}

TEST(Snapshot, VietnameseAndOtherTextIsLeftAlone) {
    for (const std::string text : {"Nghị quyết số 03-NQ/CB", "“chi bộ bốn tốt”", "😀", "\xE2\x80\xA8"}) {
        EXPECT_EQ(json_text(text), "\"" + text + "\"");
        EXPECT_EQ(nlohmann::json::parse(json_text(text)).get<std::string>(), text);
    }
}

TEST(Snapshot, ANameIsEscapedToo) {
    EXPECT_EQ(Snapshot().text("a\"b", "c").str(), R"({"a\"b":"c"})");
}

}  // namespace
}  // namespace bontot::audit
