#include "cli/accounts.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

using core::Result;

namespace {

using ChangeState = Result<void> (*)(app::Transaction&, const access::Principal&, const access::AccountId&,
                                     const std::string&);

int change_state(const Console& console, const AccountOptions& options, ChangeState change, const char* done_code) {
    return change_accounts(
        console, options,
        [&](app::Transaction& records, const access::Principal& by) -> Result<void> {
            const auto account = account_named(records, options.login);
            if (!account) return tl::unexpected(account.error());
            return change(records, by, account->id, options.reason);
        },
        [&] {
            console.out << wording::sentence(done_code, {{"account", options.login}}, console.language) << '\n';
        });
}

}  // namespace

int account_suspend(const Console& console, const AccountOptions& options) {
    return change_state(console, options, &app::suspend_account, "account.done_suspend");
}

int account_restore(const Console& console, const AccountOptions& options) {
    return change_state(console, options, &app::restore_account, "account.done_restore");
}

int account_end_sessions(const Console& console, const AccountOptions& options) {
    std::int64_t ended = 0;
    return change_accounts(
        console, options,
        [&](app::Transaction& records, const access::Principal& by) -> Result<void> {
            const auto account = account_named(records, options.login);
            if (!account) return tl::unexpected(account.error());
            const auto count = app::end_sessions_of(records, by, account->id);
            if (!count) return tl::unexpected(count.error());
            ended = *count;
            return {};
        },
        [&] {
            console.out << wording::sentence("account.done_end_sessions",
                                             {{"account", options.login}, {"count", std::to_string(ended)}},
                                             console.language)
                        << '\n';
        });
}

}  // namespace bontot::cli
