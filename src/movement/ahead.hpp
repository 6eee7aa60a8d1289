// What comes next on a file, for somebody who looks at it: each act that leads on from where it stands, what would have
// to be handed in, and why it cannot be taken now. The same guards as when it is taken.
#pragma once

#include "movement/file.hpp"

namespace bontot::movement {

/// What is handed in with an act: the demands of the table, and what its guards ask for as things stand.
enum class Paper : std::uint8_t {
    reason,
    decision,
    vote,
    due,
    late,      ///< the reason, and who allowed it
    basis,     ///< of a difference
    recorded,  ///< of a superior's decision: number, day, by whom, which level, scan
};

inline constexpr core::NameTable<Paper, 7> k_papers{{
    {Paper::reason, "reason"},
    {Paper::decision, "decision"},
    {Paper::vote, "vote"},
    {Paper::due, "due"},
    {Paper::late, "late"},
    {Paper::basis, "basis"},
    {Paper::recorded, "recorded"},
}};

struct Needed {
    Paper paper = Paper::reason;
    std::optional<core::Refusal> why;  ///< where it is not always needed: what its lack would be refused with
};

struct Ahead {
    Act act = Act::register_unit;
    bool recorded = false;
    std::optional<core::Refusal> refusal;  ///< null: they may take it now, with what is needed
    std::vector<Needed> needed;
    std::optional<core::Date> last_day;   ///< in time
    std::optional<core::Date> least_due;  ///< of return and publish: the earliest that may be named
};

/// What the act demands whatever the file says, and when it is in time; not yet whether it may be taken.
[[nodiscard]] Ahead demanded(const File& file, const Transition& row, const Ground& ground);
/// Adds what the guards say: a refusal, or a further paper.
void look_at_guards(Ahead& ahead, const File& file, const Transition& row, const Ground& ground);

}  // namespace bontot::movement
