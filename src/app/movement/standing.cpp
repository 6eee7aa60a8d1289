#include "app/movement/standing.hpp"

#include <algorithm>

#include "app/plans/adopt_plan.hpp"
#include "assessment/evaluate.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using assessment::Evaluation;
using assessment::Open;
using assessment::State;
using core::Points;
using core::Result;
using movement::Act;

namespace {

constexpr std::int64_t k_scale = 10'000;  ///< 100 points in hundredths

Result<assessment::Facts> facts_of(Transaction& records, const OpenedFile& file) {
    const int year = file.record.file.year;
    auto facts = records.facts().of(file.record.unit, year);
    if (facts) return std::move(*facts);
    return core::refuse(core::RefusalKind::not_found, "records.no_facts",
                        {{"unit", file.unit.nearest(core::Date(year, 12, 31)).name}, {"year", std::to_string(year)}},
                        "/year");
}

Points score_of(const Evaluation& evaluation) {
    std::int64_t achieved = 0;
    std::int64_t applicable = 0;
    for (const auto& criterion : evaluation.criteria) {
        achieved += criterion.achieved.hundredths;
        applicable += criterion.applicable.hundredths;
    }
    return {applicable == 0 ? 0 : achieved * k_scale / applicable};
}

State standard_of(const Evaluation& evaluation) {
    const auto* threshold = evaluation.check(plan::Check::criterion_threshold);
    return threshold != nullptr ? threshold->state : State::not_applicable;
}

std::string indicators_json(const Evaluation& evaluation) {
    std::string list;
    for (const auto& indicator : evaluation.indicators) {
        list += list.empty() ? "" : ",";
        list += audit::Snapshot()
                    .text("id", indicator.id)
                    .text("state", core::name_in(assessment::k_states, indicator.state))
                    .number("achieved", indicator.achieved.hundredths)
                    .number("maximum", indicator.maximum.hundredths)
                    .str();
    }
    return "[" + list + "]";
}

bool is_about_ratings(const Open& open) {
    return open.why == Open::Why::not_rated_yet || open.why == Open::Why::nobody_rated;
}

void look_at_ratings(const Evaluation& evaluation, movement::Ground& ground) {
    auto& standing = ground.standing;
    bool otherwise_open = false;
    standing.ratings_known = !evaluation.provisional;
    for (const auto& check : evaluation.checks) {
        for (const auto& open : check.open) {
            if (is_about_ratings(open)) {
                standing.ratings_known = false;
            } else if (open.why != Open::Why::criterion_open) {
                // What rests on the criteria is open because of something that is told by itself.
                otherwise_open = true;
            }
        }
    }
    for (const auto& criterion : evaluation.criteria)
        otherwise_open = otherwise_open || criterion.open.hundredths != 0;
    standing.knocked_out = !evaluation.knock_outs.empty();
    const bool waits_for_a_person_or_ratings = evaluation.verdict == assessment::Verdict::pending && !otherwise_open;
    standing.conditions_met = evaluation.verdict == assessment::Verdict::qualified || waits_for_a_person_or_ratings;
}

}  // namespace

void compare(const MovementSnapshot& self, const MovementSnapshot& appraised, movement::Standing& standing) {
    for (const auto& [name, state, achieved, applicable] : appraised.criteria) {
        const auto before =
            std::find_if(self.criteria.begin(), self.criteria.end(),
                         [&, wanted = name](const FrozenCriterion& one) { return one.criterion == wanted; });
        if (before == self.criteria.end()) continue;
        standing.differences.push_back({name, before->achieved, achieved, applicable});
    }
    standing.result_changed = self.standard != appraised.standard;
}

std::vector<const plan::Indicator*> judged_items(const plan::Plan& plan, const OpenedFile& file) {
    const auto kind = file.record.file.kind;
    const auto sector = file.unit.nearest(core::Date(file.record.file.year, 12, 31)).sector;
    std::vector<const plan::Indicator*> items;
    for (const auto& criterion : plan.criteria) {
        for (const auto& indicator : criterion.indicators) {
            if (indicator.judged(kind) && indicator.applies_to.holds(kind, sector)) items.push_back(&indicator);
        }
    }
    return items;
}

std::vector<Level> levels_of(Transaction& records, const OpenedFile& file, Side side) {
    std::vector<Level> own;
    std::vector<Level> given;
    for (auto& level : records.movements().levels(file.record.id)) {
        if (level.side == Side::self) {
            own.push_back(std::move(level));
        } else if (level.side == side) {
            given.push_back(std::move(level));
        }
    }
    if (side == Side::self) return own;
    for (auto& level : own) {
        const bool differs = std::any_of(given.begin(), given.end(),
                                         [&](const Level& other) { return other.indicator == level.indicator; });
        if (!differs) given.push_back(std::move(level));
    }
    return given;
}

Result<Judged> judge_side(Transaction& records, const plan::Plan& plan, const OpenedFile& file, Side side) {
    auto facts = facts_of(records, file);
    if (!facts) return tl::unexpected(facts.error());
    auto on_record = std::move(facts->judgements);
    facts->judgements.clear();
    facts->every_other_judgement.reset();
    for (const auto& level : levels_of(records, file, side))
        facts->judgements[level.indicator] = {level.ratio, level.note, std::move(on_record[level.indicator].evidence)};
    auto evaluation = assessment::evaluate(*facts, plan, records.today());
    return Judged{std::move(*facts), std::move(evaluation)};
}

Result<Evaluation> evaluate_side(Transaction& records, const plan::Plan& plan, const OpenedFile& file, Side side) {
    auto judged = judge_side(records, plan, file, side);
    if (!judged) return tl::unexpected(judged.error());
    return std::move(judged->evaluation);
}

Result<Evaluation> evaluate_records(Transaction& records, const plan::Plan& plan, const OpenedFile& file) {
    auto facts = facts_of(records, file);
    if (!facts) return tl::unexpected(facts.error());
    return assessment::evaluate(*facts, plan, records.today());
}

MovementSnapshot frozen(Transaction& records, const OpenedFile& file, const Evaluation& evaluation) {
    MovementSnapshot snapshot;
    snapshot.plan = evaluation.plan;
    snapshot.plan_version = evaluation.plan_version;
    if (const auto campaign = campaign_of(records, evaluation.year); campaign && !campaign->texts.empty())
        snapshot.plan_sha256 = campaign->texts.front().sha256;
    snapshot.fact_version = records.outcomes().fact_version(file.record.unit, evaluation.year);
    snapshot.verdict = core::name_in(assessment::k_verdicts, evaluation.verdict);
    snapshot.standard = core::name_in(assessment::k_states, standard_of(evaluation));
    snapshot.score = score_of(evaluation);
    for (const auto& criterion : evaluation.criteria) {
        snapshot.criteria.push_back({criterion.id, std::string(core::name_in(assessment::k_states, criterion.state)),
                                     criterion.achieved, criterion.applicable});
    }
    snapshot.indicators = indicators_json(evaluation);
    return snapshot;
}

std::vector<std::string> levels_missing(Transaction& records, const plan::Plan& plan, const OpenedFile& file) {
    const auto levels = levels_of(records, file, Side::self);
    std::vector<std::string> missing;
    for (const auto* item : judged_items(plan, file)) {
        const bool there =
            std::any_of(levels.begin(), levels.end(), [&](const Level& level) { return level.indicator == item->id; });
        if (!there) missing.push_back(item->id);
    }
    return missing;
}

std::optional<MovementSnapshot> sent_in(Transaction& records, const OpenedFile& file) {
    const auto& trail = file.record.file.trail;
    std::optional<MovementSnapshot> last;
    for (auto& snapshot : records.movements().snapshots(file.record.id)) {
        const auto place = static_cast<std::size_t>(snapshot.position - 1);
        if (place < trail.size() && trail[place].act == Act::submit) last = std::move(snapshot);
    }
    return last;
}

Result<std::optional<Evaluation>> look_at(Transaction& records, const plan::Plan& plan, const OpenedFile& file, Act act,
                                          movement::Ground& ground) {
    const bool of_levels = act == Act::submit || act == Act::appraise;
    const bool of_records = act == Act::publish || act == Act::recognise || act == Act::not_recognise;
    if (!of_levels && !of_records) return std::nullopt;
    auto evaluation = !of_levels
                          ? evaluate_records(records, plan, file)
                          : evaluate_side(records, plan, file, act == Act::submit ? Side::self : Side::appraised);
    if (!evaluation) return tl::unexpected(evaluation.error());
    if (of_records) {
        look_at_ratings(*evaluation, ground);
        return std::optional(std::move(*evaluation));
    }
    ground.standing.levels_missing = levels_missing(records, plan, file);
    if (act == Act::appraise) {
        if (const auto self = sent_in(records, file))
            compare(*self, frozen(records, file, *evaluation), ground.standing);
    }
    return std::optional(std::move(*evaluation));
}

}  // namespace bontot::app
