// Official papers over HTTP: made out of the records and kept with their only number, copies that come back, batches.
#include <thread>

#include <gmock/gmock.h>

#include "api/meetings_contract.hpp"
#include "app/papers/paper_office.hpp"
#include "documents/papers/paper_template.hpp"
#include "documents/text_sources.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;

class ApiPapers : public ApiMeetingsContract {
  protected:
    void SetUp() override {
        ApiMeetingsContract::SetUp();
        papers_of_a_ = "/units/" + a_.text() + "/years/2025/papers";
        plan("2025-03-05");
        about_meeting_ = R"("meeting": ")" + meeting_.substr(std::string("/meetings/").size()) + '"';
    }
    void set_office(const std::string& from = "2020-06-01") {
        const auto set = post("/units/" + a_.text() + "/paper-offices",
                              R"({"term_from": ")" + from + R"(", "symbol": "CB", "place": "Khánh Hòa"})");
        ASSERT_EQ(set.status, 201) << problem_of(set);
    }
    http::Response make(const std::string& kind, const std::string& more) {
        return post(papers_of_a_, R"({"kind": ")" + kind + R"(", )" + more + "}");
    }
    nlohmann::json made(const std::string& kind, const std::string& more) {
        const auto answer = make(kind, more);
        EXPECT_EQ(answer.status, 201) << problem_of(answer);
        return json_of(answer);
    }
    std::string path_of(const nlohmann::json& paper) {
        return "/units/" + paper["unit"].get<std::string>() + "/papers/" + paper["id"].get<std::string>();
    }
    /// The text of a Word file.
    static std::string words_in(const http::Response& answer) {
        return must(documents::package_text(std::get<std::string>(answer.body)));
    }
    std::string evidence(const core::UnitId& unit, const std::string& sha256) {
        evidence::EvidenceRecord record;
        change([&](app::Transaction& records) {
            record.id = core::EvidenceId(records.new_id());
            record.unit = unit;
            record.year = 2025;
            record.title = "Bản ký";
            record.file_name = "ban-ky.pdf";
            record.sha256 = sha256;
            record.media_type = "application/pdf";
            must(records.evidence().insert(record));
        });
        return record.id.text();
    }
    http::Response put_copy(const nlohmann::json& paper, const std::string& kind, const std::string& file) {
        return post(path_of(paper) + "/copies", R"({"kind": ")" + kind + R"(", "evidence": ")" + file + "\"}");
    }

    std::string papers_of_a_;
    std::string about_meeting_;
};
CONTRACT_ON_BOTH_ENGINES(ApiPapers);

TEST_P(ApiPapers, APaperIsMadeKeptListedAndDownloaded) {
    set_office();
    const auto paper = made("notice", about_meeting_ + R"(, "dated": "2025-03-01", "next_number": true)");
    EXPECT_EQ(paper["symbol"], "01-TB/CB");
    EXPECT_EQ(paper["draft"], false);
    EXPECT_EQ(paper["makings"].size(), 1U);
    EXPECT_EQ(paper["makings"][0]["format"], "hd36");
    const auto list = json_of(get(papers_of_a_));
    ASSERT_EQ(list["papers"].size(), 1U);
    EXPECT_EQ(list["papers"][0]["meeting_date"], "2025-03-05");
    EXPECT_EQ(list["office"]["symbol"], "CB");
    const auto file = get(path_of(paper) + "/content");
    ASSERT_EQ(file.status, 200) << problem_of(file);
    EXPECT_THAT(words_in(file), testing::HasSubstr("01-TB/CB"));
    EXPECT_THAT(std::string(*file.headers.find("Content-Disposition")), testing::HasSubstr("01-TB-CB%20notice"));
}

// No second number for the same paper (papers.md A2).
TEST_P(ApiPapers, MadeAgainAPaperKeepsItsNumber) {
    set_office();
    const auto first = made("notice", about_meeting_ + R"(, "dated": "2025-03-01", "next_number": true)");
    const auto again = made("notice", about_meeting_ + R"(, "dated": "2025-03-01", "next_number": true)");
    EXPECT_EQ(again["id"], first["id"]);
    EXPECT_EQ(again["number"], 1);
    EXPECT_EQ(again["makings"].size(), 2U);
    EXPECT_EQ(problem_of(make("notice", about_meeting_ + R"(, "dated": "2025-03-01", "number": 7)")),
              "409 paper.has_number");
    EXPECT_EQ(problem_of(make("notice", about_meeting_ + R"(, "dated": "2025-03-02")")), "409 paper.has_number");
    // Another type runs on its own.
    EXPECT_EQ(made("resolution", about_meeting_ + R"(, "dated": "2025-03-05", "next_number": true)")["number"], 1);
}

// D14: one series a type and term, not a year.
TEST_P(ApiPapers, NumbersRunThroughTheTermAndKeepTheOrderOfDays) {
    set_office();
    made("notice", about_meeting_ + R"(, "dated": "2025-03-01", "number": 12)");
    plan("2025-04-03");
    const auto april = R"("meeting": ")" + meeting_.substr(std::string("/meetings/").size()) + '"';
    EXPECT_EQ(problem_of(make("notice", april + R"(, "dated": "2025-02-20", "next_number": true)")),
              "409 paper.number_out_of_order");
    EXPECT_EQ(problem_of(make("notice", april + R"(, "dated": "2025-04-01", "number": 12)")), "409 paper.number_taken");
    EXPECT_EQ(problem_of(make("notice", april + R"(, "next_number": true)")), "400 paper.number_without_day");
    EXPECT_EQ(made("notice", april + R"(, "dated": "2025-04-01", "next_number": true)")["symbol"], "13-TB/CB");
}

TEST_P(ApiPapers, NoNumberBeforeTheOfficeSaidHowItWrites) {
    EXPECT_EQ(problem_of(make("notice", about_meeting_ + R"(, "dated": "2025-03-01", "next_number": true)")),
              "409 paper.no_office");
    const auto draft = made("notice", about_meeting_);
    EXPECT_EQ(draft["draft"], true);
    EXPECT_FALSE(draft.contains("number"));
    EXPECT_THAT(words_in(get(path_of(draft) + "/content")), testing::HasSubstr("DỰ THẢO"));
    set_office();
    EXPECT_EQ(made("notice", about_meeting_ + R"(, "dated": "2025-03-01", "next_number": true)")["id"], draft["id"]);
    EXPECT_EQ(problem_of(make("minutes", about_meeting_ + R"(, "dated": "2025-03-05", "next_number": true)")),
              "400 paper.has_no_number");
}

TEST_P(ApiPapers, TermsNeitherOverlapNorLoseTheirNumbers) {
    set_office();
    const auto offices = "/units/" + a_.text() + "/paper-offices";
    const auto set = [&](const std::string& body) { return problem_of(post(offices, body)); };
    EXPECT_EQ(set(R"({"term_from": "2025-06-01", "symbol": "CB", "place": ""})"), "409 paper.terms_overlap");
    made("notice", about_meeting_ + R"(, "dated": "2025-03-01", "next_number": true)");
    EXPECT_EQ(set(R"({"term_from": "2020-06-01", "symbol": "CBX", "place": "", "version": 1})"),
              "409 paper.term_has_numbers");
    EXPECT_EQ(set(R"({"term_from": "2020-06-01", "term_to": "2025-01-01", "symbol": "CB", "place": "", "version": 1})"),
              "409 paper.term_has_numbers");
    EXPECT_EQ(set(R"({"term_from": "2020-06-01", "term_to": "2025-06-01", "symbol": "CB", "place": ""})"),
              "412 records.stale");
    EXPECT_EQ(set(R"({"term_from": "2020-06-01", "term_to": "2025-06-01", "symbol": "CB", "place": "", "version": 1})"),
              "201");
    EXPECT_EQ(set(R"({"term_from": "2025-06-01", "symbol": "CB", "place": "Khánh Hòa"})"), "201");
    EXPECT_EQ(json_of(get(offices))["items"].size(), 2U);
    EXPECT_EQ(set(R"({"term_from": "2031-06-01", "symbol": "C/B", "place": ""})"), "400 paper.bad_symbol");
}

TEST_P(ApiPapers, ACopyThatCameBackIsMarked) {
    const auto paper = made("minutes", about_meeting_);
    const std::string sha256 = paper["makings"][0]["sha256"];
    EXPECT_EQ(problem_of(put_copy(paper, "edited", evidence(a_, sha256))), "400 paper.copy_not_edited");
    EXPECT_EQ(problem_of(put_copy(paper, "signed", evidence(b_, std::string(64, 'b')))), "404 evidence.unknown");
    const auto edited = put_copy(paper, "edited", evidence(a_, std::string(64, 'c')));
    ASSERT_EQ(edited.status, 201) << problem_of(edited);
    EXPECT_EQ(json_of(edited)["edited"], true);
    EXPECT_EQ(json_of(edited)["signed"], false);
    const auto scan = evidence(a_, std::string(64, 'd'));
    EXPECT_EQ(json_of(put_copy(paper, "signed", scan))["signed"], true);
    EXPECT_EQ(problem_of(put_copy(paper, "signed", scan)), "409 paper.copy_there");
}

// Certificates are printed on bought blanks: the office moves the text, up to 5 cm either way, and prints a sheet to
// measure by.
TEST_P(ApiPapers, AnOfficeMovesTheTextOfItsCertificates) {
    ask_as(Role::bloc_standing, bloc_);
    const auto path = "/units/" + bloc_.text() + "/certificate-offset";
    const auto put_at = [&](const std::string& where, const std::string& right, const std::string& down,
                            const std::string& version) {
        return problem_of(call(Method::put, where, R"({"right": ")" + right + R"(", "down": ")" + down + "\"}",
                               {{"If-Match", '"' + version + '"'}}));
    };
    const auto put = [&](const std::string& right, const std::string& down, int version) {
        return put_at(path, right, down, std::to_string(version));
    };
    EXPECT_EQ(json_of(get(path))["right"], "0,0");
    EXPECT_EQ(put("1,5", "-2", 0), "200");
    EXPECT_EQ(put("0", "0", 0), "412 records.stale");
    EXPECT_EQ(put("50", "-50", 1), "200");
    EXPECT_EQ(put("50,1", "0", 2), "400 paper.bad_offset");
    EXPECT_EQ(put("0", "-50,1", 2), "400 paper.bad_offset");
    EXPECT_EQ(put("1,25", "0", 2), "400 paper.bad_offset");
    EXPECT_EQ(put("1.5", "-2", 2), "200");

    const auto year = "/units/" + bloc_.text() + "/years/2025/papers";
    const auto sheet = post(year, R"({"kind": "calibration"})");
    ASSERT_EQ(sheet.status, 201) << problem_of(sheet);
    const auto file = get(path_of(json_of(sheet)) + "/content");
    EXPECT_THAT(words_in(file), testing::HasSubstr("cách mép giấy trái 31,5 mm, mép trên 28,0 mm"));
    auto package = must(documents::ZipPackage::open(std::get<std::string>(file.body), documents::k_template_limits));
    EXPECT_THAT(must(package.read("word/document.xml")), testing::HasSubstr("w:left=\"1786\""));  // 31.5 mm

    ask_as(Role::committee_official, committee_);
    EXPECT_EQ(put_at("/units/" + committee_.text() + "/certificate-offset", "0", "0", "0").substr(0, 3), "403");
}

TEST_P(ApiPapers, WhoMayDependsOnTheKind) {
    hold_with_private_parts();
    const auto minutes = made("minutes", about_meeting_);
    const auto notice = made("notice", about_meeting_);
    ask_as(Role::member, a_);
    EXPECT_EQ(problem_of(get(path_of(minutes))), "403 request.forbidden");
    EXPECT_EQ(problem_of(get(path_of(minutes) + "/content")), "403 request.forbidden");
    EXPECT_EQ(get(path_of(notice)).status, 200);
    EXPECT_EQ(problem_of(make("notice", about_meeting_)), "403 request.forbidden");
    const auto seen = json_of(get(papers_of_a_));
    ASSERT_EQ(seen["papers"].size(), 1U) << "minutes hold reasons of absence";
    EXPECT_TRUE(seen["possible"].empty());
    ask_as(Role::committee_official, committee_);
    EXPECT_EQ(problem_of(get(path_of(minutes))), "403 request.forbidden");
    EXPECT_EQ(problem_of(get("/units/" + b_.text() + "/papers/" + minutes["id"].get<std::string>())),
              "404 paper.unknown");
}

TEST_P(ApiPapers, AskForWhatTheyAreAbout) {
    EXPECT_EQ(problem_of(make("notice", R"("dated": "2025-03-01")")), "400 paper.which_meeting");
    EXPECT_EQ(problem_of(make("minutes", R"("meeting": ")" + std::string(26, '0') + '"')), "404 meeting.unknown");
    ask_as(Role::bloc_official, bloc_);
    EXPECT_EQ(problem_of(post("/units/" + bloc_.text() + "/years/2025/papers", R"({"kind": "proposal"})")),
              "400 paper.not_of_body");
}

TEST_P(ApiPapers, APreviewKeepsNothingAndPdfNeedsLibreOffice) {
    set_office();
    const auto body = R"({"kind": "notice", "dated": "2025-03-01", "next_number": true, )" + about_meeting_ + "}";
    const auto preview = post(papers_of_a_ + "/preview", body);
    ASSERT_EQ(preview.status, 200) << problem_of(preview);
    EXPECT_THAT(words_in(preview), testing::HasSubstr("01-TB/CB"));
    EXPECT_TRUE(json_of(get(papers_of_a_))["papers"].empty());
    EXPECT_EQ(problem_of(post(papers_of_a_ + "/preview?format=pdf", body)), "503 paper.no_pdf_maker");
    EXPECT_EQ(problem_of(get(path_of(made("minutes", about_meeting_)) + "/content?format=pdf")),
              "503 paper.no_pdf_maker");
}

TEST_P(ApiPapers, ABatchIsOneArchiveOfAllBodiesBelow) {
    ask_as(Role::committee_official, committee_);
    const auto begun =
        post("/units/" + committee_.text() + "/years/2025/paper-batches", R"({"kind": "self-assessment"})");
    ASSERT_EQ(begun.status, 201) << problem_of(begun);
    const auto batch = "/paper-batches/" + json_of(begun)["id"].get<std::string>();
    auto standing = json_of(get(batch));
    for (int i = 0; i < 200 && standing["state"] == "running"; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        standing = json_of(get(batch));
    }
    EXPECT_EQ(standing["state"], "ready");
    EXPECT_EQ(standing["done"], 2);
    EXPECT_EQ(standing["left_out"], 0);
    const auto archive = get(batch + "/content");
    ASSERT_EQ(archive.status, 200) << problem_of(archive);
    EXPECT_EQ(std::get<http::FilePart>(archive.body).bytes, standing["bytes"].get<std::uint64_t>());

    ask_as(Role::bloc_official, bloc_);
    principal().name = "người khác";
    EXPECT_EQ(problem_of(get(batch)), "404 paper.unknown_batch");
    EXPECT_EQ(problem_of(post("/units/" + bloc_.text() + "/years/2025/paper-batches", R"({"kind": "minutes"})")),
              "400 paper.no_batch");
    ask_as(Role::committee_official, committee_);
    EXPECT_EQ(call(Method::remove, batch).status, 204);
    EXPECT_EQ(problem_of(get(batch)), "404 paper.unknown_batch");
}

}  // namespace
}  // namespace bontot::contract
