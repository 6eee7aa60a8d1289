#include "movement/table.hpp"

#include <array>
#include <vector>

#include "core/text.hpp"

namespace bontot::movement {

namespace {

using A = Act;
using D = Demand;
using G = Guard;
using L = Level;
using P = access::Permission;
using S = Stage;
using V = Verdict;

// Read a row as: the act; who may (level, right, the step whose mode holds); from where, under which verdict → to
// where, with which verdict; what it demands; what must be so; whom it tells.
// clang-format off
constexpr std::array k_table{
    Transition{A::register_unit, L::unit, P::movement_submit, {}, {S::none}, {V::open}, S::registered, V::open,
               {D::decision}, {G::in_time, G::title_fits, G::not_yet_registered}, {L::appraiser}},
    Transition{A::confirm, L::unit, P::movement_submit, {}, {S::none}, {V::open}, S::forwarded, V::open,
               {}, {G::registered_before}, {L::appraiser}},
    Transition{A::withdraw, L::unit, P::movement_submit, {},
               {S::none, S::registered, S::accepted, S::forwarded, S::assessing, S::returned}, {V::open}, S::closed,
               V::withdrawn, {D::reason}, {}, {L::appraiser}},
    Transition{A::accept, L::appraiser, P::outcomes_judge, Step::selection, {S::registered}, {V::open}, S::accepted,
               V::open, {}, {}, {L::unit}},
    Transition{A::decline, L::appraiser, P::outcomes_judge, Step::selection, {S::registered}, {V::open}, S::closed,
               V::not_accepted, {D::reason}, {}, {L::unit}},
    Transition{A::forward, L::appraiser, P::appraisal_propose, Step::forwarding, {S::accepted}, {V::open}, S::forwarded,
               V::open, {D::decision}, {G::in_time}, {L::decider}},

    Transition{A::open, L::unit, P::movement_submit, {}, {S::forwarded}, {V::open}, S::assessing, V::open,
               {}, {G::assessment_begun}, {}},
    Transition{A::submit, L::unit, P::movement_submit, {}, {S::assessing, S::returned}, {V::open}, S::submitted, V::open,
               {D::vote}, {G::in_time, G::levels_complete}, {L::appraiser}},
    Transition{A::recall, L::unit, P::movement_submit, {}, {S::submitted}, {V::open}, S::assessing, V::open,
               {D::reason}, {}, {L::appraiser}},
    Transition{A::receive, L::appraiser, P::outcomes_judge, Step::appraisal, {S::submitted}, {V::open}, S::received,
               V::open, {}, {}, {L::unit}},
    Transition{A::remark, L::anybody, P::movement_remark, {}, {S::submitted, S::received, S::returned, S::appraised},
               {V::open}, {}, V::open, {D::reason}, {}, {L::unit, L::appraiser}},
    Transition{A::return_for_more, L::appraiser, P::outcomes_judge, Step::appraisal, {S::received}, {V::open},
               S::returned, V::open, {D::reason, D::due}, {G::outcome_allowed}, {L::unit}},
    Transition{A::appraise, L::appraiser, P::outcomes_judge, Step::appraisal, {S::received}, {V::open}, S::appraised,
               V::open, {}, {G::levels_complete, G::difference_grounded}, {L::unit}},
    Transition{A::propose, L::appraiser, P::appraisal_propose, Step::appraisal, {S::appraised, S::answering},
               {V::open, V::not_proposed}, S::proposed, V::proposed, {D::decision}, {G::outcome_allowed},
               {L::unit, L::decider}},
    Transition{A::not_propose, L::appraiser, P::appraisal_propose, Step::appraisal, {S::appraised}, {V::open},
               S::answering, V::not_proposed, {D::reason}, {G::outcome_allowed}, {L::unit}},
    Transition{A::respond, L::unit, P::movement_submit, {}, {S::answering}, {V::not_proposed}, S::answering,
               V::not_proposed, {D::reason}, {}, {L::appraiser}},
    Transition{A::uphold, L::appraiser, P::appraisal_propose, Step::appraisal, {S::answering}, {V::not_proposed},
               S::closed, V::not_proposed, {D::reason}, {G::answered_or_waited}, {L::unit}},
    Transition{A::recall_proposal, L::appraiser, P::appraisal_propose, Step::appraisal, {S::proposed}, {V::proposed},
               S::appraised, V::open, {D::reason}, {}, {L::unit, L::decider}},

    Transition{A::take_up, L::decider, P::outcomes_judge, Step::recognition, {S::proposed}, {V::proposed}, S::ratings,
               V::proposed, {}, {}, {L::appraiser}},
    Transition{A::publish, L::decider, P::outcomes_judge, Step::recognition, {S::ratings}, {V::proposed}, S::notice,
               V::proposed, {}, {G::ratings_known, G::conditions_met}, {L::unit, L::appraiser}},
    Transition{A::object, L::anybody, P::evaluation_read, {}, {S::notice}, {V::proposed}, S::notice, V::proposed,
               {D::reason}, {}, {L::decider}},
    // Answered here also when a superior recognises on paper.
    Transition{A::answer, L::decider, P::outcomes_judge, Step::notice, {S::notice}, {V::proposed}, S::notice,
               V::proposed, {D::reason}, {}, {L::unit, L::appraiser}},
    Transition{A::recognise, L::decider, P::recognition_decide, Step::recognition, {S::notice}, {V::proposed}, S::closed,
               V::recognised, {D::decision},
               {G::ratings_known, G::conditions_met, G::notice_over, G::objections_answered},
               {L::unit, L::appraiser}},
    Transition{A::not_recognise, L::decider, P::recognition_decide, Step::recognition, {S::ratings, S::notice},
               {V::proposed}, S::closed, V::not_recognised, {D::reason, D::decision}, {G::objections_answered},
               {L::unit, L::appraiser}},
    Transition{A::revoke, L::decider, P::recognition_decide, Step::recognition, {S::closed}, {V::recognised}, S::closed,
               V::revoked, {D::reason, D::decision}, {G::revocable}, {L::unit, L::appraiser}},
};
// clang-format on
static_assert(k_table.size() == k_acts.size());

template <class Enum, std::size_t N>
std::string words(const SetOf<Enum>& set, const core::NameTable<Enum, N>& names) {
    std::vector<std::string> found;
    for (const auto& [value, name] : names) {
        if (set.has(value)) found.emplace_back(name);
    }
    return core::join(found);
}

}  // namespace

std::span<const Transition> transitions() {
    return k_table;
}

const Transition& transition_of(Act act) {
    for (const auto& row : k_table) {
        if (row.act == act) return row;
    }
    return k_table.front();
}

SetOf<Mode> modes_of(Step step) {
    switch (step) {
        case Step::selection: return {Mode::internal, Mode::recorded, Mode::not_applicable};
        case Step::forwarding: return {Mode::internal, Mode::not_applicable};
        case Step::appraisal:
        case Step::recognition: return {Mode::internal, Mode::recorded};
        case Step::notice: return {Mode::internal, Mode::not_applicable};
    }
    return {};
}

std::string table_text() {
    std::string text =
        "| act | who | right | step | from | under | to | verdict | demands | guards | tells |\n"
        "|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& row : k_table) {
        const auto cell = [&](std::string_view what) { text += "| " + std::string(what) + (what.empty() ? "" : " "); };
        cell("`" + std::string(core::name_in(k_acts, row.act)) + "`");
        cell(core::name_in(k_levels, row.level));
        cell("`" + std::string(core::name_in(access::k_permissions, row.permission)) + "`");
        cell(row.step ? core::name_in(k_steps, *row.step) : "");
        cell(words(row.from, k_stages));
        cell(words(row.when, k_verdicts));
        cell(row.to ? core::name_in(k_stages, *row.to) : "(stays)");
        cell(core::name_in(k_verdicts, row.verdict));
        cell(words(row.demands, k_demands));
        cell(words(row.guards, k_guards));
        cell(words(row.tells, k_levels));
        text += "|\n";
    }
    return text;
}

}  // namespace bontot::movement
