// The launch plan, the registration, the pact, the list of registrations.
#include <algorithm>
#include <set>

#include "app/meetings/roll_of_day.hpp"
#include "app/movement/opened_file.hpp"
#include "app/papers/movement_view.hpp"
#include "papers/campaign_papers.hpp"
#include "papers/letterhead.hpp"
#include "papers/registration.hpp"

namespace bontot::app {

using movement::Act;
using organisation::BodyKind;

namespace {

std::vector<std::string> statements_of(const plan::Criterion& criterion) {
    std::vector<std::string> texts;
    for (const auto& indicator : criterion.indicators)
        texts.push_back(indicator.statement.vi);
    return texts;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts)
        all += (all.empty() ? "" : "; ") + text;
    return all;
}

/// Each step once: where the plan sets a target within the outer limit, the outer limit is the deadline.
std::vector<std::pair<std::string, std::optional<core::Date>>> deadlines_of(const plan::Plan& plan, int year) {
    std::vector<std::pair<std::string, std::optional<core::Date>>> deadlines;
    std::set<std::string> acts;
    for (const auto& deadline : plan.deadlines) {
        if (deadline.limit == "internal_target" || !acts.insert(deadline.act_id).second) continue;
        std::optional<core::Date> day;
        if (const auto* parameter = plan.parameter(deadline.parameter)) {
            if (const auto* date = std::get_if<core::Date>(&parameter->value)) day = *date;
            if (const auto* of_year = std::get_if<plan::MonthDay>(&parameter->value)) day = of_year->in(year);
        }
        deadlines.emplace_back(deadline.act.vi, day);
    }
    return deadlines;
}

std::string sector_words(organisation::Sector sector) {
    using organisation::Sector;
    static constexpr core::NameTable<Sector, 5> k_words{{
        {Sector::administrative, "cơ quan hành chính"},
        {Sector::public_service, "đơn vị sự nghiệp"},
        {Sector::enterprise, "doanh nghiệp"},
        {Sector::armed_forces, "lực lượng vũ trang"},
        {Sector::residential, "địa bàn dân cư"},
    }};
    return std::string(core::name_in(k_words, sector));
}

papers::Strength strength_on(Transaction& records, const core::UnitId& unit, core::Date day) {
    const auto roll = roll_of_day(records.members().of_unit(unit, {day, day.plus_days(1)}), unit, day);
    papers::Strength strength{static_cast<std::int64_t>(roll.size()), 0, 0, 0};
    for (const auto& member : roll) {
        ++*(member.probationary ? strength.probationary : strength.official);
        if (member.exempt) ++*strength.exempt;
    }
    return strength;
}

const TakenStep* registered_in(const FileOnPaper& file) {
    const auto* step = file.last(Act::register_unit);
    return step != nullptr ? step : file.last(Act::confirm);
}

}  // namespace

BuiltPaper launch_plan_paper(Transaction& records, const PaperSetting& setting) {
    const auto movement = movement_over(records, setting.issuer.id, setting.asked.year);
    papers::LaunchPlan paper;
    paper.head = setting.head;
    paper.period = period_of(movement, setting.plan.plan, setting.asked.year);
    paper.basis = {"Kế hoạch", std::nullopt, std::nullopt, ""};
    // Who launches it follows a plan from above that is not in these records.
    if (movement && movement->authority != setting.issuer.id)
        paper.basis = launch_citation(records, movement->authority, setting.asked.year, setting.day);
    const auto& plan = setting.plan.plan;
    for (const auto& criterion : plan.criteria)
        paper.criteria.push_back({criterion.name.vi, statements_of(criterion)});
    std::vector<std::string> conditions;
    for (const auto& condition : plan.recognition)
        conditions.push_back(condition.statement.vi);
    if (!conditions.empty()) paper.conditions = joined(conditions) + ".";
    paper.deadlines = deadlines_of(plan, setting.asked.year);
    for (const auto& award : plan.awards)
        paper.authority.push_back(award.statement.vi);
    if (auto fine = papers::check(paper); !fine) return tl::unexpected(fine.error());
    return ComposedPaper{fields_of(paper), paper.head};
}

BuiltPaper registration_paper(Transaction& records, const PaperSetting& setting) {
    const auto& unit = setting.issuer.id;
    const int year = setting.asked.year;
    const auto& body = setting.issuer.nearest(setting.day);
    papers::Registration paper;
    paper.head = setting.head;
    paper.year = year;
    paper.period = period_of(movement_over(records, unit, year), setting.plan.plan, year);
    paper.title = title_of(body.kind);
    paper.addressee = papers::committee_of_body(paper.head.superior);
    paper.plan = launch_citation(records, unit, year, setting.day);
    paper.sector = sector_words(body.sector);
    paper.secretary = holder_of(records, unit, organisation::Office::secretary, setting.day);
    if (body.kind == BodyKind::cell) paper.strength = strength_on(records, unit, setting.day);
    if (const auto rating = records.outcomes().unit_rating(unit, year - 1); rating && rating->rating.level)
        paper.last_rating = rating_words(*rating->rating.level);
    if (const auto members = rated_members(records, unit, year - 1))
        paper.last_share = papers::share(members->completed_well, members->rated);
    for (const auto& criterion : setting.plan.plan.criteria)
        paper.targets.push_back({criterion.name.vi, "", "", std::nullopt, std::nullopt});
    paper.aim = papers::said(setting.asked.words, papers::PaperWord::aim);
    paper.confirmed_by = body.kind == BodyKind::cell ? "ĐẢNG ỦY" : "";
    return ComposedPaper{fields_of(paper), paper.head};
}

BuiltPaper pact_paper(Transaction& records, const PaperSetting& setting) {
    papers::Pact paper;
    paper.head = setting.head;
    paper.year = setting.asked.year;
    for (const auto& criterion : setting.plan.plan.criteria)
        paper.promises.emplace_back(criterion.name.vi, joined(statements_of(criterion)) + ".");
    for (const auto& file : files_under(records, setting.issuer.id, setting.asked.year, setting.day)) {
        if (registered_in(file) == nullptr) continue;
        auto secretary = holder_of(records, file.unit, organisation::Office::secretary, setting.day);
        const bool known = secretary.has_value();
        paper.parties.push_back(
            {file.name, std::move(secretary), known ? std::optional<std::string>("Bí thư") : std::nullopt});
    }
    if (paper.parties.empty()) return core::invalid("paper.empty_list");
    return ComposedPaper{fields_of(paper), paper.head};
}

BuiltPaper registration_list_paper(Transaction& records, const PaperSetting& setting) {
    papers::RegistrationList paper;
    paper.head = setting.head;
    paper.year = setting.asked.year;
    for (const auto& file : files_under(records, setting.issuer.id, setting.asked.year, setting.day)) {
        const auto* step = registered_in(file);
        const bool declined = file.file.file.verdict == movement::Verdict::not_accepted ||
                              file.file.file.verdict == movement::Verdict::withdrawn;
        if (step == nullptr || declined) continue;
        const auto record = records.units().find(file.unit);
        const auto& body = record->nearest(setting.day);
        papers::RegisteredBody row{file.name, sector_words(body.sector), std::nullopt, title_of(body.kind),
                                   step->taken.date};
        if (body.kind == BodyKind::cell) row.members = strength_on(records, file.unit, setting.day).roll;
        paper.bodies.push_back(std::move(row));
        if (const auto* sent = file.last(Act::forward); sent != nullptr && !sent->papers.decision.number.empty()) {
            paper.attached_to = papers::Citation{"Văn bản", sent->papers.decision.number, sent->papers.decision.date,
                                                 papers::committee_of_body(paper.head.issuer)};
        }
    }
    if (paper.bodies.empty()) return core::invalid("paper.empty_list");
    return ComposedPaper{fields_of(paper), paper.head};
}

}  // namespace bontot::app
