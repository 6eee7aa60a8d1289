// The bodies registered for the movement, as the award list is drawn from them. Shape: "Awards" of docs/contracts.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "awards/rules.hpp"
#include "core/result.hpp"
#include "organisation/unit.hpp"

namespace bontot::awards {

/// What a body came of was recognised for, in years that began before the body was founded.
struct Inherited {
    std::string from;             ///< code of the body that it came of
    std::vector<int> recognised;  ///< years
    std::vector<int> revoked;     ///< of them, those withdrawn later
    std::string decision;         ///< number of the decision by which they count; empty = there is none
};

struct Candidate {
    std::string code;
    std::string name;
    organisation::UnitKind kind = organisation::UnitKind::cell;
    bool direct = false;          ///< directly under the bloc committee
    std::vector<int> recognised;  ///< years in which it was recognised
    std::vector<int> revoked;     ///< years whose recognition was withdrawn later
    std::int64_t score = 0;       ///< hundredths of a point
    std::vector<Inherited> inherited;
};

struct Candidates {
    std::string campaign;
    std::vector<int> years;  ///< of the campaign, rising, without a gap
    std::vector<Candidate> registered;
};

enum class Title : std::uint8_t { none, recognised, revoked };

/// Of one year: the body's own, else what it took over.
[[nodiscard]] Title title_in(const Candidate& body, int year, Successor rule);

/// All that keeps `candidates` from being ranked, in reading order, with JSON pointers as places.
[[nodiscard]] core::Refusals check_candidates(const Candidates& candidates, const AwardRules& rules);

}  // namespace bontot::awards
