#include "app/accounts/account_snapshots.hpp"

#include "audit/snapshot.hpp"

namespace bontot::app {

std::string audit_name(const access::Account& account) {
    return account.name + " (" + account.login + ")";
}

std::string snapshot(const access::Account& account) {
    return audit::Snapshot()
        .text("login", account.login)
        .text("name", account.name)
        .text_if("email", account.email)
        .text_if("member", account.member ? account.member->text() : "")
        .text("state", core::name_in(access::k_account_states, account.state))
        .flag("second_factor", account.has_second_factor())
        .flag_if("demonstration", account.demonstration)
        .str();
}

std::string snapshot(const access::Grant& grant) {
    return audit::Snapshot()
        .text("grant", grant.id.text())
        .text("role", core::name_in(access::k_roles, grant.role))
        .text("unit", grant.unit.text())
        .text("from", grant.span.from.iso())
        .text_if("to", grant.span.to ? grant.span.to->iso() : "")
        .text_if("delegated_by", grant.delegated_by ? grant.delegated_by->text() : "")
        .str();
}

void announce_account(Transaction& records, const std::string& action, const access::Account& account,
                      const std::string& before, const std::string& after, const std::string& reason) {
    records.announce({action, account.id.text(), account.unit, reason, before, after});
}

}  // namespace bontot::app
