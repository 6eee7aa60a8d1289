// The bodies registered for the movement, as the award list is drawn from them. Shape: "Awards" of docs/contracts.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "awards/rules.hpp"
#include "core/result.hpp"
#include "organisation/unit.hpp"

namespace bontot::awards {

struct Candidate {
    std::string code;
    std::string name;
    organisation::UnitKind kind = organisation::UnitKind::cell;
    bool direct = false;          ///< directly under the bloc committee
    std::vector<int> recognised;  ///< years in which it was recognised
    std::vector<int> revoked;     ///< years whose recognition was withdrawn later
    std::int64_t score = 0;       ///< hundredths of a point
};

struct Candidates {
    std::string campaign;
    std::vector<int> years;  ///< of the campaign, rising, without a gap
    std::vector<Candidate> registered;
};

/// All that keeps `candidates` from being ranked, in reading order, with JSON pointers as places.
[[nodiscard]] core::Refusals check_candidates(const Candidates& candidates, const AwardRules& rules);

}  // namespace bontot::awards
