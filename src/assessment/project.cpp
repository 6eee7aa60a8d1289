#include "assessment/project.hpp"

#include <algorithm>
#include <bit>

#include <fmt/format.h>

namespace bontot::assessment {

using plan::Check;

namespace {

std::string number(std::int64_t value) {
    return fmt::format("{}", value);
}

/// The calendar of the running year on the day of the projection.
struct Calendar {
    int year = 0;
    core::Date as_of;
    [[nodiscard]] bool over() const { return as_of.year() > year; }
    [[nodiscard]] unsigned months_over() const { return over() ? 12 : as_of.year() < year ? 0 : as_of.month() - 1; }
    [[nodiscard]] unsigned whole_months_left() const {
        return over() ? 0 : as_of.year() < year ? 12 : 12 - as_of.month();
    }
};

class Projector {
  public:
    Projector(const Facts& facts, const Rules& rules, const Evaluation& evaluation, const Explained& unit)
        : facts_(facts),
          rules_(rules),
          evaluation_(evaluation),
          unit_(unit),
          calendar_{facts.year, rules.reduction.as_of} {}

    CheckOutlook project(const CheckResult& check) {
        CheckOutlook result;
        result.check = check.check;
        if (check.state == State::not_applicable) {
            result.outlook = Outlook::not_applicable;
            result.why = "outlook.not_applicable";
            return result;
        }
        if (check.state == State::not_met) {
            unreachable(check, result);
        } else if (check.state == State::met) {
            result.outlook = Outlook::met;
            result.why = "outlook.met";
            result.needed = 0;
        } else {
            still_open(check, result);
        }
        return result;
    }

  private:
    void unreachable(const CheckResult& check, CheckOutlook& result) const {
        result.outlook = Outlook::unreachable;
        result.why = "outlook.failed";
        result.possible = 0;
        for (const auto& failure : check.failures) {
            if (failure.meeting) result.meetings.push_back(*failure.meeting);
            result.meetings.insert(result.meetings.end(), failure.meetings.begin(), failure.meetings.end());
            result.members.insert(result.members.end(), failure.members.begin(), failure.members.end());
            result.months.insert(result.months.end(), failure.months.begin(), failure.months.end());
            if (result.needed.value_or(0) < failure.enough - failure.part)
                result.needed = failure.enough - failure.part;
        }
        result.params = {{"count", number(static_cast<std::int64_t>(check.failures.size()))}};
    }

    void still_open(const CheckResult& check, CheckOutlook& result) {
        switch (check.check) {
            case Check::excused_streak: streak(result); break;
            case Check::regular_count: regular(result); break;
            case Check::thematic_count: thematic(result); break;
            case Check::thematic_quarterly: quarters(result); break;
            case Check::criterion_threshold: threshold(result); break;
            default:
                if (plan::is_rating_check(check.check)) {
                    result.why = "outlook.ratings_open";
                } else {
                    each_meeting(result);
                }
        }
        for (const auto& open : check.open) {
            if (open.why != Open::Why::roll_call_incomplete && open.why != Open::Why::sheet_incomplete) continue;
            result.outlook = Outlook::at_risk;
            result.why =
                open.why == Open::Why::sheet_incomplete ? "outlook.sheet_incomplete" : "outlook.roll_call_incomplete";
            if (open.meeting) result.meetings.push_back(*open.meeting);
        }
    }

    /// Every remaining meeting must hold; nothing has failed so far.
    void each_meeting(CheckOutlook& result) const {
        const auto left = months_without_meeting();
        result.why = "outlook.each_meeting";
        result.params = {{"left", number(left)}};
        result.needed = left;
        result.possible = left;
        result.by = core::Date(facts_.year + 1, 1, 1);
    }

    [[nodiscard]] std::int64_t months_without_meeting() const {
        const auto later = static_cast<std::uint16_t>(unit_.tally.regular_months >> calendar_.months_over());
        return static_cast<std::int64_t>(12 - calendar_.months_over()) - std::popcount(later);
    }

    void streak(CheckOutlook& result) const {
        each_meeting(result);
        result.why = "outlook.streak_free";
        for (const auto& run : absence_runs(unit_)) {
            if (!run.at_end || run.length != rules_.streak_at_most) continue;
            result.outlook = Outlook::at_risk;
            result.why = "outlook.streak_at_limit";
            result.params = {{"count", number(static_cast<std::int64_t>(run.length))}};
            result.members.push_back(run.member);
        }
    }

    void regular(CheckOutlook& result) const {
        const auto held = static_cast<std::int64_t>(std::popcount(unit_.tally.regular_months));
        result.needed = static_cast<std::int64_t>(rules_.regular_months) - held;
        result.possible = months_without_meeting();
        result.by = next_deadline(unit_.tally.regular_months);
        result.why = "outlook.regular";
        result.params = {{"needed", number(*result.needed)}, {"by", result.by->plus_days(-1).vietnamese()}};
    }

    /// End of the first month, from now on, that has no meeting yet.
    [[nodiscard]] core::Date next_deadline(std::uint16_t months) const {
        unsigned month = calendar_.months_over() + 1;
        while (month < 12 && ((months >> (month - 1)) & 1U) != 0)
            ++month;
        return core::next_month_start(facts_.year, std::min(month, 12U));
    }

    void thematic(CheckOutlook& result) const {
        const auto target = facts_.year == rules_.first_year ? rules_.thematic_first_year : rules_.thematic_at_least;
        const auto needed = static_cast<std::int64_t>(target) - unit_.tally.thematic;
        const auto months_left = static_cast<std::int64_t>(calendar_.whole_months_left());
        result.needed = needed;
        result.possible = months_left;
        result.by = core::Date(facts_.year + 1, 1, 1);
        result.params = {{"needed", number(needed)}, {"left", number(months_left)}};
        result.why = "outlook.thematic";
        const auto empty = ended_quarters_without();
        if (needed > months_left) {
            result.outlook = Outlook::at_risk;
            result.why = "outlook.thematic_behind";
        } else if (!empty.empty()) {
            result.outlook = Outlook::at_risk;
            result.why = "outlook.thematic_quarter";
            result.months = empty;
            result.params.emplace_back("quarter", number(empty.front()));
        }
    }

    [[nodiscard]] std::vector<unsigned> ended_quarters_without() const {
        std::vector<unsigned> empty;
        for (unsigned q = 0; q < calendar_.months_over() / 3; ++q) {
            if (((unit_.tally.thematic_months >> (3 * q)) & 0b111U) == 0) empty.push_back(q + 1);
        }
        return empty;
    }

    void quarters(CheckOutlook& result) const {
        std::int64_t held = 0;
        for (unsigned q = 0; q < 4; ++q)
            held += ((unit_.tally.thematic_months >> (3 * q)) & 0b111U) != 0 ? 1 : 0;
        result.needed = rules_.thematic_quarters - held;
        const unsigned quarter = calendar_.months_over() / 3;
        result.possible = 4 - static_cast<std::int64_t>(quarter);
        result.by = core::next_month_start(facts_.year, std::min(quarter * 3 + 3, 12U));
        result.why = "outlook.quarters";
        result.params = {{"needed", number(*result.needed)}, {"by", result.by->plus_days(-1).vietnamese()}};
    }

    void threshold(CheckOutlook& result) const {
        result.why = "outlook.threshold_open";
        std::int64_t open = 0;
        for (const auto& indicator : evaluation_.indicators)
            open += indicator.state == State::pending ? 1 : 0;
        result.needed = open;
        result.params = {{"open", number(open)}};
    }

    const Facts& facts_;
    const Rules& rules_;
    const Evaluation& evaluation_;
    const Explained& unit_;
    Calendar calendar_;
};

/// The worst first.
constexpr int rank(Outlook outlook) {
    switch (outlook) {
        case Outlook::unreachable: return 3;
        case Outlook::at_risk: return 2;
        case Outlook::on_track: return 1;
        case Outlook::met:
        case Outlook::not_applicable: return 0;
    }
    return 0;
}

/// The threshold is at risk as soon as one of the checks behind its indicators is at risk or lost.
void soften_threshold(Projection& projection) {
    const bool risky = std::any_of(projection.checks.begin(), projection.checks.end(), [](const CheckOutlook& check) {
        return plan::is_meeting_check(check.check) && rank(check.outlook) >= rank(Outlook::at_risk);
    });
    for (auto& check : projection.checks) {
        if (check.check != Check::criterion_threshold || check.outlook != Outlook::on_track || !risky) continue;
        check.outlook = Outlook::at_risk;
        check.why = "outlook.threshold_at_risk";
    }
}

}  // namespace

Projection project(const Facts& facts, const Rules& rules, const Evaluator& evaluator, const Evaluation& evaluation) {
    Projection projection;
    projection.plan = evaluation.plan;
    projection.plan_version = evaluation.plan_version;
    projection.unit = facts.unit;
    projection.year = facts.year;
    projection.as_of = rules.reduction.as_of;
    evaluator.explained(facts, [&](const Explained& unit) {
        Projector projector(facts, rules, evaluation, unit);
        for (const auto& check : evaluation.checks)
            projection.checks.push_back(projector.project(check));
    });
    soften_threshold(projection);
    const auto conditions = rules.conditions(facts.unit.kind, facts.unit.sector);
    projection.outlook = Outlook::met;
    for (const auto& check : projection.checks) {
        if ((conditions & bit_of(check.check)) != 0 && rank(check.outlook) > rank(projection.outlook))
            projection.outlook = check.outlook;
    }
    return projection;
}

Projection project(const Facts& facts, const plan::Plan& plan, core::Date as_of) {
    const auto rules = Rules::of(plan, as_of);
    Evaluator evaluator(rules);
    const auto evaluation = evaluator.evaluate(facts);
    return project(facts, rules, evaluator, evaluation);
}

}  // namespace bontot::assessment
