// A movement of the bloc asked over the interface by the people who take its steps, day by day.
#pragma once

#include <algorithm>
#include <map>

#include "api/api_contract.hpp"
#include "core/id.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::contract {

class ApiMovement : public ApiContract {
  protected:
    using Role = access::Role;
    using Method = http::Method;
    using Json = nlohmann::json;

    /// nt-2023 with the items that people judge alone, so that a cell without meetings can reach it; launched by the
    /// bloc for 2023–2025 on 3/7/2023.
    void SetUp() override {
        ApiContract::SetUp();
        an_ = member("Lê Thị An", a_);
        binh_ = member("Đỗ Văn Bình", a_);
        chi_ = member("Trần Thị Chi", b_);
        reopen({});
        set_today("2023-07-03");
        ask_as_official();
        const auto made = post("/units/" + bloc_.text() + "/movements", launch_body());
        ASSERT_EQ(made.status, 201) << problem_of(made);
        movement_ = json_of(made)["id"];
    }

    /// The application with the test's clock, and a plan that keeps of its computed items only these.
    void reopen(const std::vector<std::string>& computed_kept) {
        records_ = std::make_unique<storage::Records>(database(), "root", [this] { return now_ms_; });
        auto plan = test::shipped_plan("nt-2023");
        for (auto& criterion : plan.criteria) {
            std::erase_if(criterion.indicators, [&](const plan::Indicator& item) {
                const bool kept = std::find(computed_kept.begin(), computed_kept.end(), item.id) != computed_kept.end();
                return item.kind == plan::IndicatorKind::computed && !kept;
            });
        }
        api::Plans plans;
        plans["nt-2023"] = {std::move(plan), {}};
        plans_ = std::make_unique<api::PlanShelf>(std::move(plans));
        open_with(gate_);
    }

    void set_today(const std::string& day) {
        now_ms_ = (std::int64_t{core::Date::parse(day)->days()} * 24 + 5) * 3'600'000;
    }

    // --- who asks
    void ask_as_person(const std::string& name, Role role, const core::UnitId& unit) {
        ask_as(role, unit);
        principal().name = name;
        auto& id = accounts_[name];
        if (id.empty()) id = std::string(25, '0') + "0123456789abcdefghjkmnpq"[accounts_.size()];
        principal().account = access::AccountId(id);
    }
    void ask_as_secretary(const core::UnitId& cell) {
        ask_as_person("bí thư " + cell.text().substr(20), Role::cell_committee, cell);
    }
    void ask_as_appraiser() { ask_as_person("cán bộ đảng ủy", Role::committee_official, committee_); }
    void ask_as_proposer() { ask_as_person("bí thư đảng ủy", Role::committee_secretary, committee_); }
    void ask_as_official() { ask_as_person("cán bộ khối", Role::bloc_official, bloc_); }
    void ask_as_board() { ask_as_person("ban thường vụ", Role::bloc_standing, bloc_); }
    void ask_as_reader(const core::UnitId& cell) { ask_as_person("đảng viên", Role::member, cell); }

    // --- requests
    http::Response post(const std::string& path, const Json& body) { return call(Method::post, path, body.dump()); }
    [[nodiscard]] static std::string of_year(const core::UnitId& unit, int year = 2023) {
        return "/units/" + unit.text() + "/years/" + std::to_string(year);
    }
    std::string tag_of(const std::string& path) { return std::string(get(path).headers.find("ETag").value_or("none")); }
    Json file(const core::UnitId& unit) { return json_of(get(of_year(unit) + "/file")); }

    /// By whoever asks now, on the file as it stands; `papers` beside the act.
    http::Response step(const core::UnitId& unit, const std::string& act, Json papers = Json::object()) {
        papers["act"] = act;
        const auto path = of_year(unit) + "/file";
        return call(Method::post, path + "/steps", papers.dump(), {{"If-Match", tag_of(path)}});
    }
    void must_step(const core::UnitId& unit, const std::string& act, const Json& papers = Json::object()) {
        const auto taken = step(unit, act, papers);
        ASSERT_EQ(taken.status, 200) << act << ": " << problem_of(taken);
    }
    http::Response give(const core::UnitId& unit, const std::string& side, const std::string& indicator,
                        const Json& body) {
        const auto path = of_year(unit) + "/file/levels/" + side + "/" + indicator;
        return call(Method::put, path, body.dump(), {{"If-Match", tag_of(path)}});
    }

    // --- papers
    [[nodiscard]] Json launch_body() const {
        return {{"first_year", 2023}, {"last_year", 2025}, {"decision", decision("20-KH/ĐUK", "2023-07-01")}};
    }
    [[nodiscard]] static Json decision(const std::string& number, const std::string& date) {
        return {{"number", number}, {"date", date}, {"by", "Đảng ủy Khối"}};
    }
    [[nodiscard]] static Json decided(const std::string& number, const std::string& date) {
        return {{"decision", decision(number, date)}};
    }
    [[nodiscard]] static Json voted(const std::string& date) {
        return {{"vote", {{"date", date}, {"present", 5}, {"agree", 4}, {"against", 1}, {"other", 0}}}};
    }
    [[nodiscard]] static Json because(const std::string& reason) { return {{"reason", reason}}; }

    // --- the way, by the days of the plan
    void register_and_forward(const core::UnitId& cell) {
        set_today("2023-07-05");
        ask_as_secretary(cell);
        must_step(cell, "register", decided("7-NQ/CB", "2023-07-05"));
        set_today("2023-07-12");
        ask_as_appraiser();
        must_step(cell, "accept");
        ask_as_proposer();
        must_step(cell, "forward", decided("12-TTr/ĐU", "2023-07-12"));
    }
    void give_all_levels(const core::UnitId& cell) {
        const auto form = json_of(get(of_year(cell) + "/self-assessment"));
        for (const auto& item : form["missing"])
            ASSERT_EQ(give(cell, "self", item, {{"ratio", "1"}}).status, 200) << item;
    }
    void assess_and_submit(const core::UnitId& cell) {
        set_today("2023-12-04");
        ask_as_secretary(cell);
        must_step(cell, "open");
        give_all_levels(cell);
        set_today("2023-12-08");
        must_step(cell, "submit", voted("2023-12-08"));
    }
    void appraise_and_propose(const core::UnitId& cell) {
        set_today("2023-12-12");
        ask_as_appraiser();
        must_step(cell, "receive");
        must_step(cell, "appraise");
        set_today("2023-12-18");
        ask_as_proposer();
        must_step(cell, "propose", decided("30-TTr/ĐU", "2023-12-18"));
    }
    void rate_everybody(const core::UnitId& cell, const std::vector<core::MemberId>& members) {
        Json body{{"regime", "QĐ 124-QĐ/TW"}, {"decision", decision("1-QĐ/ĐU", "2024-01-10")}};
        for (const auto& member : members)
            body["members"].push_back({{"member", member.text()}, {"version", 0}, {"level", "good"}});
        const auto rated = post(of_year(cell) + "/ratings", body);
        ASSERT_EQ(rated.status, 200) << problem_of(rated);
    }
    /// The notice ends on 22/1/2024.
    void take_up_and_publish(const core::UnitId& cell) {
        set_today("2023-12-20");
        ask_as_official();
        must_step(cell, "take_up");
        set_today("2024-01-15");
        rate_everybody(cell, cell == a_ ? std::vector{an_, binh_} : std::vector{chi_});
        must_step(cell, "publish");
    }
    void go_to_notice(const core::UnitId& cell) {
        register_and_forward(cell);
        assess_and_submit(cell);
        appraise_and_propose(cell);
        take_up_and_publish(cell);
    }

    std::int64_t now_ms_ = 0;
    std::string movement_;
    core::MemberId an_, binh_, chi_;
    std::map<std::string, std::string> accounts_;
};

}  // namespace bontot::contract
