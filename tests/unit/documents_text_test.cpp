// The text of documents, wherever in them it stands; documents of real programs: tests/documents/evidence_files.py.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/document_text.hpp"
#include "evidence/evidence.hpp"
#include "support/office_files.hpp"
#include "support/zip_file.hpp"

namespace bontot::documents {
namespace {

using testing::HasSubstr;
using tests::docx;
using tests::zip_file;

constexpr std::string_view k_docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr std::string_view k_xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view k_odt = "application/vnd.oasis.opendocument.text";

std::string text(const std::string& bytes, std::string_view type) {
    const auto read = text_of(bytes, type);
    return read ? *read : "refused: " + read.error().code;
}

std::string mark(const std::string& bytes, std::string_view type) {
    return evidence::secrecy_mark_in(text(bytes, type)).value_or("–");
}

TEST(DocumentText, ParagraphsAreLines) {
    EXPECT_EQ(text(docx("<w:p><w:r><w:t>Một</w:t></w:r></w:p><w:p><w:r><w:t>Hai</w:t></w:r></w:p>"), k_docx),
              "Một\nHai\n");
    EXPECT_EQ(text(docx("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"), k_docx),
              "a\tb\nc\n");
}

TEST(DocumentText, WordsInPiecesAreJoinedWithTheirSpaces) {
    EXPECT_EQ(mark(docx("<w:p><w:r><w:t>TỐI</w:t></w:r><w:r><w:t xml:space='preserve'> </w:t></w:r>"
                        "<w:r><w:t>MẬT</w:t></w:r></w:p>"),
                   k_docx),
              "TỐI MẬT");
}

TEST(DocumentText, AStampIsFoundWhereverItStands) {
    EXPECT_EQ(mark(docx("<w:p><w:r><w:t>Số 12</w:t><w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent>"
                        "<w:t>tiếp theo</w:t></w:r></w:p>"),
                   k_docx),
              "MẬT");
    EXPECT_EQ(mark(docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Số 12</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>TỐI MẬT"
                        "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
                   k_docx),
              "TỐI MẬT");
    EXPECT_EQ(mark(docx("<w:p><w:r><w:pict><v:shape><v:textpath string='TUYỆT MẬT'/></v:shape></w:pict></w:r></w:p>"),
                   k_docx),
              "TUYỆT MẬT");
    EXPECT_EQ(
        mark(docx("Báo cáo", {{"word/header1.xml", "<w:hdr><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:hdr>"}}), k_docx),
        "MẬT");
    EXPECT_EQ(mark(docx("Báo cáo", {{"word/styles.xml", "<w:styles><w:t>MẬT</w:t></w:styles>"}}), k_docx), "–");
    EXPECT_EQ(mark(docx("Luật Bảo vệ bí mật nhà nước"), k_docx), "–");
}

TEST(DocumentText, DeletedWordsAreNotRead) {
    EXPECT_EQ(mark(docx("<w:p><w:del><w:r><w:delText>MẬT</w:delText></w:r></w:del></w:p>"), k_docx), "–");
}

TEST(DocumentText, CellsSheetHeadersAndFormulas) {
    const auto types = std::string("<Types/>");
    const auto shared = zip_file({{"[Content_Types].xml", types},
                                  {"xl/sharedStrings.xml",
                                   "<sst><si><t>Số</t></si><si><r><t>TỐI </t></r><r><t>MẬT</t>"
                                   "</r></si><si><t>12</t></si></sst>"}});
    EXPECT_EQ(mark(shared, k_xlsx), "TỐI MẬT");
    const auto sheet = [&](const std::string& inside) {
        return zip_file({{"[Content_Types].xml", types}, {"xl/worksheets/sheet1.xml", "<x:s>" + inside + "</x:s>"}});
    };
    EXPECT_EQ(mark(sheet("<x:c t='inlineStr'><x:is><x:t>MẬT</x:t></x:is></x:c>"), k_xlsx), "MẬT");
    EXPECT_EQ(mark(sheet("<x:c t='str'><x:f>A1</x:f><x:v>MẬT</x:v></x:c>"), k_xlsx), "MẬT");
    EXPECT_EQ(
        mark(sheet("<x:oddHeader>&amp;LĐảng bộ&amp;C&amp;\"Arial,Bold\"&amp;14MẬT&amp;R&amp;D</x:oddHeader>"), k_xlsx),
        "MẬT");
}

TEST(DocumentText, OpenDocument) {
    const auto odt = [](const std::string& inside, const std::string& styles = "<s/>") {
        return zip_file({{"mimetype", std::string(k_odt)},
                         {"content.xml", "<office:d xmlns:office='o' xmlns:text='t'>" + inside + "</office:d>"},
                         {"styles.xml", styles}});
    };
    EXPECT_EQ(text(odt("<text:h>Một</text:h><text:p>a<text:span>b</text:span> <text:span>c</text:span><text:tab/>d"
                       "</text:p>"),
                   k_odt),
              "Một\nab c\td\n");
    EXPECT_EQ(mark(odt("<text:p><text:span>TỐI</text:span><text:s/><text:span>MẬT</text:span></text:p>"), k_odt),
              "TỐI MẬT");
    EXPECT_EQ(mark(odt("<text:p>Tỉnh ủy<text:s text:c='20'/>MẬT</text:p>"), k_odt), "MẬT");
    EXPECT_EQ(mark(odt("<text:p>Tỉnh ủy<draw:frame><text:p>MẬT</text:p></draw:frame> Khánh Hòa</text:p>"), k_odt),
              "MẬT");
    EXPECT_EQ(mark(odt("<text:p/>", "<s xmlns:text='t'><text:p>MẬT</text:p></s>"), k_odt), "MẬT");
}

TEST(DocumentText, VeryDeepDocumentsDoNotFallOver) {
    std::string open;
    std::string close;
    for (int i = 0; i < 200'000; ++i) {
        open += "<a>";
        close += "</a>";
    }
    EXPECT_EQ(mark(docx("<w:p>" + open + "<w:t>MẬT</w:t>" + close + "</w:p>"), k_docx), "MẬT");
}

TEST(DocumentText, PlainTextInTheEncodingsOfOffices) {
    EXPECT_EQ(mark("Báo cáo\nMẬT\n", "text/plain"), "MẬT");
    EXPECT_EQ(mark("\xEF\xBB\xBFMẬT\n", "text/plain"), "MẬT");
    EXPECT_EQ(mark(std::string("\xFF\xFEM\0\xAC\x1ET\0", 8), "text/plain"), "MẬT");
    EXPECT_EQ(mark(std::string("\xFE\xFF\0M\x1E\xAC\0T", 8), "text/plain"), "MẬT");
    EXPECT_EQ(mark("B\xE1o c\xE1o\nM\xC2\xF2T\n", "text/plain"), "MẬT") << "Windows-1258";
    EXPECT_EQ(mark("\xFF chữ hỏng\nMẬT\n", "text/plain"), "MẬT") << "UTF-8 with one broken byte";
    EXPECT_EQ(text("một\nhai", "text/plain"), "một\nhai");
}

TEST(DocumentText, OldOfficeKeepsVietnameseAsUtf16) {
    const std::string stamp("T\0\xD0\x1EI\0 \0M\0\xAC\x1ET\0", 14);
    EXPECT_EQ(mark(tests::ole_file({"WordDocument"}, std::string("\r\0", 2) + stamp + std::string("\r\0", 2)),
                   "application/msword"),
              "TỐI MẬT");
    EXPECT_EQ(mark(tests::ole_file({"Workbook"}, std::string("\x07\0\1", 3) + stamp + std::string("\x03\0\0", 3)),
                   "application/vnd.ms-excel"),
              "TỐI MẬT");
}

TEST(DocumentText, PicturesHaveNone) {
    EXPECT_EQ(text("\x89PNG", "image/png"), "");
}

TEST(DocumentText, DamagedAndExplodingDocumentsAreRefused) {
    auto cut = docx(std::string(3000, 'x'));
    cut.resize(cut.size() / 2);
    EXPECT_EQ(text(cut, k_docx), "refused: evidence.damaged_file");
    EXPECT_EQ(text(docx("<w:p>"), k_docx), "refused: evidence.damaged_file");
    EXPECT_EQ(text(docx("<w:p/>", {{"word/a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}}), k_docx),
              "refused: evidence.damaged_file");
    EXPECT_EQ(text(docx("<w:p/>", {{"word/a.xml", "<a>" + std::string(100'000'000, ' ') + "</a>"}}), k_docx),
              "refused: evidence.unpacks_too_large");
}

/// A PDF with `content` as the only page's stream, its tables right.
std::string pdf(const std::string& content) {
    std::string bytes = "%PDF-1.4\n";
    std::vector<std::size_t> places;
    for (const auto& object :
         {std::string("<</Type/Catalog/Pages 2 0 R>>"), std::string("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
          std::string(
              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"),
          "<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream",
          std::string("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")}) {
        places.push_back(bytes.size());
        bytes += std::to_string(places.size()) + " 0 obj" + object + "endobj\n";
    }
    const auto table = bytes.size();
    bytes += "xref\n0 6\n0000000000 65535 f \n";
    for (const auto place : places) {
        const auto number = std::to_string(place);
        bytes += std::string(10 - number.size(), '0') + number + " 00000 n \n";
    }
    return bytes + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

TEST(PdfText, IsRead) {
    EXPECT_THAT(text(pdf("BT /F 12 Tf 20 200 Td (Bao cao so 12) Tj ET"), "application/pdf"),
                HasSubstr("Bao cao so 12"));
    EXPECT_THAT(text(pdf(""), "application/pdf"), testing::MatchesRegex("[\n\f]*"));
}

TEST(PdfText, DamageIsRefusedOrReadAndNeverMore) {
    const auto whole = pdf("BT /F 12 Tf 20 200 Td (Bao cao) Tj ET");
    EXPECT_EQ(text("%PDF-1.4\nkhông phải PDF", "application/pdf"), "refused: evidence.damaged_file");
    EXPECT_EQ(text("", "application/pdf"), "refused: evidence.damaged_file");
    unsigned state = 3;
    for (int round = 0; round < 25; ++round) {
        auto damaged = whole.substr(0, whole.size() - static_cast<std::size_t>(round) * 20);
        for (int i = 0; i < round; ++i) {
            state = state * 1'664'525 + 1'013'904'223;
            damaged[10 + (state >> 8U) % (damaged.size() - 10)] = static_cast<char>(state >> 24U);
        }
        const auto read = text_of(damaged, "application/pdf");
        if (read) continue;
        EXPECT_EQ(read.error().code, "evidence.damaged_file") << round;
    }
}

}  // namespace
}  // namespace bontot::documents
