// .csv as Excel, LibreOffice and scripts write it; and what is refused with the way out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/legacy_text.hpp"
#include "core/text.hpp"
#include "documents/csv_reader.hpp"
#include "documents/table_writing.hpp"
#include "imports/read.hpp"

namespace bontot::documents {
namespace {

std::string cells(const core::Result<Workbook>& read) {
    if (!read) return read.error().code + " " + read.error().place;
    std::string text;
    for (const auto& cell : read->sheets.front().cells)
        text += cell.at.text() + "=" + cell.text + "|";
    return text;
}

TEST(Csv, SeparatorsAreToldApart) {
    EXPECT_EQ(cells(read_csv("a,b\n1,2\n", "x.csv")), "A1=a|B1=b|A2=1|B2=2|");
    EXPECT_EQ(cells(read_csv("a;b\r\n1,5;2\r\n", "x.csv")), "A1=a|B1=b|A2=1,5|B2=2|");
    EXPECT_EQ(cells(read_csv("a\tb\n1,2\t3;4", "x.csv")), "A1=a|B1=b|A2=1,2|B2=3;4|");
    EXPECT_EQ(cells(read_csv("sep=;\na;b,c,d\n", "x.csv")), "A2=a|B2=b,c,d|");
    EXPECT_EQ(cells(read_csv("\"x,y,z\";b\n1;2\n", "x.csv")), "A1=x,y,z|B1=b|A2=1|B2=2|");
}

TEST(Csv, QuotesHoldSeparatorsLineBreaksAndQuotes) {
    EXPECT_EQ(cells(read_csv("a,\"b,\nc \"\"d\"\"\"\n\n1,2", "x.csv")), "A1=a|B1=b,\nc \"d\"|A3=1|B3=2|");
    EXPECT_EQ(cells(read_csv("a,b\n1,\"2", "x.csv")), "csv.open_quote x.csv:2:2");
    EXPECT_EQ(cells(read_csv("", "x.csv")), "csv.empty_file x.csv");
}

TEST(Csv, EncodingsAreToldApart) {
    const std::string name = "Nguyễn Thị Hòa";
    EXPECT_EQ(cells(read_csv(name + ",Đảng ủy\n", "x.csv")), "A1=" + name + "|B1=Đảng ủy|");
    EXPECT_EQ(cells(read_csv("\xEF\xBB\xBF" + name + ",x\n", "x.csv")), "A1=" + name + "|B1=x|");
    // Windows-1258: tones stand behind their vowels.
    EXPECT_EQ(cells(read_csv("Nguy\xEA\xDEn Thi\xF2 Ho\xCC" "a,\xD0" "a\xD2ng u\xD2y\n", "x.csv")),
              "A1=Nguyễn Thị Hòa|B1=Đảng ủy|");
    // UTF-16 with its mark, as Excel's "Unicode text".
    EXPECT_EQ(cells(read_csv(std::string("\xFF\xFE" "a\0\t\0\x10\x01\n\0", 10), "x.txt")), "A1=a|B1=Đ|");
    EXPECT_EQ(cells(read_csv(std::string("a\0b,c", 5), "x.csv")), "csv.not_text x.csv");
}

TEST(Csv, FontEncodingsAreRefusedWithTheWayOut) {
    // TCVN3: "Họ và tên, Nguyễn Văn Bình" in the bytes of .VnTime.
    const auto tcvn3 = read_csv("H\xE4 v\xB5 t\xAAn,Chi b\xE9\nNguy\xD4n V\xA8n B\xD7nh,\xA7\xB6ng u\xFB\n", "x.csv");
    ASSERT_FALSE(tcvn3);
    EXPECT_EQ(tcvn3.error().code, "csv.font_encoding");
    EXPECT_EQ(*tcvn3.error().param("found"), "TCVN3 (.VnTime)");
    // VNI: "Nguyễn Văn Bình, Trần Thị Hạnh".
    const auto vni = read_csv("Hoï vaø teân,Chi boä\nNguyeãn Vaên Bình,Traàn Thò Haïnh\n", "x.csv");
    ASSERT_TRUE(vni);  // well-formed UTF-8 of another alphabet
    const auto refused = refuse_font_encodings(*vni);
    ASSERT_FALSE(refused);
    EXPECT_EQ(*refused.error().param("found"), "VNI");
    EXPECT_EQ(refused.error().place, "x.csv:1:1");
}

TEST(Csv, OrdinaryVietnameseIsNoFontEncoding) {
    core::LetterCensus census;
    for (const auto* text : {"Hòa, hoà, Thúy, Thuý, quê, Huế, Đ/c Nguyễn Ái Quốc", "ĐẢNG ỦY KHỐI – “bốn tốt” © 2023",
                             "Ðảng viên", "Müller", "Kiều Oanh, Đoàn Thị Điểm, Lý Thường Kiệt"}) {
        census.add(text);
    }
    EXPECT_EQ(census.verdict(), core::FontEncoding::none);
}

TEST(Csv, TooMuchIsRefused) {
    EXPECT_EQ(read_csv(std::string(k_csv_bytes + 1, 'a'), "x.csv").error().code, "workbook.too_large");
}

TEST(Csv, WhatWeWriteCannotBecomeAFormulaAndComesBack) {
    const std::vector<TableColumn> columns{{"Họ và tên", 20}, {"Ghi chú", 20}};
    const std::vector<std::string> texts{"=1+2", "+84", "-5", "@cmd", "'x", "a;b \"c\"\nd", "An, Bình", "x"};
    std::size_t at = 0;
    const auto csv = table_csv(columns, [&](std::vector<TableValue>& row) {
        if (at == texts.size()) return false;
        row[0] = texts[at++];
        row[1] = core::Date(2026, 8, 5);
        return true;
    });
    EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF"));
    for (const char sign : {'=', '+', '-', '@'})
        EXPECT_EQ(csv.find(std::string("\n") + sign), std::string::npos) << sign;
    const auto read = read_csv(csv, "x.csv");
    ASSERT_TRUE(read);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(read->sheets[0].at({static_cast<std::uint32_t>(i + 2), 1})->text, texts[i]);
        EXPECT_EQ(read->sheets[0].at({static_cast<std::uint32_t>(i + 2), 2})->text, "05/08/2026");
    }
}

TEST(NameKey, TellsNamesApartAndSpellingsTogether) {
    using core::name_key;
    EXPECT_EQ(name_key("Nguyễn Thị Hoà"), name_key("NGUYỄN  THỊ\xC2\xA0Hòa"));
    EXPECT_EQ(name_key("Uỷ ban"), name_key("Ủy ban"));
    EXPECT_EQ(name_key("Thuý"), name_key("Thúy"));
    EXPECT_EQ(name_key("Nguye\xCC\x82\xCC\x83n"), name_key("Nguyễn"));
    EXPECT_EQ(name_key("Đ/c Trần Văn An"), name_key("Trần Văn An"));
    EXPECT_EQ(name_key("Đ/c. Trần Văn An"), name_key("đồng chí Trần Văn An"));
    EXPECT_NE(name_key("Hòa"), name_key("Hoa"));
    EXPECT_NE(name_key("Hồng"), name_key("Hông"));
    EXPECT_NE(name_key("Đào"), name_key("Dào"));
}

}  // namespace
}  // namespace bontot::documents
