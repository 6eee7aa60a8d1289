// The decision on awards at a movement's final review, and the nomination to the province (R85–R90, A-33…A-37): by
// those who decide, never on their own body, never above the cap without an exception that is on record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/principal.hpp"
#include "app/awards/award_list.hpp"

namespace bontot::app {

struct AwardsAsked {
    AwardAct act = AwardAct::commendation;
    organisation::Decision decision;
    std::vector<core::UnitId> units;
    std::string reason;  ///< of a list other than the one drawn by score, or drawn too early
    AwardException exception;
    std::optional<core::EvidenceId> scan;
    std::int64_t version = 0;  ///< of the list as it was read
};

/// How many of one cap are given, and would be.
struct AwardRoom {
    std::optional<organisation::UnitKind> kind;  ///< none: all kinds together
    std::int64_t cap = 0;
    std::int64_t given = 0;
    std::int64_t asked = 0;
    [[nodiscard]] bool over() const { return given + asked > cap; }
};

/// What the decision would come to: shown before it is taken.
struct AwardsLook {
    std::vector<AwardRoom> rooms;  ///< of each cap; of a nomination the plan's maximum
    bool needs_exception = false;
    bool needs_reason = false;
    std::vector<core::UnitId> unlike_list;  ///< asked for, and not proposed by score
    std::vector<core::UnitId> passed_over;  ///< proposed by score, neither asked for nor given anything yet
    core::Refusals refusals;                ///< all that stands in its way, with places
};

/// Writes nothing.
[[nodiscard]] AwardsLook look_at_awards(Transaction& records, const AwardList& list, const access::Principal& principal,
                                        const AwardsAsked& asked);

/// All of the list or nothing; each award is an event of its body, the decision one of the authority. Refused:
/// "movement.not_you", "records.stale", "awards.no_final_review", "awards.too_early" and, at "/units/3":
/// "awards.not_registered", "awards.outside_base", "awards.has_award", "awards.nominated", "access.own_unit" …; at
/// "/exception/reason": "awards.above_cap"; at "/reason": "awards.reason_needed".
[[nodiscard]] core::Checked<AwardDecision> decide_awards(Transaction& records, const AwardList& list,
                                                         const access::Principal& principal, AwardsAsked asked);

struct AwardBack {
    core::UnitId unit;
    Revocation revocation;  ///< the decision by which it is taken back
};

/// Takes back an award of the movement, whoever gave it: "outcome.no_award", "outcome.revoked_already".
[[nodiscard]] core::Result<void> revoke_award(Transaction& records, const AwardList& list,
                                              const access::Principal& principal, AwardKind kind,
                                              const AwardBack& back);
/// Takes back a nomination that stands: "awards.not_nominated".
[[nodiscard]] core::Result<void> withdraw_nomination(Transaction& records, const AwardList& list,
                                                     const access::Principal& principal, const AwardBack& back);

}  // namespace bontot::app
