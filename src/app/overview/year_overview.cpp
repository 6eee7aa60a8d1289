#include "app/overview/year_overview.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>

#include "app/year_of_subtree.hpp"
#include "assessment/evaluate.hpp"

namespace bontot::app {

using assessment::Evaluation;
using assessment::Evaluator;
using assessment::Explained;
using assessment::Outlook;
using assessment::Rules;
using assessment::State;

namespace {

/// Draws lines from facts; keeps the evaluator's scratch, so one a thread.
class Drawer {
  public:
    explicit Drawer(const Rules& rules) : rules_(rules), evaluator_(rules) {}

    YearLine line(const assessment::Facts& facts) {
        const auto evaluation = evaluator_.evaluate(facts);
        const auto projection = assessment::project(facts, rules_, evaluator_, evaluation);
        YearLine line;
        line.body = facts.unit;
        line.members = members_of(facts);
        line.verdict = evaluation.verdict;
        line.outlook = projection.outlook;
        line.criteria = evaluation.criteria;
        line.judged_open = judged_open(facts, evaluation);
        for (const auto& check : evaluation.checks) {
            if (check.state == State::not_met) line.failing |= assessment::bit_of(check.check);
            if (check.state == State::pending) line.open |= assessment::bit_of(check.check);
        }
        for (const auto& check : projection.checks) {
            if (check.outlook == Outlook::at_risk) line.at_risk |= assessment::bit_of(check.check);
        }
        const auto applicable = rules_.applicable(facts.unit.kind, facts.unit.sector);
        evaluator_.explained(facts, [&](const Explained& unit) { line.months = months_of(unit, applicable); });
        return line;
    }

  private:
    [[nodiscard]] std::size_t members_of(const assessment::Facts& facts) const {
        const auto day = std::min(rules_.reduction.as_of, core::Date(facts.year, 12, 31));
        return static_cast<std::size_t>(std::count_if(facts.members.begin(), facts.members.end(),
                                                      [day](const auto& member) { return member.on_roll(day); }));
    }

    [[nodiscard]] std::size_t judged_open(const assessment::Facts& facts, const Evaluation& evaluation) const {
        std::size_t open = 0;
        for (const auto& result : evaluation.indicators) {
            if (result.state != State::pending) continue;
            const auto* indicator = rules_.plan->indicator(result.id);
            open += indicator != nullptr && indicator->judged(facts.unit.kind) ? 1 : 0;
        }
        return open;
    }

    [[nodiscard]] static MonthsOfYear months_of(const Explained& unit, assessment::CheckMask applicable) {
        MonthsOfYear months;
        const auto& columns = unit.population.meetings;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto month = columns.month_bit[i];
            switch (meetings::kind_of(columns.marks[i])) {
                case meetings::MeetingKind::regular: months.regular |= month; break;
                case meetings::MeetingKind::thematic: months.thematic |= month; break;
                case meetings::MeetingKind::combined: months.combined |= month; break;
            }
            // The bits of a meeting's checks are those of the catalogue (MeetingCheckBit).
            if ((unit.verdicts.failing[i] & applicable) != 0) months.problem |= month;
            if ((unit.verdicts.open[i] & applicable) != 0) months.incomplete |= month;
        }
        return months;
    }

    const Rules& rules_;
    Evaluator evaluator_;
};

/// What stands under a body at the end of the year.
class Tree {
  public:
    Tree(Transaction& records, const core::UnitId& top, int year)
        : last_(year, 12, 31), units_(records.units().ever_under(top)) {
        for (const auto& unit : units_)
            of_id_.emplace(unit.id, &unit);
    }

    [[nodiscard]] std::optional<core::UnitId> superior(const core::UnitId& unit) const {
        const auto found = of_id_.find(unit);
        return found == of_id_.end() ? std::nullopt : found->second->nearest(last_).superior;
    }

    /// `top` and what stands between it and the lines.
    [[nodiscard]] std::vector<OverviewBody> bodies(const core::UnitId& top, const std::vector<YearLine>& lines) const {
        std::map<std::string, OverviewBody> found;
        add(top, found);
        for (const auto& line : lines) {
            if (line.unit == top) continue;
            for (auto above = line.superior; above && *above != top; above = superior(*above)) {
                if (!add(*above, found)) break;
            }
        }
        std::vector<OverviewBody> bodies;
        for (auto& [code, body] : found)
            bodies.push_back(std::move(body));
        return bodies;
    }

  private:
    /// False when it was there, or there is no such body.
    bool add(const core::UnitId& id, std::map<std::string, OverviewBody>& found) const {
        const auto unit = of_id_.find(id);
        if (unit == of_id_.end()) return false;
        const auto& span = unit->second->nearest(last_);
        return found
            .emplace(unit->second->code, OverviewBody{id, unit->second->code, span.name, span.kind, span.superior})
            .second;
    }

    core::Date last_;
    std::vector<organisation::UnitRecord> units_;
    std::map<core::UnitId, const organisation::UnitRecord*> of_id_;
};

std::optional<int> latest_year_of(Transaction& records, const std::vector<YearLine>& lines, int year) {
    std::optional<int> latest;
    for (const auto& line : lines) {
        if (line.body.kind != organisation::UnitKind::cell) continue;
        latest = std::max(latest, latest_year_met(records, line.unit, year));
    }
    return latest;
}

}  // namespace

core::Result<YearOverview> year_overview(Records& records, const core::UnitId& top, int year, const plan::Plan& plan,
                                         core::Date as_of) {
    const auto rules = Rules::of(plan, as_of);
    std::deque<Drawer> drawers;
    for (unsigned share = 0; share < k_year_shares; ++share)
        drawers.emplace_back(rules);
    std::vector<std::vector<YearLine>> shares(k_year_shares);
    const auto units = read_year_of(
        records, top, year, FactsNeeds::of(rules),
        [&](unsigned share, const assessment::Facts& facts) { shares[share].push_back(drawers[share].line(facts)); });
    if (!units) return tl::unexpected(units.error());
    YearOverview overview;
    for (auto& share : shares)
        std::move(share.begin(), share.end(), std::back_inserter(overview.lines));
    std::sort(overview.lines.begin(), overview.lines.end(),
              [](const YearLine& a, const YearLine& b) { return a.body.code < b.body.code; });
    const auto done = records.read([&](Transaction& transaction) -> core::Result<void> {
        const Tree tree(transaction, top, year);
        bool met = false;
        for (auto& line : overview.lines) {
            line.unit = units->at(line.body.code);
            line.superior = tree.superior(line.unit);
            met = met || !line.months.none();
        }
        overview.bodies = tree.bodies(top, overview.lines);
        if (!met) overview.latest_year = latest_year_of(transaction, overview.lines, year);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return overview;
}

std::optional<YearLine> year_line(Transaction& records, const core::UnitId& unit, int year, const plan::Plan& plan,
                                  core::Date as_of) {
    const auto facts = records.facts().of(unit, year);
    if (!facts) return std::nullopt;
    const auto rules = Rules::of(plan, as_of);
    auto line = Drawer(rules).line(*facts);
    line.unit = unit;
    line.superior = records.units().find(unit)->nearest(core::Date(year, 12, 31)).superior;
    return line;
}

std::optional<int> latest_year_met(Transaction& records, const core::UnitId& cell, int year) {
    MeetingQuery query;
    query.unit = cell;
    query.span = {core::Date(1900, 1, 1), core::Date(year + 1, 1, 1)};
    query.newest_first = true;
    query.limit = 12;  // plans ahead come first
    for (const auto& line : records.meetings().lines(query)) {
        const bool met =
            line.state != meetings::MeetingState::planned && line.state != meetings::MeetingState::prepared;
        if (met) return line.date.year();
    }
    return std::nullopt;
}

}  // namespace bontot::app
