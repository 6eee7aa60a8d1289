// The tree of the made-up province: Ninh Thuận as it was published in 2022, 434 grassroots organisations = 149
// committees with 1,251 cells and 285 cells directly under a bloc. What changed over the years ends in these figures.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "organisation/tree.hpp"

namespace bontot::samples {

inline constexpr std::size_t k_committees = 149;
inline constexpr std::size_t k_cells_of_committees = 1251;
inline constexpr std::size_t k_cells_of_blocs = 285;
inline constexpr std::size_t k_cells = k_cells_of_committees + k_cells_of_blocs;

/// A day on which cells became another: merged, split, or dissolved into one that stayed. Places in `units`.
struct Reorganisation {
    std::size_t after = 0;
    std::vector<std::size_t> before;  ///< where its members were until then; `after` itself when it stayed
    core::Date on;
};

struct Tree {
    int first_year = 0;
    int last_year = 0;
    std::vector<organisation::UnitRecord> units;  ///< superiors and predecessors before who needs them
    std::vector<Reorganisation> reorganisations;

    [[nodiscard]] const organisation::UnitVersion& latest(std::size_t unit) const {
        return units[unit].versions.back();
    }
    /// What the unit was on `day`; outside its life, what it was on the nearest day.
    [[nodiscard]] const organisation::UnitVersion& version(std::size_t unit, core::Date day) const;
    [[nodiscard]] bool stands(std::size_t unit, core::Date day) const {
        return founded(unit) <= day && version(unit, day).valid.holds(day);
    }
    [[nodiscard]] core::Date founded(std::size_t unit) const { return units[unit].versions.front().valid.from; }
    [[nodiscard]] bool is_cell(std::size_t unit) const { return latest(unit).kind == organisation::BodyKind::cell; }
    [[nodiscard]] core::Date first_day() const { return {first_year, 1, 1}; }
    /// The first day after the last year.
    [[nodiscard]] core::Date end() const { return {last_year + 1, 1, 1}; }
    /// First day of year `number` (0 = the first) or of the last year, whichever is earlier, plus months and days.
    [[nodiscard]] core::Date day_of(int number, unsigned month, unsigned day) const;
};

[[nodiscard]] Tree grow_tree(int first_year, int years, std::uint64_t seed);

}  // namespace bontot::samples
