#include "app/accounts/issued_link.hpp"

#include "access/token.hpp"

namespace bontot::app {

using access::AccountState;
using access::LinkPurpose;
using access::OneTimeLink;

IssuedLink issue_link(Transaction& records, const access::AccountId& account, LinkPurpose purpose) {
    IssuedLink issued;
    issued.account = account;
    issued.token = access::new_token();
    OneTimeLink link;
    link.id = core::RecordId(records.new_id());
    link.account = account;
    link.purpose = purpose;
    link.token_hash = access::secret_hash(issued.token);
    link.created_at = records.now_ms();
    link.ends_at = link.created_at + access::lifetime_ms(purpose);
    records.accounts().remove_open_links(account);
    records.accounts().put(link);
    issued.ends_at = link.ends_at;
    return issued;
}

core::Result<LinkSight> look_at_link(Transaction& records, std::string_view token, LinkPurpose purpose) {
    const auto link = records.accounts().link_with(access::secret_hash(token));
    if (link && link->account && link->purpose == purpose && access::alive(*link, records.now_ms())) {
        auto account = records.accounts().find(*link->account);
        const auto wanted = purpose == LinkPurpose::invitation ? AccountState::invited : AccountState::active;
        if (account && account->state == wanted) return LinkSight{purpose, std::move(*account), link->id};
    }
    return core::refuse(core::RefusalKind::forbidden, "link.refused");
}

}  // namespace bontot::app
