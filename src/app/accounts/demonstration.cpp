#include "app/accounts/demonstration.hpp"

#include <algorithm>

#include "access/password_hash.hpp"
#include "access/recovery_codes.hpp"
#include "app/accounts/account_snapshots.hpp"

namespace bontot::app {

namespace {

using core::Result;

void give_role(Transaction& records, const access::Account& account, const DemonstrationAccount& wanted,
               const Actor& actor) {
    const auto rights = records.accounts().rights(account, records.today());
    const bool held = std::any_of(rights.begin(), rights.end(), [&](const access::Grant& right) {
        return right.role == wanted.role && right.unit == wanted.unit;
    });
    if (held) return;
    GrantRecord record;
    record.grant.id = core::RecordId(records.new_id());
    record.grant.account = account.id;
    record.grant.role = wanted.role;
    record.grant.unit = wanted.unit;
    record.grant.span = {records.today(), std::nullopt};
    record.granted_by = actor.name;
    record.granted_at = records.now_ms();
    records.accounts().put(record);
}

Result<void> make_account(Transaction& records, const DemonstrationAccount& wanted, const std::string& hash,
                          const Actor& actor) {
    access::Account account;
    account.id = access::AccountId(records.new_id());
    account.login = wanted.login;
    account.name = wanted.name;
    account.member = wanted.member;
    account.unit = wanted.unit;
    account.state = access::AccountState::active;
    account.password_hash = hash;
    account.demonstration = true;
    account.created_at = records.now_ms();
    if (auto written = records.accounts().insert(account); !written) return written;
    give_role(records, account, wanted, actor);
    announce_account(records, "account.demonstration", account, {}, snapshot(account));
    return {};
}

}  // namespace

Result<std::string> make_demonstration_accounts(Records& records, const Actor& actor,
                                                const std::vector<DemonstrationAccount>& wanted) {
    const auto password = access::new_typed_code();
    const auto hash = access::hash_password(password);
    const auto done = records.change(actor, [&](Transaction& transaction) -> Result<void> {
        if (transaction.accounts().any())
            return core::refuse(core::RefusalKind::conflict, "demo.not_empty", {{"path", transaction.root()}});
        transaction.settings().set(k_demonstration_setting, "yes");
        for (const auto& one : wanted) {
            if (auto made = make_account(transaction, one, hash, actor); !made) return made;
        }
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return password;
}

}  // namespace bontot::app
