#include "app/organisation/find_records.hpp"
#include "cli/accounts.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

std::string login_of(app::Transaction& records, const std::optional<access::AccountId>& id) {
    if (!id) return "";
    const auto account = records.accounts().find(*id);
    return account ? account->login : id->text();
}

void print(const Console& console, app::Transaction& records, const access::Account& account,
           const std::vector<access::Grant>& rights) {
    console.out << wording::sentence(
                       "account.line",
                       {{"login", account.login},
                        {"state", std::string(core::name_in(access::k_account_states, account.state))},
                        {"name", account.name},
                        {"demonstration", account.demonstration
                                              ? wording::sentence("demo.is_demonstration", {}, console.language)
                                              : ""}},
                       console.language)
                << '\n';
    for (const auto& right : rights) {
        const bool by_name = records.accounts().find_grant(right.id).has_value();
        console.out << wording::sentence("account.right_line",
                                         {{"role", std::string(core::name_in(access::k_roles, right.role))},
                                          {"unit", app::unit_name_on(records, right.unit, records.today())},
                                          {"from", right.span.from.iso()},
                                          {"to", right.span.to ? right.span.to->plus_days(-1).iso() : ""},
                                          {"delegated_by", login_of(records, right.delegated_by)},
                                          {"grant", by_name ? right.id.text() : ""}},
                                         console.language)
                    << '\n';
    }
}

}  // namespace

int account_list(const Console& console, const AccountOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        const auto accounts = records.accounts().all();
        for (const auto& account : accounts) {
            if (!options.login.empty() && account.login != options.login) continue;
            print(console, records, account, app::rights_today(records, account));
        }
        if (accounts.empty()) console.out << wording::sentence("account.none", {}, console.language) << '\n';
        return {};
    });
    return done ? k_done : console.refuse(done.error());
}

}  // namespace bontot::cli
