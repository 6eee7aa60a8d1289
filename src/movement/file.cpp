#include "movement/file.hpp"

#include <algorithm>

#include "movement/checks.hpp"

namespace bontot::movement {

using core::RefusalKind;
using core::Result;

namespace {

/// A doer who is of the body itself, or who sent the file in, judges nothing of it; the body's own steps are its own.
Result<void> check_person(const File& file, const Transition& row, const Doer& doer) {
    if (row.level == Level::unit) {
        if (doer.of_unit) return {};
        return core::refuse(RefusalKind::forbidden, "movement.not_of_unit", {{"account", doer.person.name}});
    }
    const bool says_something = row.level == Level::anybody;
    if (says_something && row.act != Act::remark) return {};
    if (doer.of_unit) return core::refuse(RefusalKind::forbidden, "access.own_unit", {{"account", doer.person.name}});
    if (says_something) return {};
    const bool sent_in = std::any_of(file.trail.begin(), file.trail.end(), [&](const Taken& step) {
        return transition_of(step.act).level == Level::unit && step.by.same_as(doer.person);
    });
    if (sent_in) {
        return core::refuse(RefusalKind::forbidden, "access.own_submission", {{"account", doer.person.name}});
    }
    return {};
}

Result<void> check_right(const Transition& row, const Doer& doer, bool recorded) {
    const bool may = recorded ? doer.holds(Level::anybody, access::Permission::outcomes_record)
                              : doer.holds(row.level, row.permission);
    if (may) return {};
    return core::refuse(
        RefusalKind::forbidden, "movement.not_you",
        {{"permission", std::string(core::name_in(access::k_permissions,
                                                  recorded ? access::Permission::outcomes_record : row.permission))}});
}

/// Steps that the authority left out are passed over.
Stage settled(Stage stage, const Modes& modes) {
    if (stage == Stage::registered && modes.of(Step::selection) == Mode::not_applicable) stage = Stage::accepted;
    if (stage == Stage::accepted && modes.of(Step::forwarding) == Mode::not_applicable) stage = Stage::forwarded;
    return stage;
}

void set_terms(File& file, Act act, const Papers& papers, const Ground& ground) {
    const auto& rules = ground.rules;
    switch (act) {
        case Act::return_for_more: file.due = papers.due; break;
        case Act::not_propose: file.due = working_days_after(ground.today, rules.answer_days); break;
        case Act::publish: {
            file.notice_to = least_notice(ground);
            if (file.notice_to && papers.due) file.notice_to = std::max(*papers.due, *file.notice_to);
            break;
        }
        case Act::submit:
        case Act::appraise:
        case Act::propose: file.due.reset(); break;
        default: break;
    }
}

auto objection_of(const File& file, const core::RecordId& id) {
    return std::find_if(file.objections.begin(), file.objections.end(),
                        [&](const Objection& one) { return one.id == id; });
}

}  // namespace

const Taken* File::last(Act act) const {
    const auto found = std::find_if(trail.rbegin(), trail.rend(), [act](const Taken& step) { return step.act == act; });
    return found == trail.rend() ? nullptr : &*found;
}

std::optional<core::Date> File::last_date() const {
    std::optional<core::Date> last;
    for (const auto& step : trail) {
        // What moves nothing is no step of the way: what was decided on paper before it is written down after it.
        if (transition_of(step.act).to) last = std::max(last.value_or(step.date), step.date);
    }
    return last;
}

std::optional<core::Date> least_notice(const Ground& ground) {
    if (ground.modes.of(Step::notice) != Mode::internal || ground.rules.notice_days == 0) return std::nullopt;
    return working_days_after(ground.today, ground.rules.notice_days);
}

bool beyond_threshold(const CriterionDifference& difference, const Rules& rules) {
    const auto [less, more] = std::minmax(difference.self, difference.appraised);
    return (more - less).hundredths * 100 > difference.applicable.hundredths * rules.difference_percent;
}

std::optional<std::string> needs_basis(const Standing& standing, const Rules& rules) {
    for (const auto& difference : standing.differences) {
        if (beyond_threshold(difference, rules)) return difference.criterion;
    }
    if (standing.result_changed) {
        return standing.differences.empty() ? "" : standing.differences.front().criterion;
    }
    return std::nullopt;
}

bool comes_next(const File& file, const Transition& row, const Ground& ground) {
    // Who never registered has nothing to withdraw.
    const bool left_out = row.act == Act::withdraw && file.stage == Stage::none && !ground.standing.registered_before;
    return row.from.has(file.stage) && row.when.has(file.verdict) && !left_out;
}

Result<void> check_turn(const File& file, const Transition& row, const Doer& doer, const Ground& ground) {
    const bool recorded = ground.modes.recorded(row);
    if (auto right = check_right(row, doer, recorded); !right) return right;
    if (!recorded) {
        if (auto person = check_person(file, row, doer); !person) return person;
    }
    if (comes_next(file, row, ground)) return {};
    return core::refuse(RefusalKind::wrong_state, "movement.not_now",
                        {{"act", std::string(core::name_in(k_acts, row.act))},
                         {"stage", std::string(core::name_in(k_stages, file.stage))},
                         {"verdict", std::string(core::name_in(k_verdicts, file.verdict))}});
}

Result<void> check(const File& file, const Transition& row, const Doer& doer, const Papers& papers,
                   const Ground& ground) {
    if (auto turn = check_turn(file, row, doer, ground); !turn) return turn;
    for (const auto& [demand, name] : k_demands) {
        if (!row.demands.has(demand)) continue;
        if (auto met = check_demand(demand, file, papers, ground); !met) return met;
    }
    for (const auto& [guard, name] : k_guards) {
        if (!row.guards.has(guard)) continue;
        if (auto met = check_guard(guard, file, row, papers, ground); !met) return met;
    }
    return ground.modes.recorded(row) ? check_recorded(file, papers, ground) : Result<void>{};
}

Result<File> take(const File& file, Act act, const Doer& doer, const Papers& papers, const Ground& ground) {
    const auto& row = transition_of(act);
    if (auto good = check(file, row, doer, papers, ground); !good) return tl::unexpected(good.error());
    auto next = file;
    if (row.to) next.stage = settled(*row.to, ground.modes);
    next.verdict = row.verdict;
    set_terms(next, act, papers, ground);
    const bool decided = row.demands.has(Demand::decision) || ground.modes.recorded(row);
    next.trail.push_back({act, doer.person, decided ? *papers.decision.date : ground.today});
    return next;
}

Result<File> object(const File& file, const Doer& doer, const Papers& papers, const Ground& ground, core::RecordId id,
                    Act against) {
    if (file.last(against) == nullptr || transition_of(against).level == Level::anybody) {
        return core::invalid("movement.objection_step", {{"found", std::string(core::name_in(k_acts, against))}},
                             "/against");
    }
    if (auto runs = check_notice_runs(file, ground); !runs) return tl::unexpected(runs.error());
    auto next = take(file, Act::object, doer, papers, ground);
    if (!next) return next;
    next->objections.push_back(
        {std::move(id), doer.person, against, working_days_after(ground.today, ground.rules.answer_days), false});
    return next;
}

Result<void> check_notice_runs(const File& file, const Ground& ground) {
    if (!file.notice_to || ground.today <= *file.notice_to) return {};
    return core::refuse(RefusalKind::wrong_state, "movement.notice_passed", {{"date", file.notice_to->vietnamese()}});
}

Result<void> check_answer(const File& file, const Doer& doer, const Ground& ground, const core::RecordId& objection) {
    const auto found = objection_of(file, objection);
    if (found == file.objections.end())
        return core::refuse(RefusalKind::not_found, "movement.no_objection", {{"found", objection.text()}});
    if (found->answered) return core::refuse(RefusalKind::wrong_state, "movement.answered_already");
    if (found->by.same_as(doer.person))
        return core::refuse(RefusalKind::forbidden, "movement.own_objection", {{"account", doer.person.name}});
    const bool own_step = std::any_of(file.trail.begin(), file.trail.end(), [&](const Taken& step) {
        return step.act == found->against && step.by.same_as(doer.person);
    });
    if (own_step) return core::refuse(RefusalKind::forbidden, "movement.own_step", {{"account", doer.person.name}});
    return check_turn(file, transition_of(Act::answer), doer, ground);
}

Result<File> answer(const File& file, const Doer& doer, const Papers& papers, const Ground& ground,
                    const core::RecordId& objection) {
    if (auto may = check_answer(file, doer, ground, objection); !may) return tl::unexpected(may.error());
    auto next = take(file, Act::answer, doer, papers, ground);
    if (!next) return next;
    const auto place = objection_of(file, objection) - file.objections.begin();
    next->objections[static_cast<std::size_t>(place)].answered = true;
    return next;
}

}  // namespace bontot::movement
