// Issue 3, item 4: a warning where a document's text carries a secrecy mark (background.md: no secret paper may lie
// here).
#include <gtest/gtest.h>

#include "evidence/evidence.hpp"

namespace bontot::evidence {
namespace {

std::string mark(std::string_view text) {
    return secrecy_mark_in(text).value_or("–");
}

TEST(SecrecyMark, StandsInALineOfItsOwn) {
    EXPECT_EQ(mark("MẬT"), "MẬT");
    EXPECT_EQ(mark("TỈNH ỦY KHÁNH HÒA\nTỐI MẬT\nSố 12-BC/TU"), "TỐI MẬT");
    EXPECT_EQ(mark("TỈNH ỦY KHÁNH HÒA\r\n  TUYỆT MẬT  \r\n"), "TUYỆT MẬT");
    EXPECT_EQ(mark("BÁO CÁO\fMẬT\f"), "MẬT");
}

TEST(SecrecyMark, MayBeFramedLikeAStamp) {
    for (const auto* text : {"[MẬT]", "( MẬT )", "*MẬT*", "– MẬT –", "“MẬT”", "MẬT.", "\xC2\xA0MẬT\xC2\xA0", "│ MẬT │"})
        EXPECT_EQ(mark(text), "MẬT") << text;
    EXPECT_EQ(mark("TỐI  MẬT"), "TỐI MẬT");
    EXPECT_EQ(mark("TUYỆT\xC2\xA0MẬT"), "TUYỆT MẬT");
}

TEST(SecrecyMark, MayStandInAColumnOfItsOwn) {
    EXPECT_EQ(mark("ĐẢNG BỘ TỈNH            MẬT            ĐẢNG CỘNG SẢN VIỆT NAM"), "MẬT");
    EXPECT_EQ(mark("Số: 12\tTỐI MẬT"), "TỐI MẬT");
    EXPECT_EQ(mark("chữ MẬT trong câu"), "–");
}

TEST(SecrecyMark, IsTheValueOfDoMat) {
    EXPECT_EQ(mark("ĐỘ MẬT: TỐI MẬT"), "TỐI MẬT");
    EXPECT_EQ(mark("Độ mật:MẬT"), "MẬT");
    EXPECT_EQ(mark("Số 12-BC/ĐU. Mức độ mật : Tuyệt mật, hai bản"), "TUYỆT MẬT");
    EXPECT_EQ(mark("Độ mật: Mật"), "MẬT");
    EXPECT_EQ(mark("Độ mật: MẬT Số: 12"), "MẬT");
}

TEST(SecrecyMark, OtherValuesOfDoMatAreNone) {
    for (const auto* text :
         {"Độ mật: không", "Độ mật:", "Độ mật: Thường", "ĐỘ MẬT", "Độ mật: mật khẩu", "Độ mật: MẬT MÃ", "Độ mật: MẬTS"})
        EXPECT_EQ(mark(text), "–") << text;
}

TEST(SecrecyMark, OtherWordsAreNone) {
    for (const auto* text :
         {"BÍ MẬT", "BẢO MẬT", "MẬT MÃ", "mật khẩu", "MẬT KHẨU", "BẢO VỆ BÍ MẬT NHÀ NƯỚC", "mật", "Mật", "tối mật",
          "Tuyệt mật", "MẬT ONG", "MAT", "TOI MAT", "MẤT", "MẶT", "DANH MẬT", "", "\n\n", "bí mật\nbảo mật"})
        EXPECT_EQ(mark(text), "–") << text;
}

TEST(SecrecyMark, TheHighestOfSeveralIsTold) {
    EXPECT_EQ(mark("MẬT\nTỐI MẬT\nMẬT"), "TỐI MẬT");
    EXPECT_EQ(mark("TUYỆT MẬT\nMẬT"), "TUYỆT MẬT");
}

TEST(SecrecyMark, IsFoundDecomposedAndInBrokenText) {
    EXPECT_EQ(mark("MA\xCC\xA3\xCC\x82T"), "MẬT");                         // A, dot below, circumflex
    EXPECT_EQ(mark("TO\xCC\x82\xCC\x81I M\xC3\x82\xCC\xA3T"), "TỐI MẬT");  // Â, dot below: as old Windows wrote it
    EXPECT_EQ(mark("\xFF\xFE\nMẬT\n\xC3"), "MẬT");
}

TEST(SecrecyMark, ALongTextIsReadQuickly) {
    std::string text;
    for (int i = 0; i < 200'000; ++i)
        text += "Chi bộ bảo đảm bí mật, bảo mật; ";
    EXPECT_EQ(mark(text + "\nMẬT"), "MẬT");
}

// Each byte is looked at once: this took minutes when every line was searched to the end of the paper.
TEST(SecrecyMark, ALongPaperIsReadInOneGo) {
    std::string paper;
    for (int line = 0; line < 60'000; ++line)
        paper += "Chi bộ khu phố 1\n";
    EXPECT_EQ(secrecy_mark_in(paper), std::nullopt);
    EXPECT_EQ(secrecy_mark_in(paper + "ĐẢNG BỘ TỈNH    MẬT\n" + paper), "MẬT");
}

}  // namespace
}  // namespace bontot::evidence
