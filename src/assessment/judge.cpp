#include "assessment/judge.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "meetings/read_ahead.hpp"
#include "meetings/vectorised.hpp"

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

/// The columns of RatingColumns from the first unit of the block on.
struct RatingPlaces {
    const std::uint16_t* excellent;
    const std::uint16_t* good;
    const std::uint16_t* completed;
    const std::uint16_t* not_completed;
    const std::uint16_t* not_yet;
    const std::uint16_t* against;  ///< not subject, where that counts against the unit; else null
};

/// All bits or none.
constexpr CheckMask mask_if(bool holds) {
    return 0U - CheckMask{holds};
}

/// Official ratings (R81–R84): failed for good when even the best ratings of those still missing would not be enough.
BONTOT_VECTORISED void settle_ratings(const RatingPlaces& places, const Rules& rules, UnitBlock& block) {
    constexpr CheckMask k_of_members = bit_of(Check::member_ratings_completed) | bit_of(Check::member_ratings_good);
    constexpr CheckMask k_completed = bit_of(Check::member_ratings_completed) | bit_of(Check::cell_ratings_completed);
    constexpr CheckMask k_good = bit_of(Check::member_ratings_good) | bit_of(Check::cell_ratings_good);
    constexpr auto k_cells = static_cast<std::uint32_t>(organisation::k_sectors.size());
    static_assert(kind_place(UnitKind::grassroots_committee, organisation::k_sectors.front().first) == k_cells);
    const auto completed_percent = static_cast<std::uint32_t>(rules.completed_percent);
    const auto good_percent = static_cast<std::uint32_t>(rules.good_percent);
    const std::uint16_t* __restrict excellent = places.excellent;
    const std::uint16_t* __restrict good = places.good;
    const std::uint16_t* __restrict completed = places.completed;
    const std::uint16_t* __restrict not_completed = places.not_completed;
    const std::uint16_t* __restrict not_yet = places.not_yet;
    const std::uint16_t* __restrict against = places.against != nullptr ? places.against : places.not_yet;
    const std::uint32_t against_mask = places.against != nullptr ? 0xFFFFU : 0U;
    for (std::size_t i = 0; i < block.count; ++i) {
        const std::uint32_t missing = not_yet[i];
        const std::uint32_t well = std::uint32_t{excellent[i]} + good[i];
        const std::uint32_t done = well + completed[i];
        const std::uint32_t rated = done + not_completed[i];
        const std::uint32_t base = rated + (against[i] & against_mask);
        const CheckMask counted = mask_if(base != 0);
        const CheckMask too_few = counted & mask_if((done + missing) * 100 < completed_percent * (base + missing));
        const CheckMask too_poor = counted & mask_if((well + missing) * 100 < good_percent * (base + missing));
        const CheckMask unsettled = mask_if(missing != 0) | mask_if(rated == 0);
        const CheckMask cell = mask_if(block.kind[i] < k_cells);
        const CheckMask mine = (cell & k_of_members) | (~cell & ~k_of_members);
        block.failing[i] |= ((too_few & k_completed) | (too_poor & k_good)) & mine;
        block.open[i] |= unsettled & (k_completed | k_good) & mine;
    }
}

/// A check that does not apply neither fails nor is open; one that fails is no longer open.
BONTOT_VECTORISED void mask_applicable(UnitBlock& block) {
    for (std::size_t i = 0; i < block.count; ++i) {
        const CheckMask failing = block.failing[i] & block.applicable[i];
        block.failing[i] = failing;
        block.open[i] &= block.applicable[i] & ~failing;
    }
}

constexpr CheckMask k_rating_checks = bit_of(Check::member_ratings_completed) | bit_of(Check::member_ratings_good) |
                                      bit_of(Check::cell_ratings_completed) | bit_of(Check::cell_ratings_good);

/// Not qualified when a condition fails; else pending when anything is open; `counted`: the open checks that matter.
BONTOT_VECTORISED void settle_verdict_column(const std::uint8_t* __restrict knock_outs, KnockOutEffect effect,
                                             CheckMask counted, UnitBlock& block) {
    static_assert(static_cast<int>(Verdict::qualified) == 0 && static_cast<int>(Verdict::not_qualified) == 1 &&
                  static_cast<int>(Verdict::pending) == 2);
    const CheckMask disqualifies = mask_if(effect == KnockOutEffect::not_qualified);
    const CheckMask waits = mask_if(effect == KnockOutEffect::needs_decision);
    for (std::size_t i = 0; i < block.count; ++i) {
        const CheckMask knocked_out = mask_if(knock_outs[i] != 0);
        const CheckMask fails = mask_if((block.failing[i] & block.conditions[i]) != 0) | (knocked_out & disqualifies);
        const CheckMask pending =
            mask_if((block.open[i] & counted) != 0) | mask_if(block.open_indicators[i] != 0) | (knocked_out & waits);
        block.verdict[i] = static_cast<std::uint8_t>((fails & 1U) | (~fails & pending & 2U));
    }
}

/// Asks for the next units, as many as there were in this batch, and their meetings.
void read_next(const Population& population, const UnitBlock& block, std::size_t meeting_count, bool by_count) {
    using ::bontot::meetings::read_ahead;
    const auto unit = block.first + block.count;
    const auto count = block.count + 16;
    read_ahead(population.first_meeting, unit, count);
    read_ahead(population.first_excused, unit, count);
    read_ahead(population.kind, unit, count);
    read_ahead(population.sector, unit, count);
    read_ahead(population.year, unit, count);
    read_ahead(population.knock_outs, unit, count);
    const auto& r = population.ratings;
    for (const auto* column : {&r.excellent, &r.good, &r.completed, &r.not_completed, &r.not_yet})
        read_ahead(*column, unit, count);
    for (const auto& criterion : population.judged) {
        for (const auto* column : {&criterion.achieved, &criterion.judged, &criterion.open})
            read_ahead(*column, unit, count);
        read_ahead(criterion.open_count, unit, count);
        if (!by_count) continue;
        read_ahead(criterion.met, unit, count);
        read_ahead(criterion.judged_count, unit, count);
    }
    const auto& m = population.meetings;
    const auto first = population.first_meeting[unit];
    for (const auto* column :
         {&m.marks, &m.present, &m.eligible, &m.unexcused, &m.roll, &m.speakers, &m.minutes, &m.month_bit}) {
        read_ahead(*column, first, meeting_count);
    }
    read_ahead(population.excused_runs, population.first_excused[unit],
               population.first_excused[unit] - population.first_excused[block.first]);
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
      looks_at_quarters_((rules.used & bit_of(Check::thematic_quarterly)) != 0),
      criteria_(rules) {
    for (const auto& [kind, kind_name] : organisation::k_unit_kinds) {
        for (const auto& [sector, sector_name] : organisation::k_sectors) {
            kinds_[kind_place(kind, sector)] = {rules.applicable(kind, sector), rules.conditions(kind, sector)};
        }
    }
}

void Judge::judge_batch(const Population& population, std::size_t first, std::size_t last) {
    open_batch(population, first, last);
    for (std::size_t place = 0; place < block_.count; ++place)
        judge_year(population, place);
    judge_runs(population);
    judge_ratings(population);
    leave_applicable();
    criteria_.judge(population, block_, [&](const IndicatorRule& rule, std::size_t place) {
        return share_of_meetings(rule, population, block_.first + place);
    });
    leave_applicable();
    settle_verdicts(population);
    if (last - first != 1) return;
    one_unit_criteria_.clear();
    for (std::size_t c = 0; c < rules_.criteria; ++c)
        one_unit_criteria_.push_back(criteria_.sum(c, 0));
}

void Judge::open_batch(const Population& population, std::size_t first, std::size_t last) {
    const auto begin = population.first_meeting[first];
    batch_base_ = begin;
    last = std::min(last, first + k_unit_block);
    std::size_t end = first;
    while (end < last && population.first_meeting[end + 1] - begin <= k_meeting_block)
        ++end;
    if (end == first) throw std::logic_error("a unit has more meetings than facts may have (facts_check.hpp)");
    block_.first = first;
    block_.count = end - first;
    const auto count = population.first_meeting[end] - begin;
    if (end != population.units())
        read_next(population, block_, count, rules_.threshold_of == ThresholdOf::indicators_met);
    if (count != 0) {
        judge_meetings(population.meetings, rules_.meetings, begin, count, verdicts_);
        spans_.prepare(population.meetings, verdicts_, rules_.combined_is_thematic, begin, count);
    }
    long_runs_.find(population.excused_runs, population.first_excused[first], population.first_excused[end],
                    rules_.streak_at_most);
}

/// What follows from a unit's meetings alone.
void Judge::judge_year(const Population& population, std::size_t place) {
    constexpr CheckMask k_meeting_bits = [] {
        CheckMask mask = 0;
        for (const auto& entry : meetings::k_meeting_checks)
            mask |= entry.bit;
        return mask;
    }();
    const auto unit = block_.first + place;
    const auto kind = kind_place(population.kind[unit], population.sector[unit]);
    block_.kind[place] = static_cast<std::uint32_t>(kind);
    block_.applicable[place] = kinds_[kind].applicable;
    block_.conditions[place] = kinds_[kind].conditions;

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

    const int year = population.year[unit];
    const bool year_over = as_of_year_ > year;
    // Per-meeting checks: one failing meeting fails the year; while the year runs the rest stays open.
    CheckMask failing = tally_.failing;
    CheckMask open = year_over ? tally_.open : k_meeting_bits;
    if (rules_.meetings.attendance_year_average) judge_average(year_over, failing);
    const bool streak_open =
        rules_.reduction.streak_over_all_meetings ? tally_.any_incomplete : tally_.counting_incomplete;
    open |= CheckMask{!year_over || streak_open} << plan::index_of(Check::excused_streak);
    block_.failing[place] = failing;
    block_.open[place] = open;
    judge_months(year, year_over, place);
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

[[gnu::noinline]] void Judge::judge_average(bool year_over, CheckMask& failing) const {
    const auto mask = bit_of(Check::attendance);
    failing &= ~mask;
    const bool reached =
        tally_.present * 100 > std::uint64_t{rules_.meetings.attendance_over_percent} * tally_.eligible;
    // An average may still recover while the year runs or a roll call is incomplete.
    if (year_over && (tally_.open & meetings::k_attendance_bit) == 0 && !reached && tally_.eligible != 0)
        failing |= mask;
}

void Judge::judge_months(int year, bool year_over, std::size_t place) {
    const unsigned months_over = year_over ? 12 : as_of_year_ < year ? 0 : as_of_month_ - 1;
    auto& failing = block_.failing[place];
    auto& open = block_.open[place];
    if (tally_.regular_months != k_all_months) {
        // A month that has ended without a meeting cannot be mended.
        const auto lost = months_over - static_cast<unsigned>(std::popcount(static_cast<std::uint16_t>(
                                            tally_.regular_months & first_months(months_over))));
        const auto held = static_cast<unsigned>(std::popcount(tally_.regular_months));
        if (lost + rules_.regular_months > 12) failing |= bit_of(Check::regular_count);
        if (held < rules_.regular_months) open |= bit_of(Check::regular_count);
    }

    const auto needed = year == rules_.first_year ? rules_.thematic_first_year : rules_.thematic_at_least;
    if (tally_.thematic < needed) (year_over ? failing : open) |= bit_of(Check::thematic_count);

    if (looks_at_quarters_ && !in_every_quarter(tally_.thematic_months)) {
        const auto quarters_over = months_over / 3;
        const auto lost = quarters_over - quarters_with(tally_.thematic_months, quarters_over);
        if (lost + rules_.thematic_quarters > 4) failing |= bit_of(Check::thematic_quarterly);
        if (quarters_with(tally_.thematic_months, 4) < rules_.thematic_quarters)
            open |= bit_of(Check::thematic_quarterly);
    }

    if (!rules_.reduction.has_sheet) return;
    const auto mask = bit_of(Check::year_meeting_level);
    // Failed for good when even the best of what may still come would not be enough.
    auto best = tally_.levels;
    best.of[0] += best.open + (year_over ? 0U : k_enough_meetings);
    const auto level = year_level(rules_.year_levels, best);
    if (!level || *level > rules_.year_level_at_least) failing |= mask;
    if (!year_over || tally_.levels.open != 0) open |= mask;
}

void Judge::judge_runs(const Population& population) {
    std::size_t place = 0;
    for (const auto end : long_runs_.ends()) {
        while (population.first_excused[block_.first + place + 1] <= end)
            ++place;
        // A run that begins in the unit before is none.
        const auto first = population.first_excused[block_.first + place];
        if (end >= first + rules_.streak_at_most) block_.failing[place] |= bit_of(Check::excused_streak);
    }
}

void Judge::judge_ratings(const Population& population) {
    const auto& ratings = population.ratings;
    const auto at = block_.first;
    settle_ratings({ratings.excellent.data() + at, ratings.good.data() + at, ratings.completed.data() + at,
                    ratings.not_completed.data() + at, ratings.not_yet.data() + at,
                    rules_.unrated_count_against ? ratings.not_subject.data() + at : nullptr},
                   rules_, block_);
}

void Judge::leave_applicable() {
    mask_applicable(block_);
}

std::optional<std::int64_t> Judge::share_of_meetings(const IndicatorRule& rule, const Population& population,
                                                     std::size_t unit) const {
    if (rules_.reduction.as_of.year() <= population.year[unit]) return std::nullopt;
    std::int64_t good = 0;
    std::int64_t all = 0;
    const std::size_t last = population.first_meeting[unit + 1];
    const bool regular_only =
        (rule.meeting_bits & ~(meetings::k_attendance_bit | meetings::k_opinions_bit | meetings::k_meeting_day_bit)) ==
        0;
    for (std::size_t i = population.first_meeting[unit]; i < last; ++i) {
        if (regular_only && meetings::kind_of(population.meetings.marks[i]) == MeetingKind::thematic) continue;
        if ((verdicts_.open[i - batch_base_] & rule.meeting_bits) != 0) return std::nullopt;
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
        if ((failing & ~CheckMask{rule.meeting_bits}) != 0) return {State::not_met, 0};
        // A check may have failed for good while its share of meetings still moves.
        const auto share = share_of_meetings(rule, population, index);
        if (open || !share) return {State::pending, 0};
        if (failing == 0) return {State::met, rule.maximum};
        return {*share == 0 ? State::not_met : State::partly_met, *share};
    }
    if (failing != 0) return {State::not_met, 0};
    if (open) return {State::pending, 0};
    return {State::met, rule.maximum};
}

void Judge::settle_verdicts(const Population& population) {
    const auto* knock_outs = population.knock_outs.data() + block_.first;
    const CheckMask provisional = rules_.provisional_without_ratings ? k_rating_checks : 0;
    for (std::size_t i = 0; i < block_.count; ++i)
        block_.provisional[i] = (block_.open[i] & provisional) != 0 ? 1 : 0;
    settle_verdict_column(knock_outs, rules_.knock_outs, ~provisional, block_);
}

}  // namespace bontot::assessment
