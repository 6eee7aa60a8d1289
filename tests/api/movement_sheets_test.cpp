// The movement's tables taken away as files, and years that a successor keeps, over the interface: by whom, marked,
// audited, nothing of others in them (R5, R78, A-35).
#include <gmock/gmock.h>

#include "api/movement_api.hpp"
#include "app/organisation/merge_units.hpp"
#include "app/outcomes/past_on_paper.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ApiMovementSheets : public ApiMovement {
  protected:
    std::string sheet(const core::UnitId& unit, const std::string& name, const std::string& format = "csv") {
        const auto answer = call(Method::post, of_year(unit) + "/movement/" + name + "?format=" + format, "");
        EXPECT_EQ(answer.status, 200) << name << ": " << problem_of(answer);
        return answer.status == 200 ? std::get<std::string>(answer.body) : "";
    }
    int status_of(const core::UnitId& unit, const std::string& name) {
        return call(Method::post, of_year(unit) + "/movement/" + name, "").status;
    }
    void enter_year(const core::UnitId& unit, int year) {
        change([&](app::Transaction& r) {
            app::RecognitionRow row;
            row.unit = unit;
            row.year = year;
            row.recognised = true;
            row.decision = {"12-QĐ/ĐUK", Date(year, 12, 20), "Đảng ủy Khối"};
            ASSERT_TRUE(app::enter_recognition(r, row));
        });
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiMovementSheets);

TEST_P(ApiMovementSheets, RegistrationsOfACommitteeAlone) {
    set_today("2023-07-05");
    ask_as_secretary(a_);
    must_step(a_, "register", {{"decision", {{"number", "7-NQ/CB"}, {"date", "2023-07-05"}, {"by", "Chi bộ"}}}});
    ask_as_appraiser();
    const auto csv = sheet(committee_, "registrations");
    EXPECT_THAT(csv, AllOf(HasSubstr("Đã đăng ký, chờ xét chọn"), HasSubstr("cán bộ đảng ủy")))
        << "in the words of the page, marked with who took it out";
    EXPECT_THAT(csv, Not(HasSubstr("stage.")));
    const auto xlsx = sheet(committee_, "registrations", "xlsx");
    EXPECT_TRUE(xlsx.starts_with("PK"));
    change([&](app::Transaction& r) {
        std::string said;
        r.audit().each_back(1'000'000, {{}, "", "records.exported", {}, {}}, [&](const audit::Event& event) {
            said = event.after;
            return false;
        });
        EXPECT_THAT(said, AllOf(HasSubstr("registrations"), HasSubstr("xlsx"), HasSubstr("2023")));
    });
}

TEST_P(ApiMovementSheets, EverySheetHasWordsForAllItSays) {
    ask_as_official();
    for (const auto* name : {"registrations", "self_assessments", "values", "appraisals", "recognitions", "objections",
                             "awards", "nominations"}) {
        const auto csv = sheet(bloc_, name);
        EXPECT_THAT(csv, AllOf(HasSubstr("Mã tổ chức đảng"), Not(HasSubstr("sheet_column")))) << name;
    }
    EXPECT_EQ(status_of(bloc_, "members"), 404);
    ask_as_reader(a_);
    EXPECT_EQ(status_of(a_, "registrations"), 403) << "a member takes no tables out";
    ask_as_appraiser();
    EXPECT_EQ(status_of(bloc_, "registrations"), 403) << "nor anybody those of a body above";
}

TEST_P(ApiMovementSheets, YearsOfAPredecessorAreKeptByDecision) {
    set_today("2026-03-10");
    enter_year(a_, 2023);
    core::UnitId heir;
    change([&](app::Transaction& r) {
        app::MergeUnits request;
        request.sources = {a_, b_};
        request.on = Date(2025, 3, 1);
        request.decision = {"5-QĐ/ĐUK", Date(2025, 2, 20), "Đảng ủy Khối"};
        app::EstablishUnit into;
        into.code = "38.1.1.90";
        into.name = "Chi bộ Hợp nhất";
        into.superior = committee_;
        request.into = into;
        heir = *app::merge_units(r, request);
    });
    const auto path = "/units/" + heir.text() + "/inheritances";
    ask_as_appraiser();
    auto found = json_of(get(path));
    ASSERT_EQ(found.at("items").size(), 1U) << "what it could keep";
    EXPECT_FALSE(found.at("items")[0].contains("decision"));
    const Json body{{"predecessor", a_.text()},
                    {"decision", {{"number", "30-QĐ/ĐUK"}, {"date", "2025-12-01"}, {"by", "Đảng ủy Khối"}}}};
    const auto made = post(path, body);
    ASSERT_EQ(made.status, 201) << problem_of(made);
    EXPECT_EQ(json_of(made).at("items")[0].at("decision").at("number"), "30-QĐ/ĐUK");
    EXPECT_EQ(post(path, body).status, 409);
    const auto honours = json_of(get("/units/" + committee_.text() + "/honours"));
    bool kept = false;
    for (const auto& line : honours.at("items")) {
        for (const auto& year : line.at("years"))
            kept = kept || (line.at("unit") == heir.text() && year.contains("inherited_from"));
    }
    EXPECT_TRUE(kept);
    const Json back{{"number", "40-QĐ/ĐUK"}, {"date", "2026-01-05"}, {"reason", "sai tổ chức"}};
    const auto withdrawal = path + "/" + a_.text() + "/withdrawal";
    EXPECT_EQ(post(withdrawal, back).status, 403) << "whoever recognises withdraws";
    ask_as_board();
    const auto withdrawn = post(withdrawal, back);
    ASSERT_EQ(withdrawn.status, 200) << problem_of(withdrawn);
    EXPECT_EQ(json_of(withdrawn).at("items")[0].at("withdrawn").at("number"), "40-QĐ/ĐUK");
}

}  // namespace
}  // namespace bontot::contract
