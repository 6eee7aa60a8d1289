// The award list of a movement at its final review (R85–R90): what the solver draws from the records, and what was
// given already. It proposes; people decide (decide_awards.hpp).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/ports/award_decisions.hpp"
#include "app/records.hpp"
#include "awards/awards.hpp"
#include "plan/model.hpp"

namespace bontot::app {

/// What was decided about a body in one year that counts.
enum class TitleState : std::uint8_t {
    recognised,
    revoked,         ///< recognised, and withdrawn since
    not_recognised,  ///< decided so
    undecided,
};

inline constexpr core::NameTable<TitleState, 4> k_title_states{{
    {TitleState::recognised, "recognised"},
    {TitleState::revoked, "revoked"},
    {TitleState::not_recognised, "not_recognised"},
    {TitleState::undecided, "undecided"},
}};

[[nodiscard]] TitleState state_of(const RecognitionRow& row);

struct TitleYear {
    int year = 0;
    TitleState state = TitleState::undecided;
    std::optional<core::Points> score;
    std::string decision;        ///< its number
    std::string inherited_from;  ///< code of the body that it came of, and whose year it keeps; empty: its own
};

/// A registered body on the list.
struct ListedBody {
    core::UnitId unit;
    std::string code;
    std::string name;
    organisation::UnitKind kind = organisation::UnitKind::cell;
    bool direct = false;  ///< directly under a bloc committee
    core::Points score;   ///< mean of the years that have one
    std::vector<TitleYear> years;
    AwardStanding standing = AwardStanding::outside;
    std::optional<awards::Excluded> why;   ///< of `below_cut` and `outside`
    std::optional<AwardRow> commendation;  ///< given for this movement; revoked or not
    std::optional<AwardRow> provincial;    ///< given by the province; revoked or not
    bool nominated = false;                ///< to the province, and not taken back
    bool may_be_nominated = false;         ///< up to the standard, in the plan's scope, and with neither yet

    /// The award that it has now, if any.
    [[nodiscard]] const AwardRow* holds() const;
};

struct AwardList {
    Movement movement;
    std::optional<Review> review;  ///< the latest final review
    awards::AwardRules rules;
    bool allowed_early = true;  ///< the plan lets the list be drawn before the last year is decided (A-09)
    awards::Awards solved;
    std::vector<ListedBody> bodies;  ///< those up to the standard by falling score, then the others by code
    std::vector<AwardDecision> decisions;
    std::vector<std::string> undecided;  ///< codes of those whose last year waits for a decision

    [[nodiscard]] bool provisional() const { return !undecided.empty(); }
    /// Grows with every decision on awards of the movement.
    [[nodiscard]] std::int64_t version() const { return decisions.empty() ? 0 : decisions.back().position; }
    [[nodiscard]] const ListedBody* find(const core::UnitId& unit) const;
    /// Commendations that stand, of one kind of body or of all.
    [[nodiscard]] std::int64_t given(const std::optional<organisation::UnitKind>& kind) const;
    [[nodiscard]] std::int64_t nominated() const;
};

/// "awards.too_few_years" and what else keeps candidates from being ranked.
[[nodiscard]] core::Checked<AwardList> award_list(Transaction& records, const plan::Plan& plan,
                                                  const Movement& movement);

/// The movement whose awards are decided for `unit` in `year`: "movement.none".
[[nodiscard]] core::Result<Movement> movement_of_awards(Transaction& records, const core::UnitId& unit, int year);

}  // namespace bontot::app
