// Points of the criteria: what people judged and what the checks computed, added up and held against the threshold, for
// the units of a batch side by side.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "assessment/evaluation.hpp"
#include "assessment/population.hpp"
#include "assessment/rules.hpp"
#include "assessment/unit_block.hpp"

namespace bontot::assessment {

struct CriterionSum {
    std::int64_t achieved = 0;
    std::int64_t open = 0;        ///< maximum of pending indicators
    std::int64_t applicable = 0;  ///< maximum of all that apply
    std::int64_t met = 0;         ///< indicators with full points
    std::int64_t open_count = 0;
    std::int64_t count = 0;
    State state = State::pending;
};

/// Kinds of unit and sectors, as one number: the place in tables that differ by both.
inline constexpr std::size_t k_kind_places = organisation::k_unit_kinds.size() * organisation::k_sectors.size();
[[nodiscard]] constexpr std::size_t kind_place(organisation::UnitKind kind, organisation::Sector sector) {
    return static_cast<std::size_t>(kind) * organisation::k_sectors.size() + static_cast<std::size_t>(sector);
}

class Criteria {
  public:
    explicit Criteria(const Rules& rules);

    /// Points achieved by an indicator that is scored by its share of meetings, in place `unit` of the block.
    using ShareOf = std::function<std::optional<std::int64_t>(const IndicatorRule& rule, std::size_t unit)>;

    /// Adds up every criterion of the block and settles `criterion_threshold` and the open indicators.
    void judge(const Population& population, UnitBlock& block, const ShareOf& share_of);
    /// Criterion `c` of place `unit`.
    [[nodiscard]] CriterionSum sum(std::size_t c, std::size_t unit) const;

  private:
    struct Column {
        alignas(64) UnitColumn<std::int32_t> achieved{};
        alignas(64) UnitColumn<std::int32_t> open{};
        alignas(64) UnitColumn<std::int32_t> applicable{};
        alignas(64) UnitColumn<std::int32_t> met{};
        alignas(64) UnitColumn<std::int32_t> open_count{};
        alignas(64) UnitColumn<std::int32_t> count{};
    };
    /// A rule and the checks it stands on, by kind; 0 where it does not apply or people judge it.
    struct Computed {
        const IndicatorRule* rule = nullptr;
        std::array<CheckMask, k_kind_places> checks{};
    };

    void add_judged(const Population& population, const UnitBlock& block);
    void add_computed(const Computed& computed, const UnitBlock& block, const ShareOf& share_of);
    void hold_against_threshold(const Column& column, bool by_count, UnitBlock& block);

    const Rules& rules_;
    bool count_indicators_;  ///< the threshold is one of numbers of indicators
    bool narrow_ = true;     ///< hundred times a sum fits 32 bits
    std::vector<Computed> computed_;
    std::vector<Column> columns_;
    Column total_;
    alignas(64) UnitColumn<CheckMask> checks_{};  ///< of the indicator that is being added
};

}  // namespace bontot::assessment
