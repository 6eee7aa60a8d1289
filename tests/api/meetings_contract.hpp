// A cell's meetings asked over the interface by different people.
#pragma once

#include "api/api_contract.hpp"

namespace bontot::contract {

class ApiMeetingsContract : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        an_ = member("Lê Thị An", a_);
        binh_ = member("Đỗ Văn Bình", a_);
        chi_ = member("Trần Thị Chi", a_);
        stranger_ = member("Phạm Văn Khách", b_);
        ask_as(access::Role::cell_committee, a_);
    }

    void ask_as_member(access::Role role, const core::MemberId& who) {
        ask_as(role, a_);
        principal().member = who;
    }
    http::Response post(const std::string& path, const std::string& body = {}) {
        return call(http::Method::post, path, body);
    }
    std::string tag_of(const std::string& path) { return std::string(get(path).headers.find("ETag").value_or("none")); }
    /// An edit by somebody who has just read what they edit.
    http::Response put(const std::string& path, const std::string& body, const std::string& read_at = {}) {
        return call(http::Method::put, path, body, {{"If-Match", tag_of(read_at.empty() ? path : read_at)}});
    }
    /// An act on the meeting as it stands now.
    http::Response act(const std::string& what, const std::string& body = {}) {
        return call(http::Method::post, meeting_ + what, body, {{"If-Match", tag_of(meeting_)}});
    }
    /// A new meeting becomes the one that the test speaks of.
    void plan(const std::string& date, const std::string& kind = "regular") {
        const auto made =
            post("/units/" + a_.text() + "/meetings", R"({"date": ")" + date + R"(", "kind": ")" + kind + R"("})");
        ASSERT_EQ(made.status, 201) << problem_of(made);
        meeting_ = "/meetings/" + json_of(made)["id"].get<std::string>();
        EXPECT_EQ(made.headers.find("Location"), "/api/v1" + meeting_);
    }
    void step_to(const std::string& state) {
        const auto moved = put(meeting_ + "/state", R"({"state": ")" + state + R"("})", meeting_);
        ASSERT_EQ(moved.status, 200) << problem_of(moved);
    }
    void write(const std::string& part, const std::string& body) {
        const auto written = put(meeting_ + part, body);
        ASSERT_EQ(written.status, 200) << problem_of(written);
    }
    [[nodiscard]] static std::string line(const core::MemberId& who, const std::string& mark,
                                          const std::string& reason = {}) {
        const auto why = reason.empty() ? "" : R"(, "reason": ")" + reason + R"(")";
        return R"({"member": ")" + who.text() + R"(", "mark": ")" + mark + "\"" + why + "}";
    }
    /// Held with something private in every place that has it; An took the minutes.
    void hold_with_private_parts() {
        write("/preparation", R"({"committee_meeting": true, "committee_minutes": "chi ủy bàn tư tưởng"})");
        step_to("prepared");
        write("/sitting", R"({"start": "14:00", "end": "15:30", "minute_taker": ")" + an_.text() + "\"}");
        write("/roll-call", R"({"lines": [)" + line(binh_, "excused", "vợ ốm") + "]}");
        write("/opinions", R"({"turns": [{"member": ")" + chi_.text() + R"(", "said": "lo lắng", "count": 2}]})");
        write("/remarks", R"({"remarks": [{"kind": "criticism", "member": ")" + chi_.text() +
                              R"(", "text": "đi muộn"}, {"kind": "praise", "member": ")" + binh_.text() +
                              R"(", "text": "tích cực"}]})");
        step_to("held");
    }
    void conclude() {
        write("/conclusion", R"({"resolution": "nhất trí", "votes": {"agree": 2, "disagree": 0, "other": 0}})");
        step_to("concluded");
    }
    void finalise() {
        const auto done = act("/finalisation");
        ASSERT_EQ(done.status, 200) << problem_of(done);
    }

    core::MemberId an_, binh_, chi_, stranger_;
    std::string meeting_;
};

}  // namespace bontot::contract
