// The papers of a meeting over HTTP: attached, listed with what they are, taken off.
#include "api/meetings_contract.hpp"

namespace bontot::contract {
namespace {

using access::Role;

class ApiMeetingDocuments : public ApiMeetingsContract {
  protected:
    std::string paper(const core::UnitId& unit, const std::string& title) {
        evidence::EvidenceRecord evidence;
        change([&](app::Transaction& records) {
            evidence.id = core::EvidenceId(records.new_id());
            evidence.unit = unit;
            evidence.year = 2025;
            evidence.title = title;
            evidence.file_name = "giấy.pdf";
            evidence.sha256 = std::string(64, 'a');
            evidence.media_type = "application/pdf";
            must(records.evidence().insert(evidence));
        });
        return evidence.id.text();
    }
    http::Response attach(const std::string& kind, const std::string& evidence) {
        return post(meeting_ + "/documents", R"({"kind": ")" + kind + R"(", "evidence": ")" + evidence + "\"}");
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiMeetingDocuments);

TEST_P(ApiMeetingDocuments, APaperIsAttachedListedAndTakenOff) {
    plan("2025-03-05");
    const auto notice = paper(a_, "Thông báo họp tháng 3");
    const auto attached = attach("notice", notice);
    ASSERT_EQ(attached.status, 201) << problem_of(attached);
    EXPECT_EQ(problem_of(attach("notice", notice)), "409 meeting.document_there");
    EXPECT_EQ(problem_of(attach("notice", paper(b_, "Của chi bộ khác"))), "409 meeting.document_of_other_unit");
    EXPECT_EQ(problem_of(attach("minutes_scan", notice)), "409 meeting.scan_too_early");

    const auto listed = json_of(get(meeting_ + "/documents"))["items"];
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed[0]["kind"], "notice");
    EXPECT_EQ(listed[0]["title"], "Thông báo họp tháng 3");
    EXPECT_EQ(listed[0]["evidence"], notice);

    const auto removal = meeting_ + "/documents/" + notice + "/removal";
    EXPECT_EQ(problem_of(post(removal, R"({"kind": "agenda"})")), "404 meeting.document_not_there");
    const auto left = post(removal, R"({"kind": "notice"})");
    ASSERT_EQ(left.status, 200) << problem_of(left);
    EXPECT_TRUE(json_of(left)["items"].empty());
}

}  // namespace
}  // namespace bontot::contract
