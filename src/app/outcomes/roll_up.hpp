// How a grassroots committee's year rests on its cells (A-28, R81, R82): for each indicator that is computed for cells
// and judged for the committee, and for the official ratings, which cells count, which do not, and why. It shows and
// suggests; the verdict is the engine's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records.hpp"
#include "assessment/evaluation.hpp"
#include "plan/model.hpp"

namespace bontot::app {

/// Why a cell is left out of a count.
enum class LeftOut : std::uint8_t {
    founded,         ///< in this year
    dissolved,       ///< in this year
    merged,          ///< into another, in this year
    moved_away,      ///< to another committee, in this year
    not_applicable,  ///< the indicator does not apply to it
    open,            ///< nothing is settled yet
    not_subject,     ///< to the official rating
    not_rated_yet,
};

inline constexpr core::NameTable<LeftOut, 8> k_left_out{{
    {LeftOut::founded, "founded"},
    {LeftOut::dissolved, "dissolved"},
    {LeftOut::merged, "merged"},
    {LeftOut::moved_away, "moved_away"},
    {LeftOut::not_applicable, "not_applicable"},
    {LeftOut::open, "open"},
    {LeftOut::not_subject, "not_subject"},
    {LeftOut::not_rated_yet, "not_rated_yet"},
}};

/// A cell that stood under the committee at some time in the year, in the order of the codes.
struct RolledCell {
    core::UnitId unit;
    std::string code;
    std::string name;
    std::optional<LeftOut> left_out;  ///< for the whole year: founded, dissolved, merged, moved_away
    std::optional<core::Date> since;  ///< the day of it
};

struct ExcludedCell {
    std::size_t cell = 0;  ///< place in RollUp::cells
    LeftOut why = LeftOut::open;
    std::string reason;  ///< as it was entered, of ratings
};

struct RolledIndicator {
    std::string id;
    std::string criterion;
    std::vector<std::size_t> met;
    std::vector<std::size_t> not_met;  ///< partly met too
    std::vector<ExcludedCell> excluded;

    [[nodiscard]] std::size_t counted() const { return met.size() + not_met.size(); }
};

struct RolledRatings {
    struct Rated {
        std::size_t cell = 0;
        organisation::RatingLevel level = organisation::RatingLevel::completed;
    };
    std::vector<Rated> counted;
    std::vector<ExcludedCell> excluded;
};

struct RollUp {
    std::vector<RolledCell> cells;
    std::vector<RolledIndicator> indicators;  ///< in the order of the plan
    RolledRatings ratings;
};

/// "records.unknown_unit", "outcome.not_in_year", "outcome.not_a_committee".
[[nodiscard]] core::Result<RollUp> roll_up(Transaction& records, const plan::Plan& plan, const core::UnitId& committee,
                                           int year, core::Date as_of);

}  // namespace bontot::app
