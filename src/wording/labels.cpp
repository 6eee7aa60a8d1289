#include "wording/labels.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "wording/catalogue.hpp"

namespace bontot::wording {

using assessment::Outlook;
using assessment::State;
using assessment::Verdict;
using core::Language;

namespace {

std::string word(std::string_view family, std::string_view name, Language language) {
    return sentence(std::string(family) + "." + std::string(name), {}, language);
}

/// The title is the movement's own; a plan on something else (the quality of meetings) only has its requirements.
bool gives_title(const plan::Plan& plan) {
    return core::fold(plan.name.vi).find("bon tot") != std::string::npos;
}

}  // namespace

Badge badge(State state, Language language) {
    auto text = word("state", core::name_in(assessment::k_states, state), language);
    switch (state) {
        case State::met: return {"●", std::move(text), Tone::good};
        case State::partly_met: return {"◐", std::move(text), Tone::moving};
        case State::not_met: return {"■", std::move(text), Tone::bad};
        case State::pending: return {"○", std::move(text), Tone::waiting};
        case State::not_applicable: return {"–", std::move(text), Tone::waiting};
    }
    return {"?", std::move(text), Tone::waiting};
}

Badge badge(Outlook outlook, Language language) {
    auto text = word("outlook_state", core::name_in(assessment::k_outlooks, outlook), language);
    switch (outlook) {
        case Outlook::met: return {"●", std::move(text), Tone::good};
        case Outlook::on_track: return {"◐", std::move(text), Tone::moving};
        case Outlook::at_risk: return {"▲", std::move(text), Tone::risk};
        case Outlook::unreachable: return {"■", std::move(text), Tone::bad};
        case Outlook::not_applicable: return {"–", std::move(text), Tone::waiting};
    }
    return {"?", std::move(text), Tone::waiting};
}

Badge badge(plan::MeetingLevel level, Language language) {
    using plan::MeetingLevel;
    auto text = label(level, language);
    switch (level) {
        case MeetingLevel::good: return {"●", std::move(text), Tone::good};
        case MeetingLevel::fair: return {"◐", std::move(text), Tone::moving};
        case MeetingLevel::average: return {"▲", std::move(text), Tone::risk};
        case MeetingLevel::poor: return {"■", std::move(text), Tone::bad};
    }
    return {"?", std::move(text), Tone::waiting};
}

Badge badge(Verdict verdict, organisation::UnitKind kind, const plan::Plan& plan, Language language) {
    const auto name = core::name_in(assessment::k_verdicts, verdict);
    auto text =
        gives_title(plan)
            ? sentence("verdict." + std::string(name),
                       {{"title", word("title", core::name_in(organisation::k_unit_kinds, kind), language)}}, language)
            : word("verdict_of_plan", name, language);
    switch (verdict) {
        case Verdict::qualified: return {"●", std::move(text), Tone::good};
        case Verdict::not_qualified: return {"■", std::move(text), Tone::bad};
        case Verdict::pending: return {"○", std::move(text), Tone::waiting};
    }
    return {"?", std::move(text), Tone::waiting};
}

Badge badge(Outlook outlook, organisation::UnitKind kind, const plan::Plan& plan, Language language) {
    auto result = badge(outlook, language);
    const auto title =
        word("title", gives_title(plan) ? core::name_in(organisation::k_unit_kinds, kind) : "plan", language);
    result.word = sentence("outlook_title." + std::string(core::name_in(assessment::k_outlooks, outlook)),
                           {{"title", title}}, language);
    return result;
}

std::string label(plan::Check check, Language language) {
    return word("check", plan::name_of(check), language);
}

std::string label(meetings::MeetingKind kind, Language language) {
    return word("meeting_kind", core::name_in(meetings::k_meeting_kinds, kind), language);
}

std::string label(meetings::Presence presence, Language language) {
    return word("presence", core::name_in(meetings::k_presences, presence), language);
}

std::string label(meetings::Preparer preparer, Language language) {
    return word("preparer", core::name_in(meetings::k_preparers, preparer), language);
}

std::string label(organisation::RatingLevel level, Language language) {
    return word("rating", core::name_in(organisation::k_rating_levels, level), language);
}

std::string label(organisation::RatingScope scope, Language language) {
    return word("rating_scope", core::name_in(organisation::k_rating_scopes, scope), language);
}

std::string label(organisation::UnitKind kind, Language language) {
    return word("unit_kind", core::name_in(organisation::k_unit_kinds, kind), language);
}

std::string label(organisation::Sector sector, Language language) {
    return word("sector", core::name_in(organisation::k_sectors, sector), language);
}

std::string label(plan::MeetingLevel level, Language language) {
    return word("meeting_level", core::name_in(plan::k_meeting_levels, level), language);
}

std::string label(plan::Severity severity, Language language) {
    return word("severity", severity == plan::Severity::error ? "error" : "warning", language);
}

std::string missing_mark_label(const std::string& mark, Language language) {
    return has_sentence("mark." + mark) ? word("mark", mark, language) : mark;
}

std::string knock_out_label(const std::string& kind, const plan::Plan& plan, Language language) {
    const auto found = std::find_if(plan.knock_outs.begin(), plan.knock_outs.end(),
                                    [&](const plan::KnockOut& k) { return k.kind == kind; });
    if (found != plan.knock_outs.end()) return found->statement.in(language);
    return has_sentence("knock_out." + kind) ? word("knock_out", kind, language) : one_line(kind);
}

}  // namespace bontot::wording
