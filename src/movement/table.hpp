// The one table of a movement: which act takes a unit's file from where to where, who may, what is looked at, what the
// act demands, and whom it tells. Code, interface, documents and tests read it; nothing else says what comes next.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>

#include "access/permission.hpp"
#include "movement/stage.hpp"

namespace bontot::movement {

enum class Act : std::uint8_t {
    register_unit,
    confirm,
    withdraw,
    accept,
    decline,
    forward,
    open,
    submit,
    recall,
    receive,
    remark,
    return_for_more,
    appraise,
    propose,
    not_propose,
    respond,
    uphold,
    recall_proposal,
    take_up,
    publish,
    object,
    answer,
    recognise,
    not_recognise,
    revoke,
};

inline constexpr core::NameTable<Act, 25> k_acts{{
    {Act::register_unit, "register"},
    {Act::confirm, "confirm"},
    {Act::withdraw, "withdraw"},
    {Act::accept, "accept"},
    {Act::decline, "decline"},
    {Act::forward, "forward"},
    {Act::open, "open"},
    {Act::submit, "submit"},
    {Act::recall, "recall"},
    {Act::receive, "receive"},
    {Act::remark, "remark"},
    {Act::return_for_more, "return"},
    {Act::appraise, "appraise"},
    {Act::propose, "propose"},
    {Act::not_propose, "not_propose"},
    {Act::respond, "respond"},
    {Act::uphold, "uphold"},
    {Act::recall_proposal, "recall_proposal"},
    {Act::take_up, "take_up"},
    {Act::publish, "publish"},
    {Act::object, "object"},
    {Act::answer, "answer"},
    {Act::recognise, "recognise"},
    {Act::not_recognise, "not_recognise"},
    {Act::revoke, "revoke"},
}};

/// What must be handed in with an act.
enum class Demand : std::uint8_t {
    reason,
    decision,  ///< a number and a date, not before the step before it
    vote,      ///< of the meeting: present, for, against, other
    due,       ///< until when, after today
};

inline constexpr core::NameTable<Demand, 4> k_demands{{
    {Demand::reason, "reason"},
    {Demand::decision, "decision"},
    {Demand::vote, "vote"},
    {Demand::due, "due"},
}};

/// What must be so.
enum class Guard : std::uint8_t {
    in_time,              ///< within the plan's term, else late with a reason and an approver (A-04)
    title_fits,           ///< cells register the first title, committees the second (A-38)
    not_yet_registered,   ///< registered once a period (A-39)
    registered_before,    ///< and confirmed in each later year
    assessment_begun,     ///< December has come (R75)
    levels_complete,      ///< every judged item has its level
    difference_grounded,  ///< appraised otherwise than self-assessed: with a written basis
    outcome_allowed,      ///< the plan knows this outcome of an appraisal (A-11)
    answered_or_waited,   ///< the unit has answered, or its term is over
    ratings_known,        ///< official ratings are complete (R79, A-08)
    conditions_met,       ///< criteria, conditions; knock-outs with a person's reason (R80–R84, A-13)
    notice_over,          ///< the notice period has passed (A-41)
    objections_answered,
    revocable,  ///< the plan knows revocation (A-40)
};

inline constexpr core::NameTable<Guard, 14> k_guards{{
    {Guard::in_time, "in_time"},
    {Guard::title_fits, "title_fits"},
    {Guard::not_yet_registered, "not_yet_registered"},
    {Guard::registered_before, "registered_before"},
    {Guard::assessment_begun, "assessment_begun"},
    {Guard::levels_complete, "levels_complete"},
    {Guard::difference_grounded, "difference_grounded"},
    {Guard::outcome_allowed, "outcome_allowed"},
    {Guard::answered_or_waited, "answered_or_waited"},
    {Guard::ratings_known, "ratings_known"},
    {Guard::conditions_met, "conditions_met"},
    {Guard::notice_over, "notice_over"},
    {Guard::objections_answered, "objections_answered"},
    {Guard::revocable, "revocable"},
}};

/// A small set of values of an enumeration.
template <class Enum>
class SetOf {
  public:
    constexpr SetOf() = default;
    constexpr SetOf(std::initializer_list<Enum> values) {
        for (const auto value : values)
            bits_ |= bit(value);
    }
    [[nodiscard]] constexpr bool has(Enum value) const { return (bits_ & bit(value)) != 0; }

  private:
    static constexpr std::uint32_t bit(Enum value) { return std::uint32_t{1} << static_cast<unsigned>(value); }
    std::uint32_t bits_ = 0;
};

struct Transition {
    Act act;
    Level level;  ///< who
    access::Permission permission;
    std::optional<Step> step;  ///< the step whose mode holds; none: always taken here
    SetOf<Stage> from;
    SetOf<Verdict> when;      ///< the verdict before
    std::optional<Stage> to;  ///< none: the file stays where it is
    Verdict verdict;          ///< after
    SetOf<Demand> demands;
    SetOf<Guard> guards;
    SetOf<Level> tells;
};

[[nodiscard]] std::span<const Transition> transitions();
/// The only row of an act.
[[nodiscard]] const Transition& transition_of(Act act);

/// Modes that a step may have.
[[nodiscard]] SetOf<Mode> modes_of(Step step);

/// The table as docs/movement.md shows it, a line of Markdown a row.
[[nodiscard]] std::string table_text();

}  // namespace bontot::movement
