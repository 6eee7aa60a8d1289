#include "app/nudges/calendar.hpp"

#include <algorithm>
#include <map>

#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/who_asks.hpp"
#include "app/home/waiting_deadlines.hpp"
#include "movement/terms.hpp"

namespace bontot::app {

using access::Permission;
using access::Role;
using organisation::BodyKind;

namespace {

constexpr int k_days_back = 92;
constexpr int k_days_ahead = 400;
constexpr int k_most_meetings = 500;  ///< of one body

struct Body {
    core::UnitId unit;
    std::string name;
    BodyKind kind = BodyKind::cell;
    std::vector<Role> roles;
};

std::vector<Body> bodies_of(Transaction& records, const access::Principal& principal) {
    std::vector<Body> bodies;
    for (const auto& grant : principal.grants) {
        if (access::needs_second_factor(grant.role) && !principal.second_factor) continue;
        auto known =
            std::find_if(bodies.begin(), bodies.end(), [&](const Body& body) { return body.unit == grant.unit; });
        if (known == bodies.end()) {
            const auto unit = records.units().find(grant.unit);
            if (!unit) continue;
            const auto& span = unit->nearest(records.today());
            known = bodies.insert(known, {grant.unit, span.name, span.kind, {}});
        }
        known->roles.push_back(grant.role);
    }
    return bodies;
}

void add_meetings(Transaction& records, const Body& body, CalendarContent& content) {
    MeetingQuery query;
    query.unit = body.unit;
    query.span = {records.today().plus_days(-k_days_back), records.today().plus_days(k_days_ahead)};
    query.limit = k_most_meetings;
    for (auto& line : records.meetings().lines(query)) {
        content.meetings.push_back({line.id, body.name, line.kind, std::move(line.title), std::move(line.place),
                                    line.date, line.start, line.end});
    }
}

void add_terms(const plan::Plan& plan, const Body& body, int year, CalendarContent& content) {
    for (const auto& [deadline, last_day] : movement::terms_of(plan, year)) {
        const bool mine = std::any_of(body.roles.begin(), body.roles.end(),
                                      [by = deadline->by](Role role) { return deadline_concerns(by, role); });
        if (!mine) continue;
        content.terms.push_back(
            {deadline->id + "-" + std::to_string(year) + "-" + body.unit.text(), body.name, deadline->act, last_day});
    }
}

}  // namespace

access::Principal principal_of_account(Transaction& records, const access::Account& account) {
    access::Principal principal;
    principal.account = account.id;
    principal.name = audit_name(account);
    principal.member = account.member;
    principal.grants = rights_today(records, account);
    // A demonstration has no telephones: its sessions count as if they had shown one.
    principal.second_factor = account.has_second_factor() || account.demonstration;
    return principal;
}

core::Result<CalendarContent> calendar_of(Transaction& records, const access::Account& account,
                                          const PlanOfYear& plan_of) {
    const auto principal = principal_of_account(records, account);
    const auto bodies = bodies_of(records, principal);
    CalendarContent content;
    for (const auto& body : bodies) {
        const bool reads = access::may(principal, Permission::meetings_read, std::vector{body.unit});
        if (body.kind == BodyKind::cell && reads) add_meetings(records, body, content);
    }
    const int now = records.today().year();
    for (const int year : {now, now + 1}) {
        const auto plan = plan_of(records, year);
        if (!plan) return tl::unexpected(plan.error());
        for (const auto& body : bodies)
            add_terms(**plan, body, year, content);
    }
    return content;
}

}  // namespace bontot::app
