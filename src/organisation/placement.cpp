#include "organisation/placement.hpp"

#include "organisation/standing.hpp"

namespace bontot::organisation {
namespace {

using core::RefusalKind;

std::string iso_or_none(const std::optional<core::Date>& date) {
    return date ? date->iso() : "";
}

core::Params spans(const core::Period& wanted, const core::Period& other) {
    return {{"found", wanted.from.iso()},
            {"to", iso_or_none(wanted.to)},
            {"other_from", other.from.iso()},
            {"other_to", iso_or_none(other.to)}};
}

/// The first day of `span` on which the member is in no other cell than `host`; nothing when there is none.
std::optional<core::Date> first_day_without_home(const std::vector<Membership>& there, const core::Period& span,
                                                 const core::UnitId& host) {
    auto day = span.from;
    while (!span.to || day < *span.to) {
        const auto* home = home_on(there, day);
        if (home == nullptr || home->unit == host) return day;
        if (!home->span.to) return std::nullopt;
        day = *home->span.to;
    }
    return std::nullopt;
}

core::Result<void> check_home(const std::vector<Membership>& there, const Membership& temporary) {
    const auto lonely = first_day_without_home(there, temporary.span, temporary.unit);
    if (!lonely) return {};
    const bool at_home = home_on(there, *lonely) != nullptr;
    return core::refuse(RefusalKind::conflict, at_home ? "membership.host_is_home" : "membership.no_home",
                        {{"found", lonely->iso()}});
}

}  // namespace

core::Result<void> check_span(const core::Period& span) {
    if (!span.to || span.from < *span.to) return {};
    return core::invalid("dates.backwards", {{"found", span.to->iso()}, {"from", span.from.iso()}});
}

core::Result<void> check_membership(const std::vector<Membership>& there, const Membership& wanted) {
    if (auto forwards = check_span(wanted.span); !forwards) return forwards;
    const bool ordinary = wanted.kind == MembershipKind::ordinary;
    std::vector<Membership> others;
    for (const auto& other : there) {
        if (other.id == wanted.id) continue;
        others.push_back(other);
        if (other.kind != wanted.kind || !overlap(other.span, wanted.span)) continue;
        const auto* code = other.unit == wanted.unit ? "membership.twice"
                           : ordinary                ? "membership.two_cells"
                                                     : "membership.two_hosts";
        return core::refuse(RefusalKind::conflict, code, spans(wanted.span, other.span));
    }
    if (ordinary) {
        others.push_back(wanted);
        return check_homes(others);
    }
    return check_home(others, wanted);
}

core::Result<void> check_homes(const std::vector<Membership>& memberships) {
    for (const auto& membership : memberships) {
        if (membership.kind != MembershipKind::temporary) continue;
        if (auto home = check_home(memberships, membership); !home) return home;
    }
    return {};
}

core::Result<void> check_exemption(const std::vector<Exemption>& there, const std::vector<Membership>& memberships,
                                   const Exemption& wanted) {
    if (auto forwards = check_span(wanted.span); !forwards) return forwards;
    for (const auto& other : there) {
        if (other.id == wanted.id || !overlap(other.span, wanted.span)) continue;
        return core::refuse(RefusalKind::conflict, "exemption.overlaps", spans(wanted.span, other.span));
    }
    if (home_on(memberships, wanted.span.from) == nullptr)
        return core::refuse(RefusalKind::wrong_state, "exemption.no_cell", {{"found", wanted.span.from.iso()}});
    return {};
}

core::Result<void> check_term(const std::vector<TermOfOffice>& there, const TermOfOffice& wanted) {
    if (auto forwards = check_span(wanted.span); !forwards) return forwards;
    const auto leads = [](Office office) { return office == Office::secretary || office == Office::deputy; };
    for (const auto& other : there) {
        if (other.id == wanted.id || other.unit != wanted.unit || !overlap(other.span, wanted.span)) continue;
        if (other.member == wanted.member) {
            if (other.office != wanted.office && !(leads(other.office) && leads(wanted.office))) continue;
            auto params = spans(wanted.span, other.span);
            params.emplace_back("office", core::name_in(k_offices, other.office));
            return core::refuse(RefusalKind::conflict, "office.held_already", std::move(params));
        }
        if (wanted.office == Office::secretary && other.office == Office::secretary)
            return core::refuse(RefusalKind::conflict, "office.taken", spans(wanted.span, other.span));
    }
    return {};
}

core::Result<void> check_holder(const MemberRecord& member, const std::vector<Membership>& memberships,
                                const std::vector<Exemption>& exemptions, const TermOfOffice& wanted) {
    const auto day = wanted.span.from;
    const core::Params who{{"member", member.name}, {"found", day.iso()}};
    if (home_on(memberships, day) == nullptr) return core::refuse(RefusalKind::wrong_state, "office.no_cell", who);
    if (member.probationary(day)) return core::refuse(RefusalKind::wrong_state, "office.probationary", who);
    const auto* exemption = exemption_on(exemptions, day);
    if (exemption != nullptr && exemption->kind == ExemptionKind::suspended)
        return core::refuse(RefusalKind::wrong_state, "office.suspended", who);
    return {};
}

core::Result<void> check_reminder(const TermOfOffice& term) {
    if (!term.remind_on) return {};
    const bool early = *term.remind_on < term.span.from;
    const bool late = term.span.to && *term.span.to < *term.remind_on;
    if (!early && !late) return {};
    return core::invalid(
        "office.reminder_outside",
        {{"found", term.remind_on->iso()}, {"from", term.span.from.iso()}, {"to", iso_or_none(term.span.to)}});
}

}  // namespace bontot::organisation
