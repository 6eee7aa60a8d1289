// The honour register (sổ danh hiệu): what each body was recognised for and commended with over the years. What was
// revoked stays to be seen and counts for nothing.
#pragma once

#include <functional>
#include <vector>

#include "app/awards/award_list.hpp"

namespace bontot::app {

/// Of one body and year.
struct HonourYear {
    int year = 0;
    TitleState state = TitleState::undecided;  ///< undecided: nothing is on record
    std::optional<core::Points> score;
    organisation::Decision decision;
    Revocation revoked;
    std::string inherited_from;  ///< code of the body that it came of, and whose year it keeps; empty: its own
};

struct HonourNomination {
    int year = 0;
    organisation::Decision decision;
    Revocation withdrawn;
};

struct HonourLine {
    core::UnitId unit;
    std::string code;
    std::string name;  ///< at the end of the register, or its last one
    organisation::BodyKind kind = organisation::BodyKind::cell;
    std::vector<HonourYear> years;  ///< one for each year of the register
    std::vector<AwardRow> awards;   ///< by year; those revoked too
    std::vector<HonourNomination> nominations;
    int titles = 0;  ///< years recognised that stand
    int streak = 0;  ///< of them, the years in a row that end with its last one

    [[nodiscard]] std::size_t standing_awards() const;
};

struct HonourRegister {
    std::vector<int> years;
    std::vector<HonourLine> lines;  ///< by code; bodies with something on record
};

/// Years of a register; null = from the first to the last that has anything.
struct HonourSpan {
    std::optional<int> first;
    std::optional<int> last;
};

/// Whether a successor keeps the years of those that it came of: what the plan of that year says.
using SuccessorIn = std::function<awards::Successor(int year)>;

/// Of `top` and everything that stands under it at the end of the last year, or stood under it when it was dissolved.
[[nodiscard]] HonourRegister honours(Transaction& records, const core::UnitId& top, const HonourSpan& span,
                                     const SuccessorIn& successor_in);

}  // namespace bontot::app
