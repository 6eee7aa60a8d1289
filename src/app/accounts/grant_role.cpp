#include "app/accounts/grant_role.hpp"

#include <algorithm>

#include "access/delegation.hpp"
#include "access/derived_rights.hpp"
#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/manage.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"

namespace bontot::app {

namespace {

using access::Account;
using core::RefusalKind;
using core::Result;

std::string role_name(access::Role role) {
    return std::string(core::name_in(access::k_roles, role));
}

Result<void> check_place(Transaction& records, const GrantRole& request) {
    const auto unit = require_unit_on(records, request.unit, records.today());
    if (!unit) return tl::unexpected(unit.error());
    const auto& version = *unit->on(records.today());
    if (access::fits(request.role, version.kind)) return {};
    return core::invalid("grant.role_elsewhere",
                         {{"role", role_name(request.role)},
                          {"unit", version.name},
                          {"found", std::string(core::name_in(organisation::k_body_kinds, version.kind))}},
                         "/unit");
}

Result<void> check_span(Transaction& records, const core::Period& span) {
    if (auto day = check_day(span.from, records.today()); !day) return day;
    if (span.to && (*span.to <= span.from || *span.to <= records.today()))
        return core::invalid("grant.over", {{"found", span.to->plus_days(-1).iso()}}, "/to");
    return {};
}

bool touch(const core::Period& a, const core::Period& b) {
    return (!a.to || b.from < *a.to) && (!b.to || a.from < *b.to);
}

Result<void> check_not_held(Transaction& records, const GrantRole& request, const Account& account) {
    const auto there = records.accounts().grants(account.id);
    const bool held = std::any_of(there.begin(), there.end(), [&](const GrantRecord& record) {
        return !record.revoked_at && !record.grant.delegated_by && record.grant.role == request.role &&
               record.grant.unit == request.unit && touch(record.grant.span, request.span);
    });
    if (!held) return {};
    return core::refuse(RefusalKind::conflict, "grant.held",
                        {{"account", account.login},
                         {"role", role_name(request.role)},
                         {"unit", unit_name_on(records, request.unit, records.today())}});
}

void revoke(Transaction& records, GrantRecord record, const Account& account, const std::string& by,
            const std::string& reason) {
    record.revoked_at = records.now_ms();
    record.revoked_by = by;
    records.accounts().put(record);
    records.announce({"grant.revoked", account.id.text(), record.grant.unit, reason, snapshot(record.grant), ""});
}

/// What the account handed on and does not hold itself any more goes with it, so that it does not come back by itself
/// when the role is given again.
void revoke_handed_on(Transaction& records, const Account& account, const std::string& by, const std::string& reason) {
    const auto rights = records.accounts().rights(account, records.today());
    for (auto& record : records.accounts().delegations(account.id)) {
        const auto& grant = record.grant;
        const bool over = record.revoked_at || (grant.span.to && *grant.span.to <= records.today());
        const auto path = records.accounts().path(grant.unit, records.today());
        if (over || access::own_right(rights, grant.role, path) != nullptr) continue;
        if (const auto to = records.accounts().find(grant.account)) revoke(records, record, *to, by, reason);
    }
}

}  // namespace

Result<core::RecordId> grant_role(Transaction& records, const access::Principal& by, const GrantRole& request) {
    if (auto place = check_place(records, request); !place) return tl::unexpected(place.error());
    if (auto may = require_may(records, by, access::Permission::accounts_manage, request.unit); !may)
        return tl::unexpected(may.error());
    const auto account = records.accounts().find(request.account);
    if (!account) return core::refuse(RefusalKind::not_found, "account.unknown", {{"found", request.account.text()}});
    if (account->id == by.account) return core::refuse(RefusalKind::forbidden, "grant.to_oneself");
    if (auto span = check_span(records, request.span); !span) return tl::unexpected(span.error());
    if (auto held = check_not_held(records, request, *account); !held) return tl::unexpected(held.error());
    auto reason = require_reason(request.reason);
    if (!reason) return tl::unexpected(reason.error());

    GrantRecord record;
    record.grant.id = core::RecordId(records.new_id());
    record.grant.account = account->id;
    record.grant.role = request.role;
    record.grant.unit = request.unit;
    record.grant.span = request.span;
    record.grant.reason = *reason;
    record.granted_by = by.name;
    record.granted_at = records.now_ms();
    records.accounts().put(record);
    records.announce({"grant.given", account->id.text(), request.unit, *reason, "", snapshot(record.grant)});
    return record.grant.id;
}

Result<void> revoke_role(Transaction& records, const access::Principal& by, const core::RecordId& id,
                         const std::string& reason) {
    const auto record = records.accounts().find_grant(id);
    if (!record) return core::refuse(RefusalKind::not_found, "grant.unknown", {{"found", id.text()}});
    const bool handed_on_by_them = record->grant.delegated_by && *record->grant.delegated_by == by.account;
    if (!handed_on_by_them) {
        auto may = require_may(records, by, access::Permission::accounts_manage, record->grant.unit);
        if (!may) return may;
    }
    if (record->revoked_at) return core::refuse(RefusalKind::conflict, "grant.revoked_already");
    const auto said = require_reason(reason);
    if (!said) return tl::unexpected(said.error());
    const auto account = records.accounts().find(record->grant.account);
    if (!account) return core::refuse(RefusalKind::not_found, "account.unknown", {{"found", id.text()}});
    revoke(records, *record, *account, by.name, *said);
    revoke_handed_on(records, *account, by.name, *said);
    return {};
}

}  // namespace bontot::app
