// A unit's file of one year (hồ sơ), and the act that takes it one step on. Pure: no clock, no records.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "access/principal.hpp"
#include "core/exact.hpp"
#include "core/result.hpp"
#include "movement/rules.hpp"
#include "organisation/tree.hpp"

namespace bontot::movement {

/// Who did something: the account, and the member behind it, so that a second account changes nothing.
struct Person {
    access::AccountId account;
    std::optional<core::MemberId> member;
    std::string name;

    [[nodiscard]] bool same_as(const Person& other) const {
        return (!account.empty() && account == other.account) || (member && other.member && *member == *other.member);
    }
};

/// Somebody about to act: what they may at each level, for this file.
struct Doer {
    Person person;
    bool of_unit = false;  ///< runs the body whose file it is
    std::array<access::PermissionSet, k_levels.size()> may{};

    [[nodiscard]] bool holds(Level level, access::Permission permission) const {
        return may[static_cast<std::size_t>(level)].test(static_cast<std::size_t>(permission));
    }
};

/// How the unit's meeting voted on its self-assessment.
struct Vote {
    core::Date date;
    int present = 0;
    int agree = 0;
    int against = 0;
    int other = 0;
};

/// What is handed in with an act; which of it is needed stands in the table.
struct Papers {
    std::string reason;
    organisation::Decision decision;  ///< number, date, by whom
    std::string decided_level;        ///< of a recorded decision: which body's
    bool has_scan = false;
    std::optional<Vote> vote;
    std::optional<core::Date> due;
    std::string late_reason;
    std::string approver;  ///< who allowed it to be late
    std::string basis;     ///< of a difference between self-assessed and appraised
    std::optional<organisation::UnitKind> title;
};

/// One step that was taken.
struct Taken {
    Act act = Act::register_unit;
    Person by;
    core::Date date;  ///< of its decision, or the day of the act
};

struct Objection {
    core::RecordId id;
    Person by;
    Act against = Act::appraise;  ///< whose step it is about
    core::Date answer_by;
    bool answered = false;
};

struct Score {
    std::optional<core::Points> self;
    std::optional<core::Points> appraised;
};

struct File {
    int year = 0;
    organisation::UnitKind kind = organisation::UnitKind::cell;
    Stage stage = Stage::none;
    Verdict verdict = Verdict::open;
    Score score;
    std::vector<Taken> trail;
    std::vector<Objection> objections;
    std::optional<core::Date> due;        ///< of a returned file, or of the unit's answer
    std::optional<core::Date> notice_to;  ///< last day of the notice period

    [[nodiscard]] const Taken* last(Act act) const;
    /// No step may lie before this day.
    [[nodiscard]] std::optional<core::Date> last_date() const;
};

/// Self-assessed and appraised points of one criterion.
struct CriterionDifference {
    std::string criterion;
    core::Points self;
    core::Points appraised;
    core::Points applicable;
};

/// What the records and the engine say about the unit on that day.
struct Standing {
    bool registered_before = false;  ///< accepted in an earlier year of the movement, and not withdrawn since
    std::vector<std::string> levels_missing;
    std::vector<CriterionDifference> differences;
    bool result_changed = false;  ///< appraised, it reaches another verdict than self-assessed
    bool ratings_known = false;
    bool conditions_met = false;
    bool knocked_out = false;  ///< a person must say why it may still be recognised (A-13)
};

struct Ground {
    Rules rules;
    Modes modes;
    core::Date today;
    Standing standing;
};

/// The last day of a notice that begins today, where whoever publishes names no later one; null: there is no notice.
[[nodiscard]] std::optional<core::Date> least_notice(const Ground& ground);

/// More than the plan's threshold of the criterion's points.
[[nodiscard]] bool beyond_threshold(const CriterionDifference& difference, const Rules& rules);
/// Why a criterion's difference needs a written basis: the first one, by name; null when none does.
[[nodiscard]] std::optional<std::string> needs_basis(const Standing& standing, const Rules& rules);

/// The file stands where this act leads on, whoever takes it.
[[nodiscard]] bool comes_next(const File& file, const Transition& row, const Ground& ground);

/// Whether it is this one's turn, papers aside: "movement.not_now" out of order, "movement.not_you",
/// "movement.not_of_unit", "access.own_unit", "access.own_submission".
[[nodiscard]] core::Result<void> check_turn(const File& file, const Transition& row, const Doer& doer,
                                            const Ground& ground);
/// The same, and that everything is handed in and is so.
[[nodiscard]] core::Result<void> check(const File& file, const Transition& row, const Doer& doer, const Papers& papers,
                                       const Ground& ground);

/// The file after the act. Refused as check() does.
[[nodiscard]] core::Result<File> take(const File& file, Act act, const Doer& doer, const Papers& papers,
                                      const Ground& ground);

/// An objection in the notice period, tied to a step; to be answered within the plan's term.
[[nodiscard]] core::Result<File> object(const File& file, const Doer& doer, const Papers& papers, const Ground& ground,
                                        core::RecordId id, Act against);
/// The notice period has not passed: "movement.notice_passed".
[[nodiscard]] core::Result<void> check_notice_runs(const File& file, const Ground& ground);
/// Whether they may answer it, text aside: "movement.no_objection", "movement.answered_already", "movement.own_step",
/// "movement.own_objection", and as check_turn() refuses.
[[nodiscard]] core::Result<void> check_answer(const File& file, const Doer& doer, const Ground& ground,
                                              const core::RecordId& objection);
/// By name, by somebody who neither took the step it is about nor made it.
[[nodiscard]] core::Result<File> answer(const File& file, const Doer& doer, const Papers& papers, const Ground& ground,
                                        const core::RecordId& objection);

}  // namespace bontot::movement
