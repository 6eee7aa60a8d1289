#include "contract/movement_contract.hpp"

#include "contract/launch_asked.hpp"

namespace bontot::contract {

using core::Date;

void MovementContract::SetUp() {
    OutcomesContract::SetUp();
    plan_ = test::shipped_plan("nt-2023");
    for (auto& criterion : plan_.criteria)
        std::erase_if(criterion.indicators,
                      [](const plan::Indicator& item) { return item.kind == plan::IndicatorKind::computed; });
    set_today(Date(2023, 7, 3));
    change([&](app::Transaction& r) {
        movement_ = must(app::launch_movement(r, plan_, {"cán bộ khối"}, launch_asked(bloc_)));
    });
}

access::Principal MovementContract::person(const std::string& name, Role role, const core::UnitId& unit) {
    access::Principal principal;
    principal.account = access::AccountId("account of " + name);
    principal.name = name;
    principal.second_factor = true;
    principal.grants.push_back({core::RecordId("g"), principal.account, role, unit, {Date(2020, 1, 1), {}}, {}, ""});
    return principal;
}

access::Principal MovementContract::right_one(Act act, const core::UnitId& unit) const {
    const auto& row = movement::transition_of(act);
    const bool judging = row.permission == access::Permission::outcomes_judge;
    if (row.level == movement::Level::unit) return secretary_of(unit);
    if (row.level == movement::Level::appraiser) return judging ? appraiser() : proposer();
    return judging ? bloc_official() : board();
}

app::StepAsked MovementContract::asked(const core::UnitId& unit, Act act) {
    app::StepAsked asked;
    asked.unit = unit;
    asked.year = year_;
    asked.act = act;
    const auto today = Date::of_instant(now_ms() / 1000);
    auto& papers = asked.papers;
    papers.reason = "lý do";
    papers.decision = {"12-QĐ/ĐUK", today, "Đảng ủy Khối"};
    papers.vote = movement::Vote{today, 5, 4, 1, 0};
    papers.due = today.plus_days(5);
    papers.late_reason = "chờ văn bản";
    papers.approver = "Bí thư Đảng ủy";
    papers.basis = "biên bản làm việc";
    look([&](app::Transaction& r) {
        if (const auto stored = r.movements().file_of(unit, year_)) asked.version = stored->version;
    });
    return asked;
}

void MovementContract::step(const core::UnitId& unit, Act act) {
    const auto with = asked(unit, act);
    change([&](app::Transaction& r) { must(app::take_step(r, plan_, right_one(act, unit), with)); });
}

std::string MovementContract::refused_step(const access::Principal& who, const app::StepAsked& asked) {
    return refused([&](app::Transaction& r) { return refusal_only(app::take_step(r, plan_, who, asked)); });
}

app::MovementFile MovementContract::file(const core::UnitId& unit) {
    app::MovementFile found;
    look([&](app::Transaction& r) { found = r.movements().file_of(unit, year_).value(); });
    return found;
}

void MovementContract::give_all_levels(const core::UnitId& unit) {
    change([&](app::Transaction& r) {
        const auto opened = must(app::open_file(r, unit, year_));
        for (const auto* item : app::judged_items(plan_, opened)) {
            must(app::give_level(r, plan_, secretary_of(unit),
                                 {unit, year_, app::Side::self, item->id, core::Ratio::parse("1"), ""}));
        }
    });
}

void MovementContract::rate_everybody(const core::UnitId& unit) {
    change([&](app::Transaction& r) {
        for (const auto& file : r.members().of_unit(unit, {Date(year_, 1, 1), Date(year_ + 1, 1, 1)})) {
            auto rating = rated(organisation::RatingLevel::good, year_);
            must(app::record_rating(r, app::MemberRatingRow{unit, year_, file.member.id, std::move(rating)}));
        }
    });
}

void MovementContract::register_and_forward(const core::UnitId& unit) {
    set_today(Date(year_, 7, 5));
    step(unit, Act::register_unit);
    set_today(Date(year_, 7, 12));
    step(unit, Act::accept);
    step(unit, Act::forward);
}

void MovementContract::assess_and_submit(const core::UnitId& unit) {
    set_today(Date(year_, 12, 4));
    step(unit, Act::open);
    give_all_levels(unit);
    set_today(Date(year_, 12, 8));
    step(unit, Act::submit);
}

void MovementContract::appraise_and_propose(const core::UnitId& unit) {
    set_today(Date(year_, 12, 12));
    step(unit, Act::receive);
    step(unit, Act::appraise);
    set_today(Date(year_, 12, 18));
    step(unit, Act::propose);
}

void MovementContract::take_up_and_publish(const core::UnitId& unit) {
    set_today(Date(year_, 12, 20));
    step(unit, Act::take_up);
    set_today(Date(year_ + 1, 1, 15));
    rate_everybody(unit);
    step(unit, Act::publish);
}

void MovementContract::recognise(const core::UnitId& unit) {
    set_today(Date(year_ + 1, 2, 5));
    step(unit, Act::recognise);
}

}  // namespace bontot::contract
