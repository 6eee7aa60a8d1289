#include "organisation/standing.hpp"

#include <algorithm>

namespace bontot::organisation {
namespace {

const Membership* of_kind(const std::vector<Membership>& memberships, MembershipKind kind, core::Date day) {
    const auto found = std::find_if(memberships.begin(), memberships.end(), [&](const Membership& membership) {
        return membership.kind == kind && membership.span.holds(day);
    });
    return found == memberships.end() ? nullptr : &*found;
}

}  // namespace

bool overlap(const core::Period& a, const core::Period& b) {
    return (!b.to || a.from < *b.to) && (!a.to || b.from < *a.to);
}

bool covers(const core::Period& outer, const core::Period& inner) {
    return outer.from <= inner.from && (!outer.to || (inner.to && *inner.to <= *outer.to));
}

const Membership* home_on(const std::vector<Membership>& memberships, core::Date day) {
    return of_kind(memberships, MembershipKind::ordinary, day);
}

const Membership* host_on(const std::vector<Membership>& memberships, core::Date day) {
    return of_kind(memberships, MembershipKind::temporary, day);
}

const Exemption* exemption_on(const std::vector<Exemption>& exemptions, core::Date day) {
    const auto found = std::find_if(exemptions.begin(), exemptions.end(),
                                    [day](const Exemption& exemption) { return exemption.span.holds(day); });
    return found == exemptions.end() ? nullptr : &*found;
}

const TermOfOffice* office_on(const std::vector<TermOfOffice>& terms, const core::UnitId& unit, core::Date day) {
    const TermOfOffice* highest = nullptr;
    for (const auto& term : terms) {
        if (term.unit != unit || !term.span.holds(day)) continue;
        if (highest == nullptr || term.office < highest->office) highest = &term;
    }
    return highest;
}

void end_on(core::Period& span, core::Date on) {
    if (!span.to || on < *span.to) span.to = on;
}

}  // namespace bontot::organisation
