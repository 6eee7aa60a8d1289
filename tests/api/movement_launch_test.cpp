// R1–R6, R69–R73 over HTTP: who launches what, its reviews, who could take which step, and what holds for a body in a
// year.
#include <gmock/gmock.h>

#include "api/movement_api.hpp"

namespace bontot::contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ApiLaunch : public ApiMovement {
  protected:
    [[nodiscard]] static std::string movements(const core::UnitId& unit) {
        return "/units/" + unit.text() + "/movements";
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiLaunch);

TEST_P(ApiLaunch, EverybodyUnderItSeesWhatWasLaunched) {
    ask_as_reader(a_);
    const auto seen = json_of(get(movements(a_)));
    ASSERT_THAT(seen["items"], SizeIs(1));
    const auto& movement = seen["items"][0];
    EXPECT_EQ(movement["authority_name"], "Đảng bộ Khối");
    EXPECT_EQ(movement["launched_by"], "cán bộ khối");
    EXPECT_EQ(movement["decision"]["number"], "20-KH/ĐUK");
    EXPECT_THAT(movement["steps"], SizeIs(5));
    EXPECT_EQ(movement["steps"][0]["mode"], "internal");
    EXPECT_EQ(movement["steps"][0]["acts"], Json({"accept", "decline"}));
    EXPECT_EQ(json_of(get(movements(a_) + "/" + movement_))["id"], movement_);
    EXPECT_EQ(problem_of(get(movements(a_) + "/" + std::string(26, '0'))), "404 movement.unknown");
    EXPECT_EQ(problem_of(post(movements(a_), launch_body())), "403 request.forbidden");
}

TEST_P(ApiLaunch, ItIsLaunchedOnceAndWithinItsPlan) {
    EXPECT_EQ(problem_of(post(movements(bloc_), launch_body())), "409 movement.launched_already");
    auto body = launch_body();
    body["last_year"] = 2022;
    const auto backwards = post(movements(bloc_), body);
    EXPECT_EQ(problem_of(backwards), "400 movement.years_backwards");
    EXPECT_EQ(json_of(backwards)["field"], "/last_year");
    body = launch_body();
    body["steps"] = {{"recognition", "not_applicable"}};
    const auto mode = post(movements(bloc_), body);
    EXPECT_EQ(problem_of(mode), "400 movement.mode");
    EXPECT_EQ(json_of(mode)["field"], "/steps/recognition");
    body = launch_body();
    body["decision"] = {{"number", "20-KH/ĐUK"}, {"date", "2023-07-04"}};
    body["first_year"] = body["last_year"] = 2024;
    EXPECT_EQ(problem_of(post(movements(bloc_), body)), "409 movement.launched_already");
}

TEST_P(ApiLaunch, ReviewsAreDatedEventsOfWhoLaunched) {
    const Json final{{"kind", "final"}, {"date", "2025-12-14"}, {"note", "hội nghị"}};
    const auto planned = post(movements(bloc_) + "/" + movement_ + "/reviews", final);
    ASSERT_EQ(planned.status, 201) << problem_of(planned);
    const auto too_late =
        post(movements(bloc_) + "/" + movement_ + "/reviews", {{"kind", "final"}, {"date", "2027-01-01"}});
    EXPECT_EQ(problem_of(too_late), "400 movement.review_date");
    EXPECT_EQ(problem_of(post(movements(committee_) + "/" + movement_ + "/reviews", final)), "403 movement.elsewhere");
    ask_as_reader(a_);
    EXPECT_EQ(json_of(get(movements(a_) + "/" + movement_))["reviews"][0]["date"], "2025-12-14");
}

// R3: every member can read the plan as it was signed, beside its criteria.
TEST_P(ApiLaunch, TheSignedPlanIsThereForEverybodyUnderIt) {
    const auto file_of = [&](const core::UnitId& unit, const char* content) {
        evidence::EvidenceRecord record;
        change([&](app::Transaction& records) {
            record.id = core::EvidenceId(records.new_id());
            record.unit = unit;
            record.year = 2023;
            record.title = "20-KH/ĐUK, bản đã ký";
            record.file_name = "ke-hoach.pdf";
            record.sha256 = must(contents_->put(content));
            record.media_type = "application/pdf";
            must(records.evidence().insert(record));
        });
        return record.id.text();
    };
    const auto signed_plan = file_of(bloc_, "%PDF-1.4 kế hoạch");
    const auto sources = movements(bloc_) + "/" + movement_ + "/sources";
    const auto attach = [&](const std::string& path, const std::string& evidence) {
        return problem_of(post(path, {{"evidence", evidence}}));
    };
    EXPECT_EQ(attach(sources, file_of(a_, "%PDF-1.4 của chi bộ")), "400 movement.source_elsewhere");
    EXPECT_EQ(attach(movements(committee_) + "/" + movement_ + "/sources", signed_plan), "403 movement.elsewhere");
    EXPECT_EQ(attach(sources, signed_plan), "201");
    EXPECT_EQ(attach(sources, signed_plan), "409 movement.source_there");

    ask_as_reader(a_);
    const auto seen = json_of(get(of_year(a_, 2023) + "/movement"))["movement"]["sources"];
    ASSERT_THAT(seen, SizeIs(1));
    EXPECT_EQ(seen[0]["file_name"], "ke-hoach.pdf");
    const auto path = movements(a_) + "/" + movement_ + "/sources/";
    const auto content = get(path + signed_plan + "/content");
    ASSERT_EQ(content.status, 200) << problem_of(content);
    EXPECT_EQ(std::get<std::string>(content.body), "%PDF-1.4 kế hoạch");
    // Other evidence of the authority stays with the authority.
    EXPECT_EQ(problem_of(get(path + file_of(bloc_, "%PDF-1.4 khác") + "/content")), "404 movement.source_unknown");
    EXPECT_EQ(attach(sources, signed_plan).substr(0, 3), "403");
}

TEST_P(ApiLaunch, ReadinessNamesTheStepsThatNobodyMayTake) {
    ask_as_official();
    const auto path = "/" + movement_ + "/readiness";
    const auto readiness = json_of(get(movements(bloc_) + path));
    EXPECT_FALSE(readiness["ready"]);
    EXPECT_EQ(readiness["units"], 4);
    EXPECT_EQ(readiness["gap_count"], 20) << "nobody has an account: five rights each";
    EXPECT_EQ(readiness["gaps"][0]["unit"], committee_.text());
    EXPECT_EQ(readiness["years_without_plan"], Json({2023, 2024, 2025}));
    ask_as_proposer();
    const auto of_committee = json_of(get(movements(committee_) + path));
    EXPECT_EQ(of_committee["units"], 3) << "of what stands under it";
    ask_as_reader(a_);
    EXPECT_EQ(problem_of(get(movements(a_) + path)), "403 request.forbidden");
}

TEST_P(ApiLaunch, ABodySeesWhatHoldsInItsYear) {
    ask_as_reader(a_);
    const auto year = json_of(get(of_year(a_) + "/movement"));
    EXPECT_EQ(year["kind"], "cell");
    EXPECT_EQ(year["movement"]["id"], movement_);
    EXPECT_FALSE(year["plan"]["adopted"]);
    EXPECT_EQ(year["plan"]["source"]["issued_by"], "Đảng ủy Văn phòng Ủy ban nhân dân tỉnh (Ninh Thuận)");
    EXPECT_FALSE(year["plan"]["source"].contains("date")) << "blank in the original (A-02)";
    EXPECT_EQ(year["rules"]["notice_days"], 5);
    EXPECT_EQ(year["file"]["stage"], "none");
    ask_as_official();
    const auto of_bloc = json_of(get(of_year(bloc_) + "/movement"));
    EXPECT_FALSE(of_bloc.contains("file"));
    std::vector<std::string> of;
    for (const auto& deadline : of_bloc["deadlines"])
        of.push_back(deadline["of"].get<std::string>() + " " + deadline["act"].get<std::string>());
    EXPECT_THAT(of, ElementsAre("cell register", "cell forward", "cell forward", "cell open", "cell submit",
                                "grassroots_committee register", "grassroots_committee register",
                                "grassroots_committee open", "grassroots_committee submit"));
    const auto before = json_of(get(of_year(a_, 2022) + "/movement"));
    EXPECT_FALSE(before.contains("movement"));
    EXPECT_FALSE(before.contains("file"));
    // Registered once: no later year has those terms.
    EXPECT_EQ(json_of(get(of_year(a_, 2024) + "/movement"))["deadlines"][0]["act"], "open");
}

}  // namespace
}  // namespace bontot::contract
