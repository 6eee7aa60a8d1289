// The papers of a year's end: who decided what under which number and by which rules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "samples/province/tree.hpp"

namespace bontot::samples {

/// The rules on official ratings that hold for `year`.
[[nodiscard]] std::string_view regime_of(int year);

class Papers {
  public:
    Papers(const Tree& tree, std::uint64_t seed);

    /// Official ratings of members, and of units, by the superior: one decision a superior and year.
    [[nodiscard]] organisation::Decision member_ratings(std::size_t unit, int year) const;
    [[nodiscard]] organisation::Decision unit_ratings(std::size_t unit, int year) const;
    /// The unit's own registration, in the spring; of the movement's first year in July (R92).
    [[nodiscard]] organisation::Decision registration(std::size_t unit, int year) const;
    /// By the standing board of the body above the grassroots (R74).
    [[nodiscard]] organisation::Decision recognition(std::size_t unit, int year) const;

  private:
    [[nodiscard]] std::size_t superior(std::size_t unit, int year) const;
    [[nodiscard]] std::size_t bloc(std::size_t unit, int year) const;
    [[nodiscard]] organisation::Decision decide(std::size_t by, int year, int order, int days_before_new_year,
                                                std::string_view body) const;

    const Tree& tree_;
    std::uint64_t seed_;
    std::unordered_map<core::UnitId, std::size_t> place_;
};

}  // namespace bontot::samples
