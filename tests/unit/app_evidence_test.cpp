// What is said about evidence and what is asked of its file, before any record is written (issue 3, item 4; R78).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/evidence/evidence_checks.hpp"
#include "app/evidence/examine_file.hpp"
#include "documents/media_inspector.hpp"
#include "support/office_files.hpp"

namespace bontot::app {
namespace {

using core::Date;

const documents::DocumentInspector k_inspector;

std::string examined(const std::string& bytes, bool confirmed = false) {
    const auto file = examine(k_inspector, bytes, confirmed);
    return file ? file->media_type + " " + file->secrecy_mark.value_or("-") : file.error().code;
}

TEST(ExamineEvidence, TellsTheTypeByTheContent) {
    EXPECT_EQ(examined("Chi bộ họp ngày 5/1/2023.\n"), "text/plain -");
    EXPECT_EQ(examined(tests::docx("Báo cáo")),
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document -");
    EXPECT_EQ(examined("<html></html>"), "evidence.web_page");
    EXPECT_EQ(examined(tests::zip_file({{"a.pdf", "%PDF-1.7"}})), "evidence.archive");
}

TEST(ExamineEvidence, ASecretPaperIsKeptOnlyWhenSomebodyHasLooked) {
    EXPECT_EQ(examined(tests::docx("TỐI MẬT")), "evidence.secrecy_mark");
    EXPECT_EQ(examined(tests::docx("TỐI MẬT"), true),
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document TỐI MẬT");
    EXPECT_EQ(examined("Quy chế bảo mật, mật khẩu", false), "text/plain -");
    EXPECT_EQ(examine(k_inspector, "MẬT\n", false).error().params[0].second, "MẬT");
}

TEST(ExamineEvidence, SizesOnBothSidesOfTheLimit) {
    EXPECT_EQ(examined(""), "evidence.empty");
    std::string text(static_cast<std::size_t>(evidence::k_largest_evidence), 'x');
    EXPECT_EQ(examined(text), "text/plain -");
    EXPECT_EQ(examined(text + "x"), "evidence.too_large");
}

/// The title, or the code of the refusal.
std::string title(EvidenceWords words) {
    const auto kept = checked(std::move(words));
    return kept ? kept->title : kept.error().code;
}

EvidenceWords titled(std::string text) {
    EvidenceWords words;
    words.title = std::move(text);
    return words;
}

std::string repeated(std::string_view letter, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += letter;
    return text;
}

TEST(EvidenceWords, TitlesAreComposedAndTrimmed) {
    EXPECT_EQ(title(titled("  Nghị quyết số 03-NQ/CB \n")), "Nghị quyết số 03-NQ/CB");
    EXPECT_EQ(title(titled("Bie\xCC\x82n ba\xCC\x89n")), "Biên bản");
    EXPECT_EQ(title(titled(" \t ")), "evidence.title_missing");
    EXPECT_EQ(title(titled("hai\ndòng")), "evidence.control_character");
    EXPECT_EQ(title(titled(repeated("ộ", k_longest_title))), repeated("ộ", k_longest_title));
    EXPECT_EQ(title(titled(repeated("ộ", k_longest_title + 1))), "evidence.text_too_long");
}

TEST(EvidenceWords, TheLastDayIsNotBeforeTheFirst) {
    auto words = titled("Kế hoạch");
    words.effective = Date(2023, 7, 1);
    words.expires = Date(2023, 7, 1);
    EXPECT_EQ(title(words), "Kế hoạch");
    words.expires = Date(2023, 6, 30);
    EXPECT_EQ(title(words), "evidence.dates");
    words.effective.reset();
    EXPECT_EQ(title(words), "Kế hoạch");
}

TEST(EvidenceWords, ManyIndicatorsEachOnce) {
    auto words = titled("Báo cáo");
    words.indicators = {"2.1", "1.10", "2.1", "A-3_b"};
    EXPECT_THAT(checked(words)->indicators, testing::ElementsAre("1.10", "2.1", "A-3_b"));
    for (const auto* wrong : {"", "1 2", "tiêu chí", "a/b", "12345678901234567890123456789012345678901"}) {
        words.indicators = {wrong};
        EXPECT_EQ(title(words), "evidence.indicator") << wrong;
    }
}

std::string file_name(std::string_view name) {
    const auto kept = checked_file_name(name);
    return kept ? *kept : kept.error().code;
}

TEST(EvidenceWords, OnlyTheLastPartOfAPathIsAFileName) {
    EXPECT_EQ(file_name("Biên bản 01.pdf"), "Biên bản 01.pdf");
    EXPECT_EQ(file_name("C:\\Tài liệu\\NQ 03.docx"), "NQ 03.docx");
    EXPECT_EQ(file_name("../../etc/passwd"), "passwd");
    for (const auto* none : {"", "a/", "..", ".", "C:\\"})
        EXPECT_EQ(file_name(none), "evidence.file_name_missing") << none;
    EXPECT_EQ(file_name(repeated("a", k_longest_file_name + 1)), "evidence.text_too_long");
    EXPECT_EQ(file_name("a\r\nb"), "evidence.control_character");
}

TEST(EvidenceWords, DeletingNeedsAReason) {
    EXPECT_EQ(checked_reason("  ").error().code, "evidence.reason_missing");
    EXPECT_EQ(*checked_reason(" tải nhầm "), "tải nhầm");
}

TEST(EvidenceSnapshot, SaysWhatIsKept) {
    evidence::EvidenceRecord record;
    record.year = 2023;
    record.kind = evidence::EvidenceKind::minutes;
    record.title = "Biên bản “tháng 1”";
    record.sha256 = "ab";
    record.file_name = "bb.pdf";
    record.media_type = "application/pdf";
    record.bytes = 17;
    record.effective = Date(2023, 1, 5);
    record.indicators = {"1.1", "2.1"};
    EXPECT_EQ(snapshot(record),
              R"({"year":2023,"kind":"minutes","title":"Biên bản “tháng 1”","sha256":"ab","file_name":"bb.pdf",)"
              R"("media_type":"application/pdf","bytes":17,"effective":"2023-01-05","indicators":["1.1","2.1"]})");
}

}  // namespace
}  // namespace bontot::app
