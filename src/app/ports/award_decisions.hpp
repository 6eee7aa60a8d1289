// What the use cases need of the store of award decisions: who was commended or nominated at the end of a movement, and
// what it rested on. The awards themselves are rows of OutcomeStore.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/ports/outcomes.hpp"

namespace bontot::app {

/// Tặng giấy khen; đề nghị cấp tỉnh tặng bằng khen, which the province then gives or not.
enum class AwardAct : std::uint8_t { commendation, provincial_nomination };

inline constexpr core::NameTable<AwardAct, 2> k_award_acts{{
    {AwardAct::commendation, "commendation"},
    {AwardAct::provincial_nomination, "provincial_nomination"},
}};

/// Where a registered body stands on the list drawn by score; `outside` = not up to the standard in every year.
enum class AwardStanding : std::uint8_t { proposed, tied, below_cut, outside };

inline constexpr core::NameTable<AwardStanding, 4> k_award_standings{{
    {AwardStanding::proposed, "proposed"},
    {AwardStanding::tied, "tied"},
    {AwardStanding::below_cut, "below_cut"},
    {AwardStanding::outside, "outside"},
}};

/// A body of a decision, as it stood on the list of that day.
struct DecidedBody {
    core::UnitId unit;
    core::Points score;
    AwardStanding standing = AwardStanding::proposed;
    std::optional<core::RecordId> award;  ///< none: a nomination
    Revocation withdrawn;                 ///< of a nomination; an award is revoked itself
};

/// Why more may be given than the plan allows, and who allowed it.
struct AwardException {
    std::string reason;  ///< empty = within the cap
    std::string allowed_by;
};

struct AwardDecision {
    core::RecordId id;
    core::RecordId movement;
    std::int64_t position = 0;  ///< 1, 2, 3 … in the movement
    AwardAct act = AwardAct::commendation;
    core::RecordId review;  ///< the final review at which it was taken
    organisation::Decision decision;
    std::int64_t base = 0;  ///< on that day
    std::int64_t cap = 0;
    std::int64_t given_before = 0;
    std::string reason;  ///< of a list other than the one drawn by score, or drawn too early
    AwardException exception;
    std::string decided_by;
    std::int64_t decided_at = 0;  ///< Unix ms
    std::vector<DecidedBody> bodies;
};

/// By a decision a successor keeps the years of a body that it came of.
struct Inheritance {
    core::RecordId id;
    core::UnitId unit;
    core::UnitId predecessor;
    organisation::Decision decision;
    std::optional<core::EvidenceId> scan;
    Revocation withdrawn;
    std::int64_t version = 0;

    [[nodiscard]] bool stands() const { return withdrawn.number.empty(); }
};

class AwardDecisionStore {
  public:
    virtual ~AwardDecisionStore() = default;
    /// In the order in which they were taken.
    [[nodiscard]] virtual std::vector<AwardDecision> of(const core::RecordId& movement) = 0;
    /// Of every movement, the oldest first.
    [[nodiscard]] virtual std::vector<AwardDecision> all() = 0;
    /// "records.stale" where another took its position.
    [[nodiscard]] virtual core::Result<void> add(const AwardDecision& decision) = 0;
    virtual void withdraw(const core::RecordId& decision, const core::UnitId& unit, const Revocation& withdrawn) = 0;

    /// Of the whole tree, withdrawn ones too, by successor and body that it came of.
    [[nodiscard]] virtual std::vector<Inheritance> inheritances() = 0;
    /// New (version 0), or over the version that it names; stale is refused.
    [[nodiscard]] virtual core::Result<void> put(const Inheritance& inheritance) = 0;
};

}  // namespace bontot::app
