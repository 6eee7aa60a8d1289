#include "assessment/criteria.hpp"

#include <algorithm>

#include "meetings/vectorised.hpp"

namespace bontot::assessment {

using plan::Check;

namespace {

using Masks = const CheckMask* __restrict;
using Sums = std::int32_t* __restrict;
using Points = const std::int32_t* __restrict;
using Counts = const std::uint16_t* __restrict;

/// All bits or none.
constexpr std::int32_t mask_if(bool holds) {
    return -static_cast<std::int32_t>(holds);
}

BONTOT_VECTORISED void copy_points(Points achieved, Points judged, Points open, Counts open_count, std::size_t count,
                                   Sums to_achieved, Sums to_open, Sums to_applicable, Sums to_open_count) {
    for (std::size_t i = 0; i < count; ++i) {
        to_achieved[i] = achieved[i];
        to_open[i] = open[i];
        to_applicable[i] = judged[i] + open[i];
        to_open_count[i] = open_count[i];
    }
}

BONTOT_VECTORISED void copy_counts(Counts met, Counts judged_count, Counts open_count, std::size_t count, Sums to_met,
                                   Sums to_count) {
    for (std::size_t i = 0; i < count; ++i) {
        to_met[i] = met[i];
        to_count[i] = judged_count[i] + open_count[i];
    }
}

/// One indicator of all or nothing: a failing check loses the points, an open one leaves them open.
BONTOT_VECTORISED void add_points(Masks checks, Masks failing, Masks open, std::int32_t maximum, std::size_t count,
                                  Sums to_achieved, Sums to_open, Sums to_applicable, Sums to_open_count) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t applies = mask_if(checks[i] != 0);
        const std::int32_t held = applies & mask_if((failing[i] & checks[i]) == 0);
        const std::int32_t waits = held & mask_if((open[i] & checks[i]) != 0);
        to_achieved[i] += held & ~waits & maximum;
        to_open[i] += waits & maximum;
        to_applicable[i] += applies & maximum;
        to_open_count[i] -= waits;
    }
}

BONTOT_VECTORISED void add_counts(Masks checks, Masks failing, Masks open, std::size_t count, Sums to_met,
                                  Sums to_count) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::int32_t applies = mask_if(checks[i] != 0);
        to_met[i] -= applies & mask_if(((failing[i] | open[i]) & checks[i]) == 0);
        to_count[i] -= applies;
    }
}

BONTOT_VECTORISED void add_up(Points more, std::size_t count, Sums sums) {
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += more[i];
}

/// achieved × 100 ≥ percent × applicable, exactly. A criterion of which nothing applies lacks nothing: 0 ≥ 0.
/// Numbers of 32 bits are enough for every plan in practice.
template <class Number>
[[gnu::always_inline]] inline void settle(Points achieved, Points open, Points applicable, std::int32_t percent,
                                          std::size_t count, CheckMask* __restrict failing,
                                          CheckMask* __restrict pending) {
    constexpr auto k_bit = bit_of(Check::criterion_threshold);
    for (std::size_t i = 0; i < count; ++i) {
        const Number needed = static_cast<Number>(percent) * applicable[i];
        const bool met = static_cast<Number>(achieved[i]) * 100 >= needed;
        const bool reachable = (static_cast<Number>(achieved[i]) + open[i]) * 100 >= needed;
        failing[i] |= static_cast<CheckMask>(mask_if(!reachable)) & k_bit;
        pending[i] |= static_cast<CheckMask>(mask_if(reachable & !met)) & k_bit;
    }
}

BONTOT_VECTORISED void settle_narrow(Points achieved, Points open, Points applicable, std::int32_t percent,
                                     std::size_t count, CheckMask* __restrict failing, CheckMask* __restrict pending) {
    settle<std::int32_t>(achieved, open, applicable, percent, count, failing, pending);
}

void settle_wide(Points achieved, Points open, Points applicable, std::int32_t percent, std::size_t count,
                 CheckMask* __restrict failing, CheckMask* __restrict pending) {
    settle<std::int64_t>(achieved, open, applicable, percent, count, failing, pending);
}

}  // namespace

Criteria::Criteria(const Rules& rules)
    : rules_(rules), count_indicators_(rules.threshold_of == ThresholdOf::indicators_met), columns_(rules.criteria) {
    std::int64_t maximum = 0;
    for (const auto& rule : rules.indicators) {
        maximum += rule.maximum;
        Computed computed{&rule, {}};
        for (const auto& [kind, kind_name] : organisation::k_unit_kinds) {
            for (const auto& [sector, sector_name] : organisation::k_sectors) {
                if (!rule.indicator->applies_to.holds(kind, sector) || rule.indicator->judged(kind)) continue;
                computed.checks[kind_place(kind, sector)] = rule.checks & rules.applicable(kind, sector);
            }
        }
        const bool anywhere =
            std::any_of(computed.checks.begin(), computed.checks.end(), [](CheckMask mask) { return mask != 0; });
        if (anywhere) computed_.push_back(computed);
    }
    narrow_ = maximum <= 20'000'000;
}

void Criteria::judge(const Population& population, UnitBlock& block, const ShareOf& share_of) {
    add_judged(population, block);
    for (const auto& computed : computed_)
        add_computed(computed, block, share_of);
    block.open_indicators.fill(0);
    for (const auto& column : columns_) {
        add_up(column.open_count.data(), block.count, block.open_indicators.data());
    }
    if (rules_.threshold_of != ThresholdOf::total) {
        for (const auto& column : columns_)
            hold_against_threshold(column, count_indicators_, block);
        return;
    }
    total_.achieved.fill(0);
    total_.open.fill(0);
    total_.applicable.fill(0);
    for (const auto& column : columns_) {
        add_up(column.achieved.data(), block.count, total_.achieved.data());
        add_up(column.open.data(), block.count, total_.open.data());
        add_up(column.applicable.data(), block.count, total_.applicable.data());
    }
    hold_against_threshold(total_, false, block);
}

void Criteria::add_judged(const Population& population, const UnitBlock& block) {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const auto& judged = population.judged[c];
        auto& to = columns_[c];
        const auto* open_count = judged.open_count.data() + block.first;
        copy_points(judged.achieved.data() + block.first, judged.judged.data() + block.first,
                    judged.open.data() + block.first, open_count, block.count, to.achieved.data(), to.open.data(),
                    to.applicable.data(), to.open_count.data());
        if (!count_indicators_) continue;
        copy_counts(judged.met.data() + block.first, judged.judged_count.data() + block.first, open_count, block.count,
                    to.met.data(), to.count.data());
    }
}

void Criteria::add_computed(const Computed& computed, const UnitBlock& block, const ShareOf& share_of) {
    const auto& rule = *computed.rule;
    for (std::size_t i = 0; i < block.count; ++i)
        checks_[i] = computed.checks[block.kind[i]];
    auto& to = columns_[rule.criterion];
    const auto maximum = static_cast<std::int32_t>(rule.maximum);
    add_points(checks_.data(), block.failing.data(), block.open.data(), maximum, block.count, to.achieved.data(),
               to.open.data(), to.applicable.data(), to.open_count.data());
    if (count_indicators_) {
        add_counts(checks_.data(), block.failing.data(), block.open.data(), block.count, to.met.data(),
                   to.count.data());
    }
    if (!rule.share_of_meetings || rule.meeting_bits == 0) return;
    // Scored by share: failing meetings lose only their share, which waits as long as a meeting may still move it.
    for (std::size_t i = 0; i < block.count; ++i) {
        const auto failing = block.failing[i] & checks_[i];
        if (failing == 0 || (failing & ~CheckMask{rule.meeting_bits}) != 0) continue;
        const auto share = share_of(rule, i);
        if (!share || (block.open[i] & checks_[i]) != 0) {
            to.open[i] += maximum;
            ++to.open_count[i];
        } else {
            to.achieved[i] += static_cast<std::int32_t>(*share);
        }
    }
}

void Criteria::hold_against_threshold(const Column& column, bool by_count, UnitBlock& block) {
    const auto& achieved = by_count ? column.met : column.achieved;
    const auto& open = by_count ? column.open_count : column.open;
    const auto& applicable = by_count ? column.count : column.applicable;
    const auto hold = narrow_ ? settle_narrow : settle_wide;
    hold(achieved.data(), open.data(), applicable.data(), static_cast<std::int32_t>(rules_.threshold_percent),
         block.count, block.failing.data(), block.open.data());
}

CriterionSum Criteria::sum(std::size_t c, std::size_t unit) const {
    const auto& column = columns_[c];
    CriterionSum sum{column.achieved[unit],   column.open[unit],  column.applicable[unit], column.met[unit],
                     column.open_count[unit], column.count[unit], State::pending};
    const auto settled = [&](std::int64_t achieved, std::int64_t open, std::int64_t applicable) {
        if (core::at_least_percent(achieved, applicable, rules_.threshold_percent)) return State::met;
        return core::at_least_percent(achieved + open, applicable, rules_.threshold_percent) ? State::pending
                                                                                             : State::not_met;
    };
    sum.state = count_indicators_ ? settled(sum.met, sum.open_count, sum.count)
                                  : settled(sum.achieved, sum.open, sum.applicable);
    return sum;
}

}  // namespace bontot::assessment
