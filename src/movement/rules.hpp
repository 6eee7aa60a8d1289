// What a plan says about the movement itself, made ready: terms, the notice period, thresholds. And the modes that the
// authority set for each step when it launched.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/date.hpp"
#include "movement/table.hpp"
#include "organisation/unit.hpp"
#include "plan/model.hpp"

namespace bontot::movement {

/// The mode of every step; internal unless said otherwise.
class Modes {
  public:
    [[nodiscard]] Mode of(Step step) const { return modes_[static_cast<std::size_t>(step)]; }
    void set(Step step, Mode mode) { modes_[static_cast<std::size_t>(step)] = mode; }
    /// A superior's decision that is written down here: other people may, and it needs its paper.
    [[nodiscard]] bool recorded(const Transition& row) const { return row.step && of(*row.step) == Mode::recorded; }

  private:
    std::array<Mode, k_steps.size()> modes_{};
};

/// begins: not before; target: the committee's own, earlier than the limit; limit: late only with a reason.
enum class TermKind : std::uint8_t { begins, target, limit };

inline constexpr core::NameTable<TermKind, 3> k_term_kinds{{
    {TermKind::begins, "begins"},
    {TermKind::target, "target"},
    {TermKind::limit, "limit"},
}};

/// One line of "who until when".
struct Term {
    Act act = Act::register_unit;
    organisation::UnitKind of = organisation::UnitKind::cell;
    TermKind kind = TermKind::limit;
    core::Date last_day;                ///< of `begins` the first
    std::optional<core::Date> printed;  ///< "trước ngày 20/7", as the plan has it
    const char* parameter = "";         ///< of the plan
};

struct Rules {
    bool before_is_exclusive = true;         ///< "trước ngày X": the last day is the one before (A-05)
    std::optional<core::Date> cell_before;   ///< cells register
    std::optional<core::Date> target;        ///< the committee's own target for forwarding (A-03)
    std::optional<core::Date> outer_before;  ///< registrations reach the bloc
    bool late_allowed = true;                ///< with a reason and an approver
    bool once_a_period = true;               ///< registered once, confirmed yearly (A-39)
    bool titles_by_kind = true;              ///< A-38
    plan::MonthDay assessment_from{12, 1};   ///< R75
    std::optional<plan::MonthDay> assessment_before;
    std::vector<std::string> outcomes;  ///< of an appraisal (A-11)
    int difference_percent = 0;         ///< of a criterion's points: beyond it a written basis is needed
    int notice_days = 0;                ///< working days before the decision (A-41)
    int answer_days = 0;                ///< working days to answer an objection, or to answer "not proposed"
    bool waits_for_ratings = true;      ///< also for the notice; recognition always waits (A-08)
    bool revocable = true;              ///< A-40

    [[nodiscard]] static Rules of(const plan::Plan& plan);

    /// The last day in time for the act of a unit of this kind in `year`; null: the plan sets no term.
    [[nodiscard]] std::optional<core::Date> last_day(Act act, organisation::UnitKind kind, int year) const;
    /// Those that fall into `year`, in the order of the year's steps.
    [[nodiscard]] std::vector<Term> terms(organisation::UnitKind kind, int year) const;
    [[nodiscard]] bool allows(Act outcome) const;

  private:
    [[nodiscard]] Term until(Act act, organisation::UnitKind of, TermKind kind, core::Date printed,
                             const char* parameter) const;
    [[nodiscard]] core::Date last_before(core::Date day) const { return before_is_exclusive ? day.plus_days(-1) : day; }
};

/// The `count`-th working day after `day`: Saturdays, Sundays and the public holidays with a fixed day (1/1, 30/4, 1/5,
/// 2/9) are none. Holidays of the lunar year are announced yearly: who publishes names a later last day.
[[nodiscard]] core::Date working_days_after(core::Date day, int count);

}  // namespace bontot::movement
