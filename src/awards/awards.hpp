// Who may be commended at the end of the movement (clause IV.4, R85–R90): a base, a cap, a list, and whom the cap
// cannot decide. It proposes; people decide. Nothing here is rounded up and no tie is broken by chance, by name or by
// order of input.
//
// "Nobody stands in both the award list and the provincial nomination" is kept so: the award list is the best by
// score up to the cap, exactly as IV.4.1 has it, and who stands on it is not offered for nomination. The other way
// round, setting nominees aside first, would let a nomination that nobody has made yet change the award list, and the
// list would no longer be "the best up to the cap". A body on the list that the bloc would rather nominate is named in
// `provincial.on_award_list`: nominating it is a decision by which it gives up its place, taken by people, on the
// record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "awards/candidates.hpp"
#include "awards/rules.hpp"
#include "core/result.hpp"

namespace bontot::awards {

/// Why a registered body stands on no list; `code` is the key of the sentence.
struct Excluded {
    std::string code;
    std::string reason;
    core::Params params;
};

/// Where the list ends.
struct Cut {
    std::optional<std::int64_t> score;  ///< of the tie, else of the last one proposed; none when nobody can be proposed
    std::vector<std::string> tied;      ///< equal on both sides of the cut: for people to decide
};

/// One list with one cap. Lists are by falling score, equal scores by code.
struct Division {
    std::optional<organisation::UnitKind> kind;  ///< none: all kinds together
    std::int64_t registered = 0;
    std::int64_t base = 0;    ///< registered, and recognised without revocation in every year that counts
    std::int64_t cap_of = 0;  ///< the number that the percentage was taken of: `base`, or `registered` (A-33)
    std::int64_t cap = 0;
    std::vector<std::string> eligible;  ///< the bodies of `base`
    std::vector<std::string> proposed;
    Cut cut;
};

struct Provincial {
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
    std::vector<std::string> eligible;       ///< candidates for nomination, none of them on the award list
    std::vector<std::string> on_award_list;  ///< would be candidates, were they not on it
    bool too_few = false;                    ///< fewer candidates than `minimum`
};

struct Awards {
    std::vector<int> counted_years;  ///< the last years of the campaign, as many as the plan asks for
    Division all;                    ///< sums and merged lists; with one pool the list itself
    std::vector<Division> pools;     ///< one, or one a kind that is registered
    std::vector<Excluded> excluded;  ///< every registered body neither proposed nor tied, in the order of the input
    Provincial provincial;
};

/// Ranks `candidates`; refuses input that check_candidates faults.
[[nodiscard]] core::Checked<Awards> solve(const Candidates& candidates, const AwardRules& rules);

}  // namespace bontot::awards
