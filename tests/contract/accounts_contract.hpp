// Accounts in the small province of RecordsContract: people who sign in, a clock that goes on.
#pragma once

#include <string>

#include "access/attempts.hpp"
#include "access/password_hash.hpp"
#include "access/secret_box.hpp"
#include "access/token.hpp"
#include "app/accounts/grant_role.hpp"
#include "app/accounts/manage.hpp"
#include "app/accounts/sign_in.hpp"
#include "app/accounts/who_asks.hpp"
#include "contract/records_contract.hpp"

namespace bontot::contract {

class AccountsContract : public RecordsContract {
  protected:
    /// A hash is a tenth of a second: one serves every test.
    static const std::string& password() {
        static const std::string text = "trời mưa đò nhẹ";
        return text;
    }
    static const std::string& password_hash() {
        static const std::string hash = access::hash_password(password());
        return hash;
    }
    const access::SecretBox box_{access::SecretBox::new_key()};
    const app::Caller k_office{"10.0.0.1", "Firefox"};

    /// An active account with password(); its id is its login.
    access::AccountId account(const std::string& login, std::optional<core::MemberId> member = {},
                              std::optional<core::UnitId> unit = {}) {
        access::Account made;
        made.id = access::AccountId(login);
        made.login = login;
        made.name = "Họ tên " + login;
        made.member = std::move(member);
        made.unit = unit.value_or(province_);
        made.state = access::AccountState::active;
        made.password_hash = password_hash();
        change([&](app::Transaction& records) { must(records.accounts().insert(made)); });
        return made.id;
    }
    /// A right as it stands in the table, whoever gave it.
    core::RecordId right(const access::AccountId& account, access::Role role, const core::UnitId& unit,
                         core::Period span = {core::Date(2024, 1, 1), {}}) {
        app::GrantRecord record;
        change([&](app::Transaction& records) {
            record.grant = {core::RecordId(records.new_id()), account, role, unit, span, {}, "test"};
            records.accounts().put(record);
        });
        return record.grant.id;
    }
    access::Account stored(const access::AccountId& id) {
        access::Account found;
        look([&](app::Transaction& records) { found = records.accounts().find(id).value(); });
        return found;
    }
    /// Everything the account may, as if it had come with its second factor.
    access::Principal principal(const access::AccountId& id) {
        access::Principal made;
        look([&](app::Transaction& records) {
            made.account = id;
            made.name = id.text();
            made.grants = app::rights_today(records, records.accounts().find(id).value());
            made.second_factor = true;
        });
        return made;
    }
    access::Principal terminal() {
        access::Principal made;
        look([&](app::Transaction& records) { made = app::at_the_terminal(records, "bontot account"); });
        return made;
    }
    app::OpenedSession sign_in(const std::string& login) {
        return must(app::sign_in(records(), attempts_, {login, password()}, k_office));
    }
    core::Result<app::Asking> asks(const std::string& token) { return app::who_asks(records(), token); }

    access::Attempts attempts_;
};

/// "" or the refusal's code.
template <class T>
std::string refusal(const core::Result<T>& result) {
    return result ? "" : result.error().code;
}

}  // namespace bontot::contract
