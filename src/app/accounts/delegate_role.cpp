#include "app/accounts/delegate_role.hpp"

#include "access/delegation.hpp"
#include "app/accounts/account_snapshots.hpp"
#include "app/organisation/request_checks.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

Result<core::RecordId> delegate_role(Transaction& records, const access::Principal& by, const DelegateRole& request) {
    const std::string role(core::name_in(access::k_roles, request.role));
    // Handing a role on is done by the person, with all that the role asks for: not by a key, not without the code.
    if (by.ceiling || (access::needs_second_factor(request.role) && !by.second_factor))
        return core::refuse(RefusalKind::forbidden, "delegation.not_held", {{"role", role}});
    const auto path = records.accounts().path(request.unit, records.today());
    if (auto allowed = access::check_delegation(by.grants, request.role, path, request.span, records.today()); !allowed)
        return tl::unexpected(allowed.error());
    const auto to = records.accounts().find(request.to);
    if (!to || to->state != access::AccountState::active)
        return core::refuse(RefusalKind::not_found, "account.unknown", {{"found", request.to.text()}}, "/to");
    if (to->id == by.account) return core::refuse(RefusalKind::forbidden, "grant.to_oneself");
    auto reason = require_reason(request.reason);
    if (!reason) return tl::unexpected(reason.error());

    GrantRecord record;
    record.grant = {
        core::RecordId(records.new_id()), to->id, request.role, request.unit, request.span, by.account, *reason};
    record.granted_by = by.name;
    record.granted_at = records.now_ms();
    records.accounts().put(record);
    records.announce({"grant.delegated", to->id.text(), request.unit, *reason, "", snapshot(record.grant)});
    return record.grant.id;
}

}  // namespace bontot::app
