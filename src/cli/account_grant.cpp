#include "app/accounts/grant_role.hpp"
#include "app/organisation/find_records.hpp"
#include "cli/accounts.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

using core::Result;

namespace {

Result<core::Date> day_of(const std::string& iso, const char* option) {
    const auto day = core::Date::parse(iso);
    if (!day) return core::invalid("json.not_a_date", {{"found", iso}}, option);
    return *day;
}

Result<core::Period> span_of(const AccountOptions& options, core::Date today) {
    core::Period span{today, std::nullopt};
    if (!options.from.empty()) {
        const auto from = day_of(options.from, "--from");
        if (!from) return tl::unexpected(from.error());
        span.from = *from;
    }
    if (!options.until.empty()) {
        const auto until = day_of(options.until, "--until");
        if (!until) return tl::unexpected(until.error());
        span.to = until->plus_days(1);
    }
    return span;
}

}  // namespace

int account_grant(const Console& console, const AccountOptions& options) {
    core::RecordId grant;
    std::string unit_name;
    return change_accounts(
        console, options,
        [&](app::Transaction& records, const access::Principal& by) -> Result<void> {
            const auto account = account_named(records, options.login);
            if (!account) return tl::unexpected(account.error());
            const auto unit = unit_coded(records, options.unit);
            if (!unit) return tl::unexpected(unit.error());
            const auto span = span_of(options, records.today());
            if (!span) return tl::unexpected(span.error());
            const auto role = core::from_name(access::k_roles, options.role).value_or(access::Role::member);
            auto made = app::grant_role(records, by, {account->id, role, *unit, *span, options.reason});
            if (!made) return tl::unexpected(made.error());
            grant = std::move(*made);
            unit_name = app::unit_name_on(records, *unit, records.today());
            return {};
        },
        [&] {
            console.out << wording::sentence("account.done_grant",
                                             {{"account", options.login},
                                              {"role", options.role},
                                              {"unit", unit_name},
                                              {"grant", grant.text()}},
                                             console.language)
                        << '\n';
        });
}

int account_revoke(const Console& console, const AccountOptions& options) {
    return change_accounts(
        console, options,
        [&](app::Transaction& records, const access::Principal& by) {
            return app::revoke_role(records, by, core::RecordId(options.grant), options.reason);
        },
        [&] { console.out << wording::sentence("account.done_revoke", {}, console.language) << '\n'; });
}

}  // namespace bontot::cli
