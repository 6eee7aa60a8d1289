#include "cli/accounts.hpp"

#include "wording/catalogue.hpp"

namespace bontot::cli {

using core::RefusalKind;
using core::Result;

int change_accounts(const Console& console, const AccountOptions& options, const AccountAct& act,
                    const std::function<void()>& then) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const auto done = place->records().change({options.who}, [&](app::Transaction& records) {
        return act(records, app::at_the_terminal(records, options.who));
    });
    if (!done) return console.refuse(done.error());
    then();
    return k_done;
}

Result<access::Account> account_named(app::Transaction& records, const std::string& login) {
    auto account = records.accounts().find_login(login);
    if (!account) return core::refuse(RefusalKind::not_found, "account.unknown", {{"found", login}});
    return std::move(*account);
}

Result<core::UnitId> unit_coded(app::Transaction& records, const std::string& code) {
    const auto unit = records.units().find_code(code);
    if (!unit) return core::refuse(RefusalKind::not_found, "records.unknown_unit_code", {{"found", code}}, "--unit");
    return unit->id;
}

void print_link(const Console& console, const AccountOptions& options, const std::string& login,
                const app::IssuedLink& link, access::LinkPurpose purpose) {
    const auto until = core::Date::of_instant(link.ends_at / 1000).iso();
    console.out << wording::sentence("account.link", {{"account", login}, {"until", until}}, console.language) << '\n';
    // Behind the #, so that no server and no proxy writes the secret into a log.
    const auto* page = purpose == access::LinkPurpose::invitation ? "/invitation#" : "/reset#";
    console.out << (options.url.empty() ? "" : options.url + page) << link.token << '\n';
}

}  // namespace bontot::cli
