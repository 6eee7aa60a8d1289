#include "app/movement/next_acts.hpp"

#include <algorithm>

#include "app/locked_years.hpp"
#include "app/movement/standing.hpp"

namespace bontot::app {

using core::Result;
using movement::Act;
using movement::Ahead;

namespace {

bool is_about_records(Act act) {
    return act == Act::publish || act == Act::recognise || act == Act::not_recognise;
}

bool waits_for_an_answer(const movement::File& file) {
    return std::any_of(file.objections.begin(), file.objections.end(),
                       [](const movement::Objection& objection) { return !objection.answered; });
}

/// Looks at each act of one file; what the records say is asked once.
class Outlook {
  public:
    Outlook(Transaction& records, const plan::Plan& plan, const access::Principal& principal, const OpenedFile& file)
        : records_(records),
          plan_(plan),
          file_(file),
          doer_(doer_of(records, principal, file)),
          ground_(ground_of(records, file, plan)),
          open_(require_open(records, file.record.unit, file.record.file.year)) {}

    [[nodiscard]] bool leads_on(const movement::Transition& row) const {
        const auto& file = file_.record.file;
        return movement::comes_next(file, row, ground_) && (row.act != Act::answer || waits_for_an_answer(file));
    }

    Ahead look(const movement::Transition& row) {
        auto ahead = movement::demanded(file_.record.file, row, ground_);
        auto may = check(row);
        if (!may) {
            ahead.refusal = std::move(may.error());
            return ahead;
        }
        movement::look_at_guards(ahead, file_.record.file, row, *may);
        return ahead;
    }

  private:
    /// What the guards of an act look at, when it is this one's turn.
    Result<movement::Ground> check(const movement::Transition& row) {
        if (auto turn = movement::check_turn(file_.record.file, row, doer_, ground_); !turn)
            return tl::unexpected(turn.error());
        if (row.act != Act::revoke && !open_) return tl::unexpected(open_.error());
        if (is_about_records(row.act) && of_records_) return *of_records_;
        auto ground = ground_;
        if (const auto looked = look_at(records_, plan_, file_, row.act, ground); !looked)
            return tl::unexpected(looked.error());
        if (is_about_records(row.act)) of_records_ = ground;
        return ground;
    }

    Transaction& records_;
    const plan::Plan& plan_;
    const OpenedFile& file_;
    movement::Doer doer_;
    movement::Ground ground_;
    Result<void> open_;
    std::optional<Result<movement::Ground>> of_records_;
};

}  // namespace

std::vector<Ahead> next_acts(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                             const OpenedFile& file) {
    Outlook outlook(records, plan, principal, file);
    std::vector<Ahead> acts;
    for (const auto& row : movement::transitions()) {
        if (outlook.leads_on(row)) acts.push_back(outlook.look(row));
    }
    return acts;
}

}  // namespace bontot::app
