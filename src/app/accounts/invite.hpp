// A new account, made by an administrator: it gets its password from the person whom it is for.
#pragma once

#include <optional>
#include <string>

#include "app/accounts/issued_link.hpp"

namespace bontot::app {

struct Invite {
    std::string login;
    std::string name;
    std::string email;
    std::optional<core::MemberId> member;
    core::UnitId unit;  ///< whose administrators look after the account
};

/// Only who manages accounts of that body ("access.not_allowed"). Rights come by grants and by the records.
[[nodiscard]] core::Result<IssuedLink> invite(Transaction& records, const access::Principal& by, const Invite& request);
/// A new link for somebody who has not come yet: "account.not_invited".
[[nodiscard]] core::Result<IssuedLink> invite_again(Transaction& records, const access::Principal& by,
                                                    const access::AccountId& account);

}  // namespace bontot::app
