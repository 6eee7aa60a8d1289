#include "assessment/judge.hpp"

#include <bit>
#include <stdexcept>

namespace bontot::assessment {

using meetings::k_meeting_block;
using meetings::MeetingKind;
using organisation::UnitKind;
using plan::Check;

namespace {

constexpr std::uint16_t k_all_months = 0xFFF;

/// More meetings than any plan counts for the level of a year.
constexpr std::uint32_t k_enough_meetings = 1000;

constexpr std::uint16_t first_months(unsigned months) {
    return static_cast<std::uint16_t>((1U << months) - 1U);
}

constexpr unsigned quarters_with(std::uint16_t months, unsigned quarters) {
    unsigned count = 0;
    for (unsigned q = 0; q < quarters; ++q)
        count += ((months >> (3 * q)) & 0b111U) != 0 ? 1 : 0;
    return count;
}

/// True when each quarter holds one of `months`.
constexpr bool in_every_quarter(std::uint16_t months) {
    constexpr unsigned k_first_months = 0b001'001'001'001;
    const unsigned any = months | (unsigned{months} >> 1U) | (unsigned{months} >> 2U);
    return (any & k_first_months) == k_first_months;
}

}  // namespace

State UnitOutcome::state(Check check) const {
    const auto bit = bit_of(check);
    if ((applicable & bit) == 0) return State::not_applicable;
    if ((failing & bit) != 0) return State::not_met;
    return (open & bit) != 0 ? State::pending : State::met;
}

Judge::Judge(const Rules& rules)
    : rules_(rules),
      as_of_year_(rules.reduction.as_of.year()),
      as_of_month_(rules.reduction.as_of.month()),
      criteria_(rules.criteria) {
    for (const auto& [kind, kind_name] : organisation::k_unit_kinds) {
        for (const auto& [sector, sector_name] : organisation::k_sectors) {
            auto& entry = kinds_[static_cast<std::size_t>(kind) * organisation::k_sectors.size() +
                                 static_cast<std::size_t>(sector)];
            entry.applicable = rules.applicable(kind, sector);
            entry.conditions = rules.conditions(kind, sector);
            for (const auto& rule : rules.indicators) {
                const auto& indicator = *rule.indicator;
                if (!indicator.applies_to.holds(kind, sector) || indicator.judged(kind)) continue;
                entry.computed.push_back(&rule);
                entry.computed_checks |= rule.checks & entry.applicable;
                entry.by_share = entry.by_share || rule.share_of_meetings;
            }
        }
    }
}

std::size_t Judge::judge_batch(const Population& population, std::size_t first, std::size_t last) {
    const auto begin = population.first_meeting[first];
    batch_base_ = begin;
    std::size_t end = first;
    while (end < last && population.first_meeting[end + 1] - begin <= k_meeting_block)
        ++end;
    if (end == first) throw std::logic_error("a unit has more meetings than facts may have (facts_check.hpp)");
    const auto count = population.first_meeting[end] - begin;
    if (count != 0) {
        judge_meetings(population.meetings, rules_.meetings, begin, count, verdicts_);
        spans_.prepare(population.meetings, verdicts_, rules_.combined_is_thematic, begin, count);
    }
    long_runs_.find(population.excused_runs, population.first_excused[first], population.first_excused[end],
                    rules_.streak_at_most);
    return end;
}

void Judge::tally_meetings(const Population& population, std::size_t unit) {
    const auto first = population.first_meeting[unit] - batch_base_;
    const auto last = population.first_meeting[unit + 1] - batch_base_;
    const auto span = spans_.over(first, last);
    tally_.failing = span.failing;
    tally_.open = span.open;
    tally_.any_incomplete = span.any_incomplete;
    // Attendance is what an incomplete roll call of a regular or combined meeting leaves open.
    tally_.counting_incomplete = (span.open & meetings::k_attendance_bit) != 0;
    tally_.regular_months = span.regular_months;
    tally_.thematic_months = span.thematic_months;
    tally_.thematic = span.thematic;
    if (rules_.meetings.attendance_year_average || rules_.reduction.has_sheet)
        tally_rarely_used(population, first, last);
    if (rules_.any_tolerated) settle_tolerances(first, last);
}

[[gnu::noinline]] void Judge::tally_rarely_used(const Population& population, std::size_t first, std::size_t last) {
    const auto& columns = population.meetings;
    tally_.present = 0;
    tally_.eligible = 0;
    tally_.levels = {};
    for (std::size_t i = batch_base_ + first; i < batch_base_ + last; ++i) {
        if (meetings::kind_of(columns.marks[i]) == MeetingKind::thematic) continue;
        if ((columns.marks[i] & meetings::k_incomplete) == 0) {
            tally_.present += columns.present[i];
            tally_.eligible += columns.eligible[i];
        }
        if (!rules_.reduction.has_sheet) continue;
        if (columns.level[i] == meetings::k_sheet_open) {
            ++tally_.levels.open;
        } else {
            ++tally_.levels.of[columns.level[i] - 1U];
        }
    }
}

[[gnu::noinline]] void Judge::settle_tolerances(std::size_t first, std::size_t last) {
    for (std::size_t c = 0; c < meetings::k_meeting_checks.size(); ++c) {
        const auto bit = meetings::k_meeting_checks[c].bit;
        unsigned failing = 0;
        for (std::size_t i = first; i < last; ++i)
            failing += (verdicts_.failing[i] & bit) != 0 ? 1 : 0;
        if (failing <= rules_.tolerated[c]) tally_.failing = static_cast<std::uint16_t>(tally_.failing & ~bit);
    }
}

// Flat: called a quarter of a million times, each part of it is a few instructions.
[[gnu::flatten]] UnitOutcome Judge::judge_unit(const Population& population, std::size_t unit) {
    UnitOutcome outcome;
    outcome.applicable = kinds_[kind_of(population, unit)].applicable;
    tally_meetings(population, unit);
    judge_checks(population, unit, outcome);
    judge_ratings(population, unit, outcome);
    outcome.failing &= outcome.applicable;
    outcome.open &= outcome.applicable & ~outcome.failing;
    judge_criteria(population, unit, outcome);
    outcome.failing &= outcome.applicable;
    outcome.open &= outcome.applicable & ~outcome.failing;
    settle_verdict(population, unit, outcome);
    return outcome;
}

void Judge::judge_checks(const Population& population, std::size_t unit, UnitOutcome& outcome) {
    constexpr CheckMask k_meeting_bits = [] {
        CheckMask mask = 0;
        for (const auto& entry : meetings::k_meeting_checks)
            mask |= entry.bit;
        return mask;
    }();
    const int year = population.year[unit];
    const bool year_over = as_of_year_ > year;
    const unsigned months_over = year_over ? 12 : as_of_year_ < year ? 0 : as_of_month_ - 1;

    // Per-meeting checks: one failing meeting fails the year; while the year runs the rest stays open.
    outcome.failing = tally_.failing;
    outcome.open = year_over ? tally_.open : k_meeting_bits;
    if (rules_.meetings.attendance_year_average) {
        const auto mask = bit_of(Check::attendance);
        outcome.failing &= ~mask;
        const bool reached =
            tally_.present * 100 > std::uint64_t{rules_.meetings.attendance_over_percent} * tally_.eligible;
        // An average may still recover while the year runs or a roll call is incomplete.
        if (year_over && (tally_.open & meetings::k_attendance_bit) == 0 && !reached && tally_.eligible != 0)
            outcome.failing |= mask;
    }

    const auto streak = bit_of(Check::excused_streak);
    if (long_runs_.any_in(population.first_excused[unit], population.first_excused[unit + 1]))
        outcome.failing |= streak;
    const bool streak_open =
        rules_.reduction.streak_over_all_meetings ? tally_.any_incomplete : tally_.counting_incomplete;
    if (!year_over || streak_open) outcome.open |= streak;
    judge_months(year, months_over, year_over, outcome);
}

void Judge::judge_months(int year, unsigned months_over, bool year_over, UnitOutcome& outcome) const {
    if (tally_.regular_months != k_all_months) {
        // A month that has ended without a meeting cannot be mended.
        const auto lost = months_over - static_cast<unsigned>(std::popcount(static_cast<std::uint16_t>(
                                            tally_.regular_months & first_months(months_over))));
        const auto held = static_cast<unsigned>(std::popcount(tally_.regular_months));
        if (lost + rules_.regular_months > 12) outcome.failing |= bit_of(Check::regular_count);
        if (held < rules_.regular_months) outcome.open |= bit_of(Check::regular_count);
    }

    const auto needed = year == rules_.first_year ? rules_.thematic_first_year : rules_.thematic_at_least;
    if (tally_.thematic < needed) (year_over ? outcome.failing : outcome.open) |= bit_of(Check::thematic_count);

    if (!in_every_quarter(tally_.thematic_months)) {
        const auto quarters_over = months_over / 3;
        const auto lost = quarters_over - quarters_with(tally_.thematic_months, quarters_over);
        if (lost + rules_.thematic_quarters > 4) outcome.failing |= bit_of(Check::thematic_quarterly);
        if (quarters_with(tally_.thematic_months, 4) < rules_.thematic_quarters)
            outcome.open |= bit_of(Check::thematic_quarterly);
    }

    if (!rules_.reduction.has_sheet) return;
    const auto mask = bit_of(Check::year_meeting_level);
    // Failed for good when even the best of what may still come would not be enough.
    auto best = tally_.levels;
    best.of[0] += best.open + (year_over ? 0U : k_enough_meetings);
    const auto level = year_level(rules_.year_levels, best);
    if (!level || *level > rules_.year_level_at_least) outcome.failing |= mask;
    if (!year_over || tally_.levels.open != 0) outcome.open |= mask;
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
    if (base != 0 && !core::at_least_percent(good + not_yet, base + not_yet, rules_.good_percent))
        outcome.failing |= good_bit;
    if (not_yet != 0 || counts.rated() == 0) outcome.open |= completed_bit | good_bit;
}

std::int64_t Judge::share_of_meetings(const IndicatorRule& rule, const Population& population, std::size_t unit) const {
    std::int64_t good = 0;
    std::int64_t all = 0;
    const std::size_t last = population.first_meeting[unit + 1];
    const bool regular_only =
        (rule.meeting_bits & ~(meetings::k_attendance_bit | meetings::k_opinions_bit | meetings::k_meeting_day_bit)) ==
        0;
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
        if (open) return {State::pending, 0};
        if ((failing & ~CheckMask{rule.meeting_bits}) != 0) return {State::not_met, 0};
        if (failing == 0) return {State::met, rule.maximum};
        const auto achieved = share_of_meetings(rule, population, index);
        return {achieved == 0 ? State::not_met : State::partly_met, achieved};
    }
    if (failing != 0) return {State::not_met, 0};
    if (open) return {State::pending, 0};
    return {State::met, rule.maximum};
}

[[gnu::noinline]] void Judge::add_computed(const Population& population, std::size_t unit, const UnitOutcome& outcome,
                                           std::vector<ComputedSum>& sums) const {
    sums.assign(rules_.criteria, {});
    for (const auto* rule : kinds_[kind_of(population, unit)].computed) {
        const auto result = outcome_of(*rule, outcome, population, unit);
        if (result.state == State::not_applicable) continue;
        auto& sum = sums[rule->criterion];
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

const ComputedSum* Judge::computed_sums(const Population& population, std::size_t unit, const UnitOutcome& outcome) {
    static_assert(plan::k_check_count <= 28, "two masks of checks and a kind must fit a key");
    const auto kind = kind_of(population, unit);
    const auto& rules = kinds_[kind];
    const std::uint64_t failing = outcome.failing & rules.computed_checks;
    const std::uint64_t open = outcome.open & rules.computed_checks;
    const std::uint64_t key = failing | (open << 28U) | (std::uint64_t{kind + 1} << 56U);
    auto& known = known_sums_[(key * 0x9E3779B97F4A7C15U) >> 56U];
    if (known.key != key || rules.by_share) {
        add_computed(population, unit, outcome, known.sums);
        known.key = key;
    }
    return known.sums.data();
}

void Judge::judge_criteria(const Population& population, std::size_t unit, UnitOutcome& outcome) {
    const auto* computed = computed_sums(population, unit, outcome);
    const auto* judged = population.judged.data() + unit * population.criteria;
    const auto percent = rules_.threshold_percent;
    const bool by_count = rules_.threshold_of == ThresholdOf::indicators_met;
    std::int64_t open_indicators = 0;
    bool failing = false;
    bool open = false;
    for (std::size_t c = 0; c < rules_.criteria; ++c) {
        auto sum = CriterionSum::of(judged[c], computed[c]);
        const auto settled = by_count ? Settled::of(sum.met, sum.open_count, sum.count, percent)
                                      : Settled::of(sum.achieved, sum.open, sum.applicable, percent);
        failing |= settled.failing();
        open |= settled.open();
        open_indicators += sum.open_count;
        if (!keep_criteria_) continue;
        sum.state = settled.state();
        criteria_[c] = sum;
    }
    criteria_open_ = open_indicators != 0;
    if (rules_.threshold_of == ThresholdOf::total) {
        CriterionSum total;
        for (std::size_t c = 0; c < rules_.criteria; ++c) {
            const auto sum = CriterionSum::of(judged[c], computed[c]);
            total.achieved += sum.achieved;
            total.open += sum.open;
            total.applicable += sum.applicable;
        }
        const auto settled = Settled::of(total.achieved, total.open, total.applicable, percent);
        failing = settled.failing();
        open = settled.open();
    }
    outcome.failing |= CheckMask{failing} << plan::index_of(Check::criterion_threshold);
    outcome.open |= CheckMask{open} << plan::index_of(Check::criterion_threshold);
}

void Judge::settle_verdict(const Population& population, std::size_t unit, UnitOutcome& outcome) const {
    outcome.verdict = Verdict::not_qualified;
    if ((outcome.failing & kinds_[kind_of(population, unit)].conditions) != 0) return;
    const bool knocked_out = population.knock_outs[unit] != 0;
    if (knocked_out && rules_.knock_outs == KnockOutEffect::not_qualified) return;
    auto open = outcome.open;
    if (rules_.provisional_without_ratings) {
        constexpr CheckMask k_ratings = bit_of(Check::member_ratings_completed) | bit_of(Check::member_ratings_good) |
                                        bit_of(Check::cell_ratings_completed) | bit_of(Check::cell_ratings_good);
        outcome.provisional = (open & k_ratings) != 0;
        open &= ~k_ratings;
    }
    const bool awaits_decision = knocked_out && rules_.knock_outs == KnockOutEffect::needs_decision;
    outcome.verdict = criteria_open_ || open != 0 || awaits_decision ? Verdict::pending : Verdict::qualified;
}

}  // namespace bontot::assessment
