#include "movement/next_step.hpp"

namespace bontot::movement {

namespace {

std::optional<NextStep> of_registration(const File& file, const Rules& rules, bool registered_before) {
    if (registered_before && rules.once_a_period) return NextStep{Act::confirm, Level::unit, {}};
    auto last = rules.last_day(Act::register_unit, file.kind, file.year);
    if (last && last->year() != file.year) last.reset();  // the term of the first year binds no later one
    return NextStep{Act::register_unit, Level::unit, last};
}

std::optional<core::Date> of_year(std::optional<core::Date> day, int year) {
    return day && day->year() == year ? day : std::nullopt;
}

/// Who selects has to be done when the list goes up: by the committee's own target, where it watches one.
std::optional<core::Date> selection_day(const File& file, const Rules& rules) {
    for (const auto& term : rules.terms(file.kind, file.year)) {
        if (term.kind == TermKind::target) return term.last_day;
    }
    return of_year(rules.last_day(Act::forward, file.kind, file.year), file.year);
}

}  // namespace

std::optional<NextStep> next_step(const File& file, const Rules& rules, core::Date today, bool registered_before) {
    const auto term = [&](Act act) { return rules.last_day(act, file.kind, file.year); };
    switch (file.stage) {
        case Stage::none: return of_registration(file, rules, registered_before);
        case Stage::registered: return NextStep{Act::accept, Level::appraiser, selection_day(file, rules)};
        case Stage::accepted: return NextStep{Act::forward, Level::appraiser, of_year(term(Act::forward), file.year)};
        case Stage::forwarded:
            if (today < rules.assessment_from.in(file.year)) return std::nullopt;
            return NextStep{Act::open, Level::unit, term(Act::submit)};
        case Stage::assessing: return NextStep{Act::submit, Level::unit, term(Act::submit)};
        case Stage::returned: return NextStep{Act::submit, Level::unit, file.due};
        case Stage::submitted: return NextStep{Act::receive, Level::appraiser, {}};
        case Stage::received: return NextStep{Act::appraise, Level::appraiser, {}};
        case Stage::appraised: return NextStep{Act::propose, Level::appraiser, {}};
        case Stage::answering:
            if (file.due && *file.due < today) return NextStep{Act::uphold, Level::appraiser, {}};
            return NextStep{Act::respond, Level::unit, file.due};
        case Stage::proposed: return NextStep{Act::take_up, Level::decider, {}};
        case Stage::ratings: return NextStep{Act::publish, Level::decider, {}};
        case Stage::notice:
            if (file.notice_to && today <= *file.notice_to) return std::nullopt;
            return NextStep{Act::recognise, Level::decider, {}};
        case Stage::closed: break;
    }
    return std::nullopt;
}

StepRight right_for(Act act, const Modes& modes) {
    const auto& row = transition_of(act);
    if (modes.recorded(row)) return {access::Permission::outcomes_record, Level::anybody};
    return {row.permission, row.level};
}

}  // namespace bontot::movement
