#include "samples/province/outcomes.hpp"

#include <array>
#include <stdexcept>

#include "assessment/evaluate.hpp"
#include "plan/resolve.hpp"
#include "plan/shipped.hpp"
#include "samples/province/ids.hpp"

namespace bontot::samples {

using core::Date;
using organisation::RatingLevel;
using organisation::RatingScope;

namespace {

plan::Plan movement() {
    const plan::PlanFinder find = [](const std::string& wanted) -> core::Result<plan::PlanText> {
        const auto* file = plan::find_shipped_plan(wanted);
        if (file == nullptr)
            return core::invalid("plan.unknown_name", {{"what", "plan"}, {"found", wanted}, {"allowed", ""}});
        return plan::PlanText{std::string(file->name), std::string(file->text)};
    };
    const auto source = find("nt-2023");
    if (!source) throw std::logic_error("the movement's plan is not shipped");
    return plan::load(*source, find).plan;
}

/// Good cells are seldom rated low; excellent ones stay below a fifth.
RatingLevel draw_level(Random& random, bool tidy) {
    constexpr std::array<RatingLevel, 4> k_levels{RatingLevel::excellent, RatingLevel::good, RatingLevel::completed,
                                                  RatingLevel::not_completed};
    constexpr std::array<std::uint32_t, 4> k_tidy{16, 78, 6, 0};
    constexpr std::array<std::uint32_t, 4> k_lax{2, 66, 29, 3};
    return k_levels[random.weighted(tidy ? k_tidy : k_lax, 100)];
}

}  // namespace

Outcomes::Outcomes(const Tree& tree, const std::vector<Person>& people, std::uint64_t seed)
    : tree_(tree), people_(people), seed_(seed), papers_(tree, seed), plan_(movement()) {}

Random Outcomes::stream(std::size_t unit, int year) const {
    return stream_of(seed_, Part::committee, unit * 10000 + static_cast<std::uint64_t>(year));
}

void Outcomes::decide_cell(std::size_t cell, const CellYear& drawn, bool tidy, UnitYear& records) const {
    const auto& facts = drawn.facts;
    auto random = stream(cell, facts.year);
    Ids ids{Random(random.next())};
    for (const auto& event : facts.knock_outs)
        records.knock_outs.push_back({core::RecordId(ids.on(event.date)), event.kind, event.date, event.note});
    if (!tree_.stands(cell, Date(facts.year, 12, 31))) return;
    rate_members(cell, drawn, records);
    judge(cell, facts, records);
    const auto level = draw_level(random, tidy);
    if (!records.member_ratings.empty())
        records.unit_rating = rating(level, papers_.unit_ratings(cell, facts.year), facts.year);
    register_unit(cell, tidy ? 9200 : 5500, random, records);
    if (!records.registration || facts.year == tree_.last_year) return;
    const auto rules = assessment::Rules::of(plan_, Date(facts.year + 1, 3, 1));
    const auto evaluation = assessment::Evaluator(rules).evaluate(facts);
    core::Points score;
    for (const auto& criterion : evaluation.criteria)
        score += criterion.achieved;
    recognise(cell, evaluation.verdict == assessment::Verdict::qualified, score, random, records);
}

void Outcomes::decide_paper_year(std::size_t unit, bool tidy, UnitYear& records) const {
    auto random = stream(unit, records.year);
    if (!tree_.stands(unit, Date(records.year, 12, 31))) return;
    register_unit(unit, tidy ? 9200 : 5500, random, records);
    if (records.registration) recognise(unit, random.chance(tidy ? 6500 : 300), {}, random, records);
}

void Outcomes::decide_committee(std::size_t committee, UnitYear& records) const {
    auto random = stream(committee, records.year);
    const bool tidy = random.chance(8000);
    assessment::Judgement judgement{core::Ratio{1, 1}, "", {}};
    if (!tidy)
        judgement = {core::Ratio{random.between(80, 97), 100}, "Một số việc hoàn thành chậm so với tiến độ.", {}};
    assessment::Facts facts;
    facts.every_other_judgement = judgement;
    judge(committee, facts, records);
    records.unit_rating = rating(draw_level(random, tidy), papers_.unit_ratings(committee, records.year), records.year);
    register_unit(committee, tidy ? 9500 : 7000, random, records);
    if (records.registration && records.year != tree_.last_year)
        recognise(committee, tidy && random.chance(6000), {}, random, records);
}

OfficialRating Outcomes::rating(std::optional<RatingLevel> level, organisation::Decision decision, int year) const {
    return {level, RatingScope::not_subject, "", std::string(regime_of(year)), std::move(decision)};
}

void Outcomes::rate_members(std::size_t cell, const CellYear& drawn, UnitYear& records) const {
    const int year = drawn.facts.year;
    for (const auto& drawn_rating : drawn.facts.member_ratings) {
        const auto& person = people_[drawn.roll[drawn_rating.member].person];
        auto official = rating(drawn_rating.level, papers_.member_ratings(cell, year), year);
        official.scope = drawn_rating.scope;
        official.reason = drawn_rating.reason;
        // The cell's superior of that day: said once, in the unit's own rating, and not twenty thousand times a year.
        official.decision.by.clear();
        // Nobody has decided yet about who waits.
        if (!official.level && official.scope == RatingScope::not_yet) official.decision = {};
        records.member_ratings.push_back({person.record.id, std::move(official)});
    }
}

void Outcomes::judge(std::size_t unit, const assessment::Facts& facts, UnitYear& records) const {
    const bool cell = tree_.is_cell(unit);
    const auto at = morning_ms(Date(records.year, 12, 10));
    const auto add = [&](const std::string& indicator, const assessment::Judgement& judgement) {
        records.judgements.push_back({indicator, judgement.ratio, judgement.note, cell ? "Chi bộ" : "Đảng ủy", at});
    };
    if (facts.every_other_judgement) add("*", *facts.every_other_judgement);
    for (const auto& [indicator, judgement] : facts.judgements)
        add(indicator, judgement);
}

void Outcomes::register_unit(std::size_t unit, std::uint32_t times, Random& random, UnitYear& records) const {
    auto decision = papers_.registration(unit, records.year);
    if (!random.chance(times) || !tree_.stands(unit, *decision.date)) return;
    const auto date = *decision.date;
    Ids ids{Random(random.next())};
    records.registration = {core::RecordId(ids.on(date)), date, records.year != tree_.last_year, std::move(decision)};
}

void Outcomes::recognise(std::size_t unit, bool recognised, std::optional<core::Points> score, Random& random,
                         UnitYear& records) const {
    auto decision = papers_.recognition(unit, records.year);
    Ids ids{Random(random.next())};
    const auto date = *decision.date;
    records.recognition = {core::RecordId(ids.on(date)), recognised, score, std::move(decision)};
}

}  // namespace bontot::samples
