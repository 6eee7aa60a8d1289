// Workbooks as other programs write them, and files that are no workbook or mean harm.
#include <gtest/gtest.h>

#include "documents/xlsx_package.hpp"
#include "documents/xlsx_reader.hpp"
#include "support/zip_file.hpp"

namespace bontot::documents {
namespace {

using tests::zip_file;
using tests::ZipParts;

const std::string k_main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string k_relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A small sound workbook; tests change one part of it.
ZipParts sound(const std::string& rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>") {
    const std::string package =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    return {
        {"[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"},
        {"_rels/.rels", package + "<Relationship Id=\"rId1\" Type=\"" + k_relation +
                            "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml",
         "<workbook xmlns=\"" + k_main + "\" xmlns:r=\"" + k_relation +
             "\"><sheets><sheet name=\"Điểm danh\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         package + "<Relationship Id=\"rId1\" Type=\"" + k_relation +
             "/worksheet\" Target=\"worksheets/sheet1.xml\"/>" + "<Relationship Id=\"rId2\" Type=\"" + k_relation +
             "/sharedStrings\" Target=\"sharedStrings.xml\"/>" + "<Relationship Id=\"rId3\" Type=\"" + k_relation +
             "/styles\" Target=\"/xl/styles.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml",
         "<sst xmlns=\"" + k_main +
             "\"><si><t>Có mặt</t></si><si><r><t>Có </t></r><r><rPr/><t>lý do</t></r><rPh><t>x</t></rPh></si>"
             "<si><t>Hai_x000D_\ndòng</t></si></sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy;@\"/></numFmts><cellXfs><xf "
         "numFmtId=\"0\"/>"
         "<xf numFmtId=\"164\"/><xf numFmtId=\"20\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + k_main +
                                         "\"><dimension ref=\"A1:XFD1048576\"/><sheetData>" + rows +
                                         "</sheetData></worksheet>"},
    };
}

std::string& part(ZipParts& parts, const std::string& name) {
    for (auto& [known, content] : parts) {
        if (known == name) return content;
    }
    return parts.emplace_back(name, "").second;
}

void remove(ZipParts& parts, const std::string& name) {
    std::erase_if(parts, [&](const auto& one) { return one.first == name; });
}

std::string code_of(const std::string& bytes) {
    const auto read = read_xlsx(bytes);
    return read ? "read" : read.error().code;
}

Sheet only_sheet(const ZipParts& parts) {
    auto read = read_xlsx(zip_file(parts));
    EXPECT_TRUE(read.has_value()) << read.error().code;
    return read ? std::move(read->sheets.front()) : Sheet{};
}

std::string shown_cells(const Sheet& sheet) {
    std::string text;
    for (const auto& cell : sheet.cells) {
        text += cell.at.text() + "=" + cell.text + "/" + std::to_string(static_cast<int>(cell.kind)) +
                std::to_string(static_cast<int>(cell.meaning)) + " ";
    }
    return text;
}

TEST(Xlsx, ReadsEveryKindOfCell) {
    const auto sheet = only_sheet(sound(
        R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>)"
        R"(<c r="D2" t="inlineStr"><is><t> trực tiếp </t></is></c><c r="E2" t="str"><f>A1</f><v>kết quả</v></c>)"
        R"(<c r="F2" t="b"><v>1</v></c><c r="G2" t="e"><v>#N/A</v></c><c r="H2" s="1"><v>45143</v></c>)"
        R"(<c r="I2" s="2"><v>0.5</v></c><c r="J2" s="3"><v>0.95</v></c><c r="K2" s="99"><v>7</v></c><c r="L2"><f>A1</f></c>)"
        R"(<c r="M2" s="1"/><c r="N2" t="str"><f>A1</f><v></v></c><c r="O2" t="d"><v>2023-08-05</v></c></row>)"));
    EXPECT_EQ(sheet.name, "Điểm danh");
    EXPECT_EQ(
        shown_cells(sheet),
        "A2=Có mặt/00 B2=Có lý do/00 C2=Hai\ndòng/00 D2=trực tiếp/00 E2=kết quả/00 F2=1/20 G2=#N/A/30 H2=45143/12 "
        "I2=0.5/13 J2=0.95/11 K2=7/10 L2=/40 O2=2023-08-05/00 ");
}

TEST(Xlsx, RowsAndCellsWithoutAddressesFollowEachOther) {
    const auto sheet = only_sheet(
        sound("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
              "<row><c><v>5</v></c></row>"));
    EXPECT_EQ(shown_cells(sheet), "A1=1/10 B1=2/10 C5=3/10 D5=4/10 A6=5/10 ");
}

TEST(Xlsx, PrefixesTextFormsAndMergesAreUnderstood) {
    auto parts = sound();
    part(parts, "xl/worksheets/sheet1.xml") =
        "<x:worksheet xmlns:x=\"" + k_main +
        "\"><x:sheetData><x:row r=\"1\"><x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>Vie\xCC\xA3\xCC\x82t\xC2\xA0</x:t>"
        "</x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref=\"B1:D3\"/></x:mergeCells></x:worksheet>";
    const auto sheet = only_sheet(parts);
    EXPECT_EQ(sheet.cells.front().text, "Việt");  // composed, without the no-break space
    EXPECT_EQ(sheet.anchor({3, 4}).text(), "B1");
    EXPECT_EQ(sheet.anchor({4, 4}).text(), "D4");
}

TEST(Xlsx, HiddenSheetsAndThe1904CalendarAreMarked) {
    auto parts = sound();
    auto& book = part(parts, "xl/workbook.xml");
    book.replace(book.find("<sheets>"), 8, "<workbookPr date1904=\"1\"/><sheets>");
    book.replace(book.find("sheetId"), 0, "state=\"veryHidden\" ");
    const auto read = read_xlsx(zip_file(parts));
    ASSERT_TRUE(read.has_value());
    EXPECT_TRUE(read->sheets.front().hidden);
    EXPECT_EQ(read->date_system, DateSystem::from_1904);
}

TEST(Xlsx, SaysWhatAFileIsInstead) {
    const std::string ole2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    std::string name;
    for (const char c : std::string("EncryptedPackage"))
        name += std::string{c, '\0'};
    EXPECT_EQ(code_of(""), "workbook.empty_file");
    EXPECT_EQ(code_of("STT;Họ và tên\n"), "workbook.not_xlsx");
    EXPECT_EQ(code_of(ole2 + std::string(600, '\0')), "workbook.old_excel");
    EXPECT_EQ(code_of(ole2 + std::string(600, '\0') + name), "workbook.password");
    EXPECT_EQ(code_of(zip_file(sound(), "mật khẩu")), "workbook.password");
    EXPECT_EQ(
        code_of(zip_file({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}})),
        "workbook.open_document");
    EXPECT_EQ(code_of(zip_file({{"ảnh.png", "PNG"}})), "workbook.not_xlsx");
    auto word = sound();
    part(word, "xl/workbook.xml") = "<w:document xmlns:w=\"x\"/>";
    EXPECT_EQ(code_of(zip_file(word)), "workbook.not_xlsx");
    auto macros = sound();
    part(macros, "xl/vbaProject.bin") = "x";
    EXPECT_EQ(code_of(zip_file(macros)), "workbook.macros");
    auto type = sound();
    part(type, "[Content_Types].xml") =
        "<Types><Override PartName=\"/xl/workbook.xml\" "
        "ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
    EXPECT_EQ(code_of(zip_file(type)), "workbook.macros");
    part(type, "[Content_Types].xml") =
        "<Types><Default Extension=\"bin\" "
        "ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>";
    EXPECT_EQ(code_of(zip_file(type)), "workbook.binary");
}

TEST(Xlsx, RefusesEveryTruncationOfASoundFile) {
    const auto bytes = zip_file(sound());
    ASSERT_EQ(code_of(bytes), "read");
    for (std::size_t size = 4; size < bytes.size(); ++size) {
        EXPECT_EQ(code_of(bytes.substr(0, size)), "workbook.truncated") << size;
    }
}

TEST(Xlsx, SurvivesEveryFlippedByte) {
    const auto bytes = zip_file(sound());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
            auto damaged = bytes;
            damaged[i] = static_cast<char>(static_cast<unsigned char>(damaged[i]) ^ flip);
            static_cast<void>(code_of(damaged));
        }
    }
}

TEST(Xlsx, NamesThePartThatIsMissingOrBroken) {
    for (const auto* name :
         {"_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"}) {
        auto parts = sound();
        remove(parts, name);
        const auto missing = read_xlsx(zip_file(parts));
        ASSERT_FALSE(missing.has_value()) << name;
        EXPECT_EQ(missing.error().code, "workbook.missing_part");
        EXPECT_EQ(*missing.error().param("part"), name);
        part(parts, name) = "<a><b></a>";
        const auto broken = read_xlsx(zip_file(parts));
        ASSERT_FALSE(broken.has_value()) << name;
        EXPECT_EQ(broken.error().code, "workbook.broken_part");
        EXPECT_EQ(*broken.error().param("part"), name);
    }
}

TEST(Xlsx, RefusesEntities) {
    auto parts = sound();
    part(parts, "xl/sharedStrings.xml") =
        "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b "
        "\"&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    EXPECT_EQ(code_of(zip_file(parts)), "workbook.entities");
}

TEST(Xlsx, RefusesAddressesOutsideTheGridAndTwoValuesInOneCell) {
    for (const auto* row :
         {"<row r=\"0\"/>", "<row r=\"1048577\"/>", "<row r=\"-1\"/>", "<row r=\"1\"><c r=\"XFE1\"/></row>",
          "<row r=\"1\"><c r=\"1A\"/></row>", "<row r=\"1048576\"/><row/>", "<row r=\"1\"><c r=\"XFD1\"/><c/></row>"}) {
        EXPECT_EQ(code_of(zip_file(sound(row))), "workbook.bad_address") << row;
    }
    EXPECT_EQ(code_of(zip_file(sound("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"))),
              "workbook.broken_part");
    EXPECT_EQ(code_of(zip_file(sound("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row>"))), "workbook.broken_part");
    EXPECT_EQ(code_of(zip_file(sound("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"))), "workbook.broken_part");
    EXPECT_EQ(code_of(zip_file(sound("<row r=\"1\"><c r=\"A1\" t=\"q\"><v>1</v></c></row>"))), "workbook.broken_part");
}

TEST(Xlsx, RefusesWhatIsTooLarge) {
    const auto too_large = [](const ZipParts& parts) {
        const auto read = read_xlsx(zip_file(parts));
        return read ? "read" : read.error().code + " " + *read.error().param("what");
    };
    auto bomb = sound();
    part(bomb, "xl/worksheets/sheet1.xml") = "<worksheet>" + std::string(60'000'000, ' ') + "</worksheet>";
    EXPECT_EQ(too_large(bomb), "workbook.too_large inflated");
    auto crowd = sound();
    for (int i = 0; i < 2'000; ++i)
        part(crowd, "xl/media/" + std::to_string(i)) = "";
    EXPECT_EQ(too_large(crowd), "workbook.too_large entries");
    EXPECT_EQ(too_large(sound("<row><c t=\"inlineStr\"><is><t>" + std::string(32'768, 'x') + "</t></is></c></row>")),
              "workbook.too_large text");
    std::string cells;
    for (unsigned i = 0; i < 1'700'000; ++i)
        cells += "<c s=\"" + std::to_string(i * 2'654'435'761U % 100'000) + "\"/>";
    EXPECT_EQ(too_large(sound(cells)), "workbook.too_large cells");
    EXPECT_EQ(code_of("PK" + std::string(k_package_limits.file_bytes, 'x')), "workbook.too_large");
}

TEST(Xlsx, OneLongSharedTextInManyCellsDoesNotFillTheMemory) {
    auto parts = sound();
    std::string text;
    for (int i = 0; i < 10'000; ++i)
        text += static_cast<char>('a' + (i * 7919) % 26);
    part(parts, "xl/sharedStrings.xml") = "<sst><si><t>" + text + "</t></si></sst>";
    std::string rows;
    for (int i = 0; i < 10'000; ++i)
        rows += "<row r=\"" + std::to_string(i * 3 + 1) + "\"><c t=\"s\"><v>0</v></c></row>";
    part(parts, "xl/worksheets/sheet1.xml") = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    EXPECT_EQ(code_of(zip_file(parts)), "workbook.too_large");
}

TEST(Xlsx, DeepNestingDoesNotExhaustTheStack) {
    std::string deep;
    for (int i = 0; i < 200'000; ++i)
        deep += "<a>";
    EXPECT_EQ(code_of(zip_file(sound(deep))), "workbook.broken_part");
    std::string closed = deep;
    for (int i = 0; i < 200'000; ++i)
        closed += "</a>";
    const auto code = code_of(zip_file(sound(closed)));
    EXPECT_TRUE(code == "read" || code == "workbook.too_large") << code;
}

}  // namespace
}  // namespace bontot::documents
