// A file becomes evidence (issue 3, item 4; R78): stored once by SHA-256, type told by the content, size limited,
// archives and secret papers refused, each refusal with its field; the event in the same transaction.
#include <gmock/gmock.h>

#include "contract/evidence_contract.hpp"
#include "support/office_files.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using core::EvidenceId;
using evidence::EvidenceKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class EvidenceAdded : public EvidenceContract {};
CONTRACT_ON_BOTH_ENGINES(EvidenceAdded);

TEST_P(EvidenceAdded, WithAllThatIsSaidAndItsEvent) {
    set_today(Date(2024, 6, 20));
    auto request = paper();
    request.words.title = "  Bie\xCC\x82n ba\xCC\x89n tháng 3 ";  // decomposed, with spaces
    request.words.kind = EvidenceKind::minutes;
    request.words.effective = Date(2024, 3, 5);
    request.words.expires = Date(2025, 3, 5);
    request.words.indicators = {"2.1", "1.1", "2.1"};
    request.file_name = "C:\\Tài liệu\\BB 03.pdf";
    const auto id = add(request);

    const auto record = read_evidence(id);
    EXPECT_EQ(record.unit, a_);
    EXPECT_EQ(record.year, 2024);
    EXPECT_EQ(record.kind, EvidenceKind::minutes);
    EXPECT_EQ(record.title, "Biên bản tháng 3");
    EXPECT_EQ(record.file_name, "BB 03.pdf");
    EXPECT_EQ(record.media_type, "text/plain") << "by the content, whatever the name says";
    EXPECT_EQ(record.bytes, static_cast<std::int64_t>(request.bytes.size()));
    EXPECT_EQ(record.effective, Date(2024, 3, 5));
    EXPECT_EQ(record.expires, Date(2025, 3, 5));
    EXPECT_EQ(Date::of_instant(record.uploaded_at / 1000), Date(2024, 6, 20)) << "apart from the effective day";
    EXPECT_EQ(record.uploaded_by, "Thư ký");
    EXPECT_THAT(record.indicators, ElementsAre("1.1", "2.1"));
    EXPECT_EQ(record.version, 1);
    EXPECT_EQ(must(contents_->get(record.sha256)), request.bytes);

    const auto event = only_event();
    EXPECT_EQ(event.action, "evidence.added");
    EXPECT_EQ(event.actor, "Thư ký");
    EXPECT_EQ(event.subject, id.text());
    EXPECT_EQ(event.unit, a_.text());
    EXPECT_EQ(event.before, "");
    EXPECT_EQ(event.after, app::snapshot(record));
    EXPECT_EQ(fact_version(a_, 2024), 1);
}

TEST_P(EvidenceAdded, TheSameFileIsKeptOnce) {
    const auto first = add(paper());
    auto elsewhere = paper();
    elsewhere.unit = b_;
    elsewhere.year = 2023;
    const auto second = add(elsewhere);
    EXPECT_NE(first, second);
    EXPECT_THAT(hashes(), ElementsAre(read_evidence(first).sha256));
    EXPECT_EQ(read_evidence(second).sha256, read_evidence(first).sha256);
}

TEST_P(EvidenceAdded, TheContentTellsTheTypeNotTheName) {
    auto request = paper();
    const auto archive = tests::zip_file({{"a.pdf", "%PDF-1.7"}});
    const auto document = tests::docx("Báo cáo");
    request.file_name = "báo cáo.pdf";
    request.bytes = archive;
    EXPECT_EQ(code_and_place(add_refusal(request)), "evidence.archive /file");
    request.bytes = "<html><script>alert(1)</script></html>";
    EXPECT_EQ(code_and_place(add_refusal(request)), "evidence.web_page /file");
    request.bytes = "#!/bin/sh\nrm -rf /\n";
    EXPECT_EQ(code_and_place(add_refusal(request)), "evidence.script /file");
    request.bytes = "";
    EXPECT_EQ(code_and_place(add_refusal(request)), "evidence.empty /file");
    request.bytes = document;
    EXPECT_THAT(read_evidence(add(request)).media_type, HasSubstr("wordprocessingml"));
}

TEST_P(EvidenceAdded, SizesOnBothSidesOfTheLimit) {
    std::string text(static_cast<std::size_t>(evidence::k_largest_evidence) + 1, 'x');
    auto request = paper(text);
    const auto refusal = add_refusal(request);
    EXPECT_EQ(code_and_place(refusal), "evidence.too_large /file");
    EXPECT_EQ(*refusal.param("found"), std::to_string(text.size()));
    EXPECT_EQ(*refusal.param("allowed"), std::to_string(evidence::k_largest_evidence));
    request.bytes.remove_suffix(1);
    EXPECT_EQ(read_evidence(add(request)).bytes, evidence::k_largest_evidence);
}

TEST_P(EvidenceAdded, ASecrecyMarkWarnsAndIsRememberedWhenSomebodyHasLooked) {
    const auto secret = tests::docx("TỐI MẬT");
    auto request = paper(secret);
    const auto refusal = add_refusal(request);
    EXPECT_EQ(code_and_place(refusal), "evidence.secrecy_mark /file");
    EXPECT_EQ(*refusal.param("found"), "TỐI MẬT");
    request.confirmed_no_secret = true;
    EXPECT_EQ(read_evidence(add(request)).secrecy_mark, "TỐI MẬT");
    EXPECT_THAT(only_event().after, HasSubstr(R"("secrecy_mark":"TỐI MẬT")"));
    EXPECT_EQ(read_evidence(add(paper())).secrecy_mark, std::nullopt);
}

TEST_P(EvidenceAdded, EachWrongWordIsNamedWithItsField) {
    const auto refused_with = [&](auto wrong) {
        auto request = paper();
        wrong(request);
        return code_and_place(add_refusal(request));
    };
    EXPECT_EQ(refused_with([](auto& r) { r.words.title = " "; }), "evidence.title_missing /title");
    EXPECT_EQ(refused_with([](auto& r) { r.words.title = "hai\ndòng"; }), "evidence.control_character /title");
    EXPECT_EQ(refused_with([](auto& r) { r.words.title = std::string(501, 'x'); }), "evidence.text_too_long /title");
    EXPECT_EQ(refused_with([](auto& r) {
                  r.words.indicators = {"1.1", "tiêu chí"};
              }),
              "evidence.indicator /indicators/1");
    EXPECT_EQ(refused_with([](auto& r) {
                  r.words.effective = Date(2024, 3, 5);
                  r.words.expires = Date(2024, 3, 4);
              }),
              "evidence.dates /expires");
    EXPECT_EQ(refused_with([](auto& r) { r.file_name = "../.."; }), "evidence.file_name_missing /file_name");
    EXPECT_EQ(refused_with([](auto& r) { r.year = 1929; }), "evidence.year /year");
    EXPECT_EQ(refused_with([](auto& r) { r.year = 2201; }), "evidence.year /year");
}

TEST_P(EvidenceAdded, OnlyToABodyThatIsThereInThatYear) {
    auto request = paper();
    request.unit = core::UnitId("nowhere");
    EXPECT_EQ(add_refusal(request).code, "records.unknown_unit");
    request.unit = a_;
    request.year = 2019;
    EXPECT_EQ(code_and_place(add_refusal(request)), "outcome.not_in_year /year");
    request.year = 2020;
    add(request);
    request.year = 2025;  // next year's plan is evidence of next year
    add(request);
}

TEST_P(EvidenceAdded, NothingToALockedYear) {
    for (const auto& body : {a_, committee_, bloc_, province_}) {
        lock(body, 2024);
        const auto refusal = add_refusal(paper());
        EXPECT_EQ(refusal.code, "records.year_locked");
        EXPECT_EQ(*refusal.param("who"), "Chủ nhiệm");
        unlock(body, 2024);
    }
    lock(a_, 2023);
    lock(b_, 2024);
    add(paper());
}

TEST_P(EvidenceAdded, ARevisionReplacesAPieceOfTheSameBody) {
    const auto first = add(paper());
    auto revision = paper("Nghị quyết tháng 3, đã sửa\n");
    revision.revises = first;
    EXPECT_EQ(read_evidence(add(revision)).revises, first);

    revision.unit = b_;
    EXPECT_EQ(code_and_place(add_refusal(revision)), "evidence.revises_other_unit /revises");
    revision.unit = a_;
    revision.revises = EvidenceId("nothing");
    EXPECT_EQ(code_and_place(add_refusal(revision)), "evidence.unknown /revises");
    remove(first);
    revision.revises = first;
    EXPECT_EQ(code_and_place(add_refusal(revision)), "evidence.deleted /revises");
}

TEST_P(EvidenceAdded, AFileComesBackWholeOrIsRefusedAndMendedByTheSameFile) {
    const auto id = add(paper());
    const auto fetched = [&](const EvidenceId& which) {
        core::Result<app::FetchedEvidence> file = core::invalid("not looked");
        look([&](app::Transaction& r) { file = app::fetch_evidence(r, *contents_, which); });
        return file;
    };
    EXPECT_EQ(must(fetched(id)).content, paper().bytes);
    EXPECT_EQ(code_and_place(fetched(EvidenceId("nothing")).error()), "evidence.unknown /id");
    const auto sha256 = read_evidence(id).sha256;
    std::filesystem::resize_file(contents_->place(sha256), 5);
    const auto damaged = fetched(id);
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().code, "evidence.damaged");
    EXPECT_EQ(*damaged.error().param("found"), sha256);
    remove(id);
    EXPECT_EQ(fetched(id).error().code, "evidence.damaged") << "a deleted piece may be looked at while it is there";
    add(paper());
    EXPECT_EQ(must(fetched(id)).content, paper().bytes);
}

}  // namespace
}  // namespace bontot::contract
