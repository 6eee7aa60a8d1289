// Files in and tables out over HTTP: preview, faults, all or nothing, reach, marks, the guard against formulas.
#include <gmock/gmock.h>

#include "api/api_contract.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

const std::string k_header = "STT,Mã đảng viên,Họ và tên,Mã chi bộ,Năm sinh,Ngày vào chi bộ\r\n";
const std::string k_two = k_header +
                          "1,DV1,Phạm Thị Hoa,38.168.053.001,1970,01/03/2021\r\n"
                          "2,DV2,Đỗ Văn Bình,38.168.053.001,1980,01/03/2021\r\n";

class ApiImports : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        ask_as(Role::bloc_official, bloc_);
    }
    http::Response send(const std::string& path, const std::string& file, const std::string& name = "danh%20sach.csv") {
        return call(Method::post, path, file,
                    {{"Content-Type", "application/octet-stream"},
                     {"Content-Disposition", "attachment; filename*=UTF-8''" + name}});
    }
    std::string imports(const core::UnitId& unit) { return "/units/" + unit.text() + "/imports"; }
    nlohmann::json preview(const core::UnitId& unit, const std::string& file, const std::string& query = "") {
        const auto answer = send(imports(unit) + "/preview" + query, file);
        EXPECT_EQ(answer.status, 200) << problem_of(answer);
        return answer.status == 200 ? json_of(answer) : nlohmann::json::object();
    }
    /// Previews, and carries out what was previewed.
    http::Response import(const core::UnitId& unit, const std::string& file, const std::string& query = "") {
        const auto seen = preview(unit, file, query.empty() ? "" : "?" + query);
        return send(
            imports(unit) + "?fingerprint=" + seen.value("fingerprint", "") + (query.empty() ? "" : "&" + query), file);
    }
    static std::vector<std::string> codes(const nlohmann::json& preview) {
        std::vector<std::string> codes;
        for (const auto& finding : preview["findings"]) {
            if (finding["severity"] == "error") codes.push_back(finding["code"]);
        }
        return codes;
    }
    std::string export_csv(const std::string& table, const core::UnitId& unit) {
        const auto answer = call(Method::post, "/units/" + unit.text() + "/exports/" + table + "?format=csv");
        EXPECT_EQ(answer.status, 200) << problem_of(answer);
        return answer.status == 200 ? std::get<std::string>(answer.body) : "";
    }
    std::size_t count_of(const core::UnitId& cell) { return roll(cell, k_today).size(); }
};
CONTRACT_ON_BOTH_ENGINES(ApiImports);

TEST_P(ApiImports, APreviewShowsWhatWouldBeDoneAndWritesNothing) {
    const auto seen = preview(committee_, k_two);
    EXPECT_EQ(seen["kind"], "members");
    EXPECT_EQ(seen["counts"]["add"], 2);
    EXPECT_TRUE(seen["ready"]);
    EXPECT_EQ(seen["columns"][2]["field"], "member_name");
    EXPECT_EQ(seen["columns"][2]["letter"], "C");
    ASSERT_THAT(seen["rows"], SizeIs(2));
    EXPECT_EQ(seen["rows"][0]["row"], 2);
    EXPECT_EQ(seen["rows"][0]["shown"], "Phạm Thị Hoa");
    EXPECT_EQ(count_of(a_), 0);
}

TEST_P(ApiImports, WhatWasPreviewedIsCarriedOutOnce) {
    const auto done = import(committee_, k_two);
    ASSERT_EQ(done.status, 200) << problem_of(done);
    EXPECT_EQ(json_of(done)["counts"]["add"], 2);
    EXPECT_EQ(count_of(a_), 2);
    const auto again = preview(committee_, k_two);
    EXPECT_EQ(again["counts"]["same"], 2);
    EXPECT_EQ(again["counts"]["add"], 0);
}

TEST_P(ApiImports, SentTwiceUnderOneKeyItIsDoneOnce) {
    give_account();
    const auto fingerprint = preview(committee_, k_two).value("fingerprint", "");
    const auto send_again = [&](const std::string& file) {
        return call(Method::post, imports(committee_) + "?fingerprint=" + fingerprint, file,
                    {{"Content-Type", "application/octet-stream"},
                     {"Content-Disposition", "attachment; filename*=UTF-8''danh%20sach.csv"},
                     {"Idempotency-Key", "nhap-lan-1"}});
    };
    const auto first = send_again(k_two);
    ASSERT_EQ(first.status, 200) << problem_of(first);
    const auto second = send_again(k_two);
    ASSERT_EQ(second.status, 200) << problem_of(second);
    EXPECT_EQ(json_of(second), json_of(first));
    EXPECT_EQ(json_of(second)["counts"]["add"], 2);
    EXPECT_EQ(problem_of(send_again(k_two + " ")), "409 request.key_reused");
    std::size_t imports_done = 0;
    look([&](app::Transaction& records) {
        records.audit().each(0, 10'000,
                             [&](const audit::Event& event) { imports_done += event.action == "import.done" ? 1 : 0; });
    });
    EXPECT_EQ(imports_done, 1U);
}

TEST_P(ApiImports, WhatChangedSinceThePreviewIsRefused) {
    const auto seen = preview(committee_, k_two);
    member("Người Khác", a_);
    change([&](app::Transaction& records) {
        app::AddMember request;
        request.details.name = "Phạm Thị Hoa";
        request.details.code = "DV1";
        request.cell = a_;
        request.from = core::Date(2021, 3, 1);
        must(add_member(records, request));
    });
    const auto late = send(imports(committee_) + "?fingerprint=" + seen["fingerprint"].get<std::string>(), k_two);
    EXPECT_EQ(problem_of(late), "412 imports.changed_since_preview");
    EXPECT_EQ(count_of(a_), 2) << "nothing of the file was written";
}

TEST_P(ApiImports, OneFaultKeepsEverythingOut) {
    const auto file = k_two + "3,DV3,Lê Văn Sai,38.168.053.001,1975,31/02/2021\r\n";
    const auto seen = preview(committee_, file);
    EXPECT_FALSE(seen["ready"]);
    ASSERT_THAT(codes(seen), SizeIs(1));
    EXPECT_EQ(problem_of(import(committee_, file)), "400 imports.not_ready");
    EXPECT_EQ(count_of(a_), 0);
    // The finding names its cell.
    const auto& findings = seen["findings"];
    const auto error =
        std::find_if(findings.begin(), findings.end(), [](const auto& f) { return f["severity"] == "error"; });
    EXPECT_EQ((*error)["row"], 4);
    EXPECT_EQ((*error)["column"], 6);
    EXPECT_THAT((*error)["text"].get<std::string>(), HasSubstr("31/02/2021"));
    // Said so, the good rows go in.
    const auto good = import(committee_, file, "only_good_rows=true");
    EXPECT_EQ(good.status, 200) << problem_of(good);
    EXPECT_EQ(count_of(a_), 2);
}

TEST_P(ApiImports, TheFileComesBackWithItsFaults) {
    const auto file = k_two + "3,DV3,Lê Văn Sai,38.168.053.001,1975,31/02/2021\r\n";
    const auto answer = send(imports(committee_) + "/errors", file);
    ASSERT_EQ(answer.status, 200) << problem_of(answer);
    EXPECT_EQ(std::get<std::string>(answer.body).substr(0, 2), "PK");
    EXPECT_THAT(std::string(*answer.headers.find("Content-Disposition")), HasSubstr("danh%20sach"));
}

TEST_P(ApiImports, ARowOutOfReachIsNeitherShownNorWritten) {
    const auto away = establish("38.168.054.001", "Chi bộ Bệnh viện", other_committee_);
    change([&](app::Transaction& records) {
        app::AddMember request;
        request.details.name = "Trần Thị Bí Mật";
        request.details.code = "DV9";
        request.details.birth_year = 1961;
        request.cell = away;
        request.from = core::Date(2021, 3, 1);
        must(add_member(records, request));
    });
    ask_as(Role::committee_official, committee_);
    // Into a cell that is not theirs; and somebody else's member, by their code.
    const auto into = preview(committee_, k_header + "1,DV1,Phạm Thị Hoa,38.168.054.001,1970,01/03/2021\r\n");
    EXPECT_THAT(codes(into), SizeIs(1));
    const auto taken = preview(committee_, k_header + "1,DV9,Phạm Thị Hoa,38.168.053.001,1970,01/03/2021\r\n");
    EXPECT_THAT(codes(taken), testing::ElementsAre("imports.code_elsewhere"));
    EXPECT_THAT(taken.dump(), Not(HasSubstr("Bí Mật")));
    EXPECT_THAT(taken.dump(), Not(HasSubstr("1961")));
    EXPECT_THAT(taken.dump(), Not(HasSubstr("Bệnh viện")));
    EXPECT_EQ(count_of(away), 1);
}

TEST_P(ApiImports, BodiesGoNowhereOutsideTheReach) {
    const std::string header = "Mã tổ chức đảng,Tên tổ chức đảng,Mã cấp trên,Loại tổ chức đảng\r\n";
    const auto outside = preview(committee_, header + "38.168.054.007,Chi bộ Lạc,38.168.054,Chi bộ\r\n");
    EXPECT_THAT(codes(outside), Contains("imports.unknown_superior")) << "nothing tells that it is there";
    const auto code = preview(committee_, header + "38.168.054,Chi bộ Trùng,38.168.053,Chi bộ\r\n");
    EXPECT_THAT(codes(code), Contains("imports.code_elsewhere"));
    const auto inside = import(committee_, header + "38.168.053.007,Chi bộ Mới,38.168.053,Chi bộ\r\n");
    EXPECT_EQ(inside.status, 200) << problem_of(inside);
    EXPECT_THAT(json_of(get("/units?text=chi%20bo%20moi"))["items"], SizeIs(1));
}

TEST_P(ApiImports, WhoMayNotEnterSomethingMayNotImportIt) {
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(problem_of(send(imports(a_) + "/preview", k_two)), "403 request.forbidden");
    ask_as(Role::inspector, bloc_);
    EXPECT_EQ(problem_of(send(imports(a_) + "/preview", k_two)), "403 request.forbidden");
    EXPECT_EQ(count_of(a_), 0);
}

TEST_P(ApiImports, AFileSaysItsNameAndItsMeaning) {
    const auto nameless =
        call(Method::post, imports(committee_) + "/preview", k_two, {{"Content-Type", "application/octet-stream"}});
    EXPECT_EQ(problem_of(nameless), "400 request.file_name");
    EXPECT_EQ(json_of(nameless)["field"], "Content-Disposition");
    const auto wrong = send(imports(committee_) + "/preview?columns=3:nothing", k_two);
    EXPECT_EQ(problem_of(wrong), "400 request.columns");
    const auto ignored = preview(committee_, k_two, "?columns=5:ignored");
    EXPECT_EQ(ignored["columns"][4]["field"], "ignored");
    EXPECT_EQ(problem_of(send(imports(committee_) + "/preview?sheet=none", k_two)), "400 import.no_such_sheet");
}

TEST_P(ApiImports, AnExportIsMarkedAuditedAndComesBack) {
    ASSERT_EQ(import(committee_, k_two).status, 200);
    const auto table = export_csv("members", committee_);
    EXPECT_THAT(table, HasSubstr("Lê Thị Kế toán"));
    EXPECT_THAT(table, HasSubstr("15/8/2025"));
    EXPECT_EQ(preview(committee_, table)["counts"]["same"], 2) << "the mark is no row";
    look([&](app::Transaction& records) {
        std::vector<audit::Event> events;
        records.audit().each(0, 10'000, [&](const audit::Event& event) { events.push_back(event); });
        EXPECT_EQ(events.back().action, "records.exported");
        EXPECT_EQ(events.back().unit, committee_.text());
    });
    const auto book = call(Method::post, "/units/" + committee_.text() + "/exports/members");
    ASSERT_EQ(book.status, 200) << problem_of(book);
    EXPECT_EQ(std::get<std::string>(book.body).substr(0, 2), "PK");
    EXPECT_THAT(std::string(*book.headers.find("Content-Disposition")),
                HasSubstr("members-38.168.053-2025-08-15.xlsx"));
}

TEST_P(ApiImports, NothingInAnExportBecomesAFormula) {
    member("=HYPERLINK(\"http://x\",\"Hoa\")", a_);
    EXPECT_THAT(export_csv("members", a_), HasSubstr("'=HYPERLINK"));
}

TEST_P(ApiImports, AnExportReachesNoFurtherThanItsBody) {
    member("Lê Thị An", a_);
    member("Đỗ Văn Bình", b_);
    const auto table = export_csv("members", a_);
    EXPECT_THAT(table, HasSubstr("Lê Thị An"));
    EXPECT_THAT(table, Not(HasSubstr("Đỗ Văn Bình")));
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(problem_of(call(Method::post, "/units/" + b_.text() + "/exports/members")), "403 request.forbidden");
    ask_as(Role::member, a_);
    EXPECT_EQ(problem_of(call(Method::post, "/units/" + a_.text() + "/exports/members")), "403 request.forbidden");
}

TEST_P(ApiImports, ATemplateIsKnownAgain) {
    for (const std::string table : {"units", "members", "meetings", "roll_call", "meeting_ratings", "meeting_documents",
                                    "member_ratings", "unit_ratings"}) {
        const auto csv = get("/templates/" + table + "?format=csv");
        ASSERT_EQ(csv.status, 200) << table << problem_of(csv);
        EXPECT_EQ(get("/templates/" + table).status, 200);
    }
    EXPECT_EQ(problem_of(get("/templates/fees")), "404 request.no_such_address");
}

// ---------------------------------------------------------------------------------------------------- the way back

TEST_P(ApiImports, AnImportIsListedAndTakenBackWithAReason) {
    ASSERT_EQ(import(committee_, k_two).status, 200);
    const auto runs = json_of(get(imports(bloc_)))["items"];
    ASSERT_THAT(runs, SizeIs(1)) << "of a body under it";
    EXPECT_EQ(runs[0]["file"], "danh sach.csv");
    EXPECT_EQ(runs[0]["kind"], "members");
    EXPECT_EQ(runs[0]["added"], 2);
    EXPECT_EQ(runs[0]["done_by"], principal().name);
    EXPECT_THAT(json_of(get(imports(a_)))["items"], SizeIs(0)) << "it was for the committee";
    const auto path = imports(committee_) + "/" + runs[0]["id"].get<std::string>();
    EXPECT_EQ(json_of(get(path))["in_the_way"], 0);
    EXPECT_EQ(problem_of(call(Method::post, path + "/reversal", R"({"reason": "  "})")), "400 records.reason_missing");
    const auto undone = call(Method::post, path + "/reversal", R"({"reason": "nhầm tệp"})");
    ASSERT_EQ(undone.status, 200) << problem_of(undone);
    EXPECT_EQ(json_of(undone)["reversed"]["reason"], "nhầm tệp");
    EXPECT_EQ(count_of(a_), 0);
    EXPECT_EQ(problem_of(call(Method::post, path + "/reversal", R"({"reason": "lại"})")),
              "409 imports.reversed_already");
    EXPECT_EQ(problem_of(get(imports(a_) + "/" + runs[0]["id"].get<std::string>())), "404 imports.unknown_run");
}

TEST_P(ApiImports, WhatWasBuiltOnAnImportStandsInTheWay) {
    ASSERT_EQ(import(committee_, k_two).status, 200);
    const auto path =
        imports(committee_) + "/" + json_of(get(imports(committee_)))["items"][0]["id"].get<std::string>();
    const auto who = json_of(get("/units/" + a_.text() + "/members"))["items"][0]["id"].get<std::string>();
    const auto gone =
        call(Method::post, "/members/" + who + "/departure", R"({"on": "2025-07-01", "reason": "resigned"})",
             {{"If-Match", std::string(*get("/members/" + who).headers.find("ETag"))}});
    ASSERT_EQ(gone.status, 200) << problem_of(gone);
    const auto run = json_of(get(path));
    EXPECT_EQ(run["in_the_way"], 1);
    EXPECT_EQ(run["obstacles"][0]["kind"], "member");
    EXPECT_EQ(run["obstacles"][0]["record"], who);
    EXPECT_TRUE(run["obstacles"][0].contains("act"));
    EXPECT_EQ(problem_of(call(Method::post, path + "/reversal", R"({"reason": "nhầm"})")), "409 imports.built_upon");
}

TEST_P(ApiImports, WhoMayNotEnterItMayNotTakeItBack) {
    ASSERT_EQ(import(committee_, k_two).status, 200);
    const auto id = json_of(get(imports(committee_)))["items"][0]["id"].get<std::string>();
    ask_as(Role::cell_committee, committee_);
    EXPECT_EQ(problem_of(call(Method::post, imports(committee_) + "/" + id + "/reversal", R"({"reason": "x"})")),
              "403 request.forbidden");
}

}  // namespace
}  // namespace bontot::contract
