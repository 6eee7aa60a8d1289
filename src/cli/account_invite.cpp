#include "app/accounts/invite.hpp"
#include "app/accounts/reset_password.hpp"
#include "cli/accounts.hpp"

namespace bontot::cli {

using access::LinkPurpose;
using core::Result;

int account_invite(const Console& console, const AccountOptions& options) {
    app::IssuedLink link;
    return change_accounts(
        console, options,
        [&](app::Transaction& records, const access::Principal& by) -> Result<void> {
            const auto unit = unit_coded(records, options.unit);
            if (!unit) return tl::unexpected(unit.error());
            app::Invite request{options.login, options.name, options.email, {}, *unit};
            if (!options.member.empty()) {
                request.member = records.members().find_code(options.member);
                if (!request.member) {
                    return core::refuse(core::RefusalKind::not_found, "records.unknown_member",
                                        {{"found", options.member}}, "--member");
                }
            }
            auto made = app::invite(records, by, request);
            if (!made) return tl::unexpected(made.error());
            link = std::move(*made);
            return {};
        },
        [&] { print_link(console, options, options.login, link, LinkPurpose::invitation); });
}

int account_link(const Console& console, const AccountOptions& options) {
    app::IssuedLink link;
    auto purpose = LinkPurpose::reset;
    return change_accounts(
        console, options,
        [&](app::Transaction& records, const access::Principal& by) -> Result<void> {
            const auto account = account_named(records, options.login);
            if (!account) return tl::unexpected(account.error());
            const bool invited = account->state == access::AccountState::invited;
            purpose = invited ? LinkPurpose::invitation : LinkPurpose::reset;
            auto made = invited ? app::invite_again(records, by, account->id)
                                : app::issue_reset(records, by, {account->id, options.lost_second_factor});
            if (!made) return tl::unexpected(made.error());
            link = std::move(*made);
            return {};
        },
        [&] { print_link(console, options, options.login, link, purpose); });
}

}  // namespace bontot::cli
