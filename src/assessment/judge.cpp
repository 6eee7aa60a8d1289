#include "assessment/judge.hpp"

#include <bit>
#include <stdexcept>

namespace bontot::assessment {

using meetings::k_meeting_block;
using meetings::MeetingKind;
using organisation::UnitKind;
using plan::Check;

namespace {

/// Months of `year` that have ended on `day`: 12 once the year is over.
unsigned months_over_on(core::Date day, int year) {
    if (day.year() > year) return 12;
    if (day.year() < year) return 0;
    return day.month() - 1;
}

/// More meetings than any plan counts for the level of a year.
constexpr std::uint32_t k_enough_meetings = 1000;

constexpr std::uint16_t first_months(unsigned months) { return static_cast<std::uint16_t>((1U << months) - 1U); }

unsigned quarters_with(std::uint16_t months, unsigned quarters) {
    unsigned count = 0;
    for (unsigned q = 0; q < quarters; ++q) count += ((months >> (3 * q)) & 0b111U) != 0 ? 1 : 0;
    return count;
}

/// Longest run first settled without a loop over members: see Population::excused_runs.
bool has_run_longer_than(std::span<const std::uint32_t> runs, std::uint32_t at_most) {
    bool found = false;
    for (std::size_t i = at_most; i < runs.size(); ++i) found |= runs[i] - runs[i - at_most] == at_most;
    return found;
}

}  // namespace

State UnitOutcome::state(Check check) const {
    const auto bit = bit_of(check);
    if ((applicable & bit) == 0) return State::not_applicable;
    if ((failing & bit) != 0) return State::not_met;
    return (open & bit) != 0 ? State::pending : State::met;
}

Judge::Judge(const Rules& rules) : rules_(rules), criteria_(rules.criteria) {
    for (const auto& [kind, kind_name] : organisation::k_unit_kinds) {
        for (const auto& [sector, sector_name] : organisation::k_sectors) {
            auto& entry = kinds_[static_cast<std::size_t>(kind) * organisation::k_sectors.size() + static_cast<std::size_t>(sector)];
            entry.applicable = rules.applicable(kind, sector);
            entry.conditions = rules.conditions(kind, sector);
            for (const auto& rule : rules.indicators) {
                const auto& indicator = *rule.indicator;
                if (indicator.applies_to.holds(kind, sector) && !indicator.judged(kind)) entry.computed.push_back(&rule);
            }
        }
    }
}

const Judge::KindRules& Judge::kind_rules(const Population& population, std::size_t unit) const {
    return kinds_[static_cast<std::size_t>(population.kind[unit]) * organisation::k_sectors.size() +
                  static_cast<std::size_t>(population.sector[unit])];
}

std::size_t Judge::judge_batch_meetings(const Population& population, std::size_t first, std::size_t last) {
    const auto begin = population.first_meeting[first];
    batch_base_ = begin;
    std::size_t end = first;
    while (end < last && population.first_meeting[end + 1] - begin <= k_meeting_block) ++end;
    if (end == first) throw std::logic_error("a unit has more meetings than facts may have (facts_check.hpp)");
    const auto count = population.first_meeting[end] - begin;
    if (count != 0) judge_meetings(population.meetings, rules_.meetings, begin, count, verdicts_);
    return end;
}

void Judge::tally_meetings(const Population& population, std::size_t unit) {
    tally_ = {};
    const std::size_t base = batch_base_;
    const std::size_t first = population.first_meeting[unit];
    const std::size_t last = population.first_meeting[unit + 1];
    const auto& columns = population.meetings;
    std::uint16_t failing = 0;
    std::uint16_t open = 0;
    std::uint16_t regular_months = 0;
    std::uint16_t thematic_months = 0;
    std::uint16_t incomplete = 0;
    std::uint16_t counting_incomplete = 0;
    std::uint32_t thematic = 0;
    const std::uint16_t combined_mask = rules_.combined_is_thematic ? std::uint16_t{0b11} : std::uint16_t{0b01};
    for (std::size_t i = first; i < last; ++i) {
        failing = static_cast<std::uint16_t>(failing | verdicts_.failing[i - base]);
        open = static_cast<std::uint16_t>(open | verdicts_.open[i - base]);
        const std::uint16_t marks = columns.marks[i];
        const bool thematic_only = (marks & 0b11U) == static_cast<std::uint16_t>(MeetingKind::thematic);
        const bool is_thematic = (marks & combined_mask) != 0;
        const std::uint16_t month = columns.month_bit[i];
        const auto regular_mask = static_cast<std::uint16_t>(thematic_only ? 0 : 0xFFFF);
        regular_months = static_cast<std::uint16_t>(regular_months | (month & regular_mask));
        thematic_months = static_cast<std::uint16_t>(thematic_months | (is_thematic ? month : 0));
        thematic += is_thematic ? 1 : 0;
        incomplete = static_cast<std::uint16_t>(incomplete | marks);
        counting_incomplete = static_cast<std::uint16_t>(counting_incomplete | (marks & regular_mask));
    }
    tally_.failing = failing;
    tally_.open = open;
    tally_.regular_months = regular_months;
    tally_.thematic_months = thematic_months;
    tally_.thematic = thematic;
    tally_.any_incomplete = (incomplete & meetings::k_incomplete) != 0;
    tally_.counting_incomplete = (counting_incomplete & meetings::k_incomplete) != 0;

    if (rules_.any_tolerated) {
        for (std::size_t i = first; i < last; ++i) {
            for (std::size_t c = 0; c < meetings::k_meeting_checks.size(); ++c) {
                tally_.failing_count[c] += (verdicts_.failing[i - base] >> c) & 1U;
            }
        }
    }
    if (rules_.meetings.attendance_year_average) {
        for (std::size_t i = first; i < last; ++i) {
            const bool thematic_only = (columns.marks[i] & 0b11U) == static_cast<std::uint16_t>(MeetingKind::thematic);
            if (thematic_only || (columns.marks[i] & meetings::k_incomplete) != 0) continue;
            tally_.present += columns.present[i];
            tally_.eligible += columns.eligible[i];
        }
    }
    if (rules_.reduction.has_sheet) {
        for (std::size_t i = first; i < last; ++i) {
            if ((columns.marks[i] & 0b11U) == static_cast<std::uint16_t>(MeetingKind::thematic)) continue;
            if (columns.level[i] == meetings::k_sheet_open) {
                ++tally_.levels.open;
            } else {
                ++tally_.levels.of[columns.level[i] - 1U];
            }
        }
    }
    if (rules_.any_tolerated) settle_tolerances();
}

void Judge::settle_tolerances() {
    for (std::size_t c = 0; c < meetings::k_meeting_checks.size(); ++c) {
        const auto bit = meetings::k_meeting_checks[c].bit;
        if (tally_.failing_count[c] <= rules_.tolerated[c]) tally_.failing = static_cast<std::uint16_t>(tally_.failing & ~bit);
    }
}

UnitOutcome Judge::judge_unit(const Population& population, std::size_t unit) {
    UnitOutcome outcome;
    outcome.applicable = kind_rules(population, unit).applicable;
    tally_meetings(population, unit);
    judge_checks(population, unit, outcome);
    judge_ratings(population, unit, outcome);
    outcome.failing &= outcome.applicable;
    outcome.open &= outcome.applicable & ~outcome.failing;
    judge_criteria(population, unit, outcome);
    judge_threshold(outcome);
    outcome.failing &= outcome.applicable;
    outcome.open &= outcome.applicable & ~outcome.failing;
    outcome.verdict = verdict(population, unit, outcome);
    return outcome;
}

void Judge::judge_checks(const Population& population, std::size_t unit, UnitOutcome& outcome) const {
    const int year = population.year[unit];
    const auto months_over = months_over_on(rules_.reduction.as_of, year);
    const bool year_over = rules_.reduction.as_of.year() > year;

    // Per-meeting checks: one failing meeting fails the year; while the year runs the rest stays open.
    for (const auto& [check, bit] : meetings::k_meeting_checks) {
        const auto mask = bit_of(check);
        if ((tally_.failing & bit) != 0) outcome.failing |= mask;
        if (!year_over || (tally_.open & bit) != 0) outcome.open |= mask;
    }
    if (rules_.meetings.attendance_year_average) {
        const auto mask = bit_of(Check::attendance);
        outcome.failing &= ~mask;
        const bool reached = tally_.present * 100 > std::uint64_t{rules_.meetings.attendance_over_percent} * tally_.eligible;
        // An average may still recover while the year runs or a roll call is incomplete.
        if (year_over && (tally_.open & meetings::k_attendance_bit) == 0 && !reached && tally_.eligible != 0) outcome.failing |= mask;
    }
    judge_year_checks(population, unit, year_over, months_over, outcome);
}

void Judge::judge_year_checks(const Population& population, std::size_t unit, bool year_over, unsigned months_over,
                              UnitOutcome& outcome) const {
    const auto first = population.first_excused[unit];
    const std::span<const std::uint32_t> runs(population.excused_runs.data() + first, population.first_excused[unit + 1] - first);
    const auto streak = bit_of(Check::excused_streak);
    if (has_run_longer_than(runs, rules_.streak_at_most)) outcome.failing |= streak;
    const bool streak_open = rules_.reduction.streak_over_all_meetings ? tally_.any_incomplete : tally_.counting_incomplete;
    if (!year_over || streak_open) outcome.open |= streak;

    // A month that has ended without a meeting cannot be mended.
    const auto lost = months_over - static_cast<unsigned>(std::popcount(
                                        static_cast<std::uint16_t>(tally_.regular_months & first_months(months_over))));
    const auto held = static_cast<unsigned>(std::popcount(tally_.regular_months));
    if (lost + rules_.regular_months > 12) outcome.failing |= bit_of(Check::regular_count);
    if (held < rules_.regular_months) outcome.open |= bit_of(Check::regular_count);

    const auto needed = population.year[unit] == rules_.first_year ? rules_.thematic_first_year : rules_.thematic_at_least;
    if (tally_.thematic < needed) (year_over ? outcome.failing : outcome.open) |= bit_of(Check::thematic_count);

    const auto quarters_over = months_over / 3;
    const auto lost_quarters = quarters_over - quarters_with(tally_.thematic_months, quarters_over);
    if (lost_quarters + rules_.thematic_quarters > 4) outcome.failing |= bit_of(Check::thematic_quarterly);
    if (quarters_with(tally_.thematic_months, 4) < rules_.thematic_quarters) outcome.open |= bit_of(Check::thematic_quarterly);

    if (rules_.reduction.has_sheet) {
        const auto mask = bit_of(Check::year_meeting_level);
        // Failed for good when even the best of what may still come would not be enough.
        auto best = tally_.levels;
        best.of[0] += best.open + (year_over ? 0U : k_enough_meetings);
        const auto level = year_level(rules_.year_levels, best);
        if (!level || *level > rules_.year_level_at_least) outcome.failing |= mask;
        if (!year_over || tally_.levels.open != 0) outcome.open |= mask;
    }
}

void Judge::judge_ratings(const Population& population, std::size_t unit, UnitOutcome& outcome) const {
    const auto& counts = population.ratings[unit];
    const bool cell = population.kind[unit] == UnitKind::cell;
    const auto completed_bit = bit_of(cell ? Check::member_ratings_completed : Check::cell_ratings_completed);
    const auto good_bit = bit_of(cell ? Check::member_ratings_good : Check::cell_ratings_good);
    const std::int64_t good = counts.excellent + counts.good;
    const std::int64_t completed = good + counts.completed;
    const std::int64_t base = counts.rated() + (rules_.unrated_count_against ? counts.not_subject : 0);
    const std::int64_t not_yet = counts.not_yet;
    // Failed for good when even the best ratings of those still missing would not be enough.
    if (base != 0 && !core::at_least_percent(completed + not_yet, base + not_yet, rules_.completed_percent)) {
        outcome.failing |= completed_bit;
    }
    if (base != 0 && !core::at_least_percent(good + not_yet, base + not_yet, rules_.good_percent)) outcome.failing |= good_bit;
    if (not_yet != 0 || counts.rated() == 0) outcome.open |= completed_bit | good_bit;
}

std::int64_t Judge::share_of_meetings(const IndicatorRule& rule, const Population& population, std::size_t unit) const {
    std::int64_t good = 0;
    std::int64_t all = 0;
    const std::size_t last = population.first_meeting[unit + 1];
    const bool regular_only = (rule.meeting_bits & ~(meetings::k_attendance_bit | meetings::k_opinions_bit | meetings::k_meeting_day_bit)) == 0;
    for (std::size_t i = population.first_meeting[unit]; i < last; ++i) {
        if (regular_only && meetings::kind_of(population.meetings.marks[i]) == MeetingKind::thematic) continue;
        ++all;
        if ((verdicts_.failing[i - batch_base_] & rule.meeting_bits) == 0) ++good;
    }
    return all == 0 ? 0 : rule.maximum * good / all;
}

IndicatorOutcome Judge::outcome_of(const IndicatorRule& rule, const UnitOutcome& unit, const Population& population,
                                   std::size_t index) const {
    const auto relevant = rule.checks & unit.applicable;
    if (relevant == 0) return {State::not_applicable, 0};
    const auto failing = unit.failing & relevant;
    const bool open = (unit.open & relevant) != 0;
    if (rule.share_of_meetings && rule.meeting_bits != 0) {
        CheckMask by_meeting = 0;
        for (const auto& [check, bit] : meetings::k_meeting_checks) {
            if ((rule.meeting_bits & bit) != 0) by_meeting |= bit_of(check);
        }
        if ((failing & ~by_meeting) != 0) return {State::not_met, 0};
        // A check may have failed for good while its share of meetings still moves.
        const bool running = rules_.reduction.as_of.year() <= population.year[index];
        if (open || running || (tally_.open & rule.meeting_bits) != 0) return {State::pending, 0};
        if (failing == 0) return {State::met, rule.maximum};
        const auto achieved = share_of_meetings(rule, population, index);
        return {achieved == 0 ? State::not_met : State::partly_met, achieved};
    }
    if (failing != 0) return {State::not_met, 0};
    if (open) return {State::pending, 0};
    return {State::met, rule.maximum};
}

void Judge::judge_criteria(const Population& population, std::size_t unit, UnitOutcome& outcome) {
    for (std::size_t c = 0; c < rules_.criteria; ++c) {
        const auto& judged = population.judged[unit * population.criteria + c];
        criteria_[c] = {judged.achieved, judged.open, judged.judged + judged.open, judged.met, judged.open_count,
                        judged.judged_count + judged.open_count, State::pending};
    }
    for (const auto* rule : kind_rules(population, unit).computed) {
        const auto result = outcome_of(*rule, outcome, population, unit);
        if (result.state == State::not_applicable) continue;
        auto& sum = criteria_[rule->criterion];
        sum.applicable += rule->maximum;
        ++sum.count;
        if (result.state == State::pending) {
            sum.open += rule->maximum;
            ++sum.open_count;
        } else {
            sum.achieved += result.achieved;
            if (result.state == State::met) ++sum.met;
        }
    }
}

void Judge::judge_threshold(UnitOutcome& outcome) {
    // A criterion of which nothing applies lacks nothing: 0 ≥ 0.
    const auto settle = [this](std::int64_t achieved, std::int64_t open, std::int64_t applicable) {
        if (!core::at_least_percent(achieved + open, applicable, rules_.threshold_percent)) return State::not_met;
        return core::at_least_percent(achieved, applicable, rules_.threshold_percent) ? State::met : State::pending;
    };
    const auto note = [&outcome](State state) {
        const auto bit = bit_of(Check::criterion_threshold);
        if (state == State::not_met) outcome.failing |= bit;
        if (state == State::pending) outcome.open |= bit;
    };
    CriterionSum total;
    for (auto& sum : criteria_) {
        const bool by_count = rules_.threshold_of == ThresholdOf::indicators_met;
        sum.state = by_count ? settle(sum.met, sum.open_count, sum.count) : settle(sum.achieved, sum.open, sum.applicable);
        total.achieved += sum.achieved;
        total.open += sum.open;
        total.applicable += sum.applicable;
        if (rules_.threshold_of != ThresholdOf::total) note(sum.state);
    }
    if (rules_.threshold_of == ThresholdOf::total) note(settle(total.achieved, total.open, total.applicable));
}

Verdict Judge::verdict(const Population& population, std::size_t unit, UnitOutcome& outcome) const {
    if ((outcome.failing & kind_rules(population, unit).conditions) != 0) return Verdict::not_qualified;
    const bool knocked_out = population.knock_outs[unit] != 0;
    if (knocked_out && rules_.knock_outs == KnockOutEffect::not_qualified) return Verdict::not_qualified;
    auto open = outcome.open;
    if (rules_.provisional_without_ratings) {
        constexpr CheckMask k_ratings = bit_of(Check::member_ratings_completed) | bit_of(Check::member_ratings_good) |
                                        bit_of(Check::cell_ratings_completed) | bit_of(Check::cell_ratings_good);
        outcome.provisional = (open & k_ratings) != 0;
        open &= ~k_ratings;
    }
    for (const auto& sum : criteria_) {
        if (sum.open_count != 0) return Verdict::pending;
    }
    if (open != 0 || (knocked_out && rules_.knock_outs == KnockOutEffect::needs_decision)) return Verdict::pending;
    return Verdict::qualified;
}

}  // namespace bontot::assessment
