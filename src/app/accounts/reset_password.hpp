// A forgotten password: an administrator hands out a link, the person behind it chooses a new one.
#pragma once

#include <string>

#include "app/accounts/issued_link.hpp"
#include "app/accounts/sign_in.hpp"

namespace bontot::app {

struct IssueReset {
    access::AccountId account;
    bool forget_second_factor = false;  ///< the telephone and the recovery codes are lost, too
};

/// Only who manages the account (manage.hpp).
[[nodiscard]] core::Result<IssuedLink> issue_reset(Transaction& records, const access::Principal& by,
                                                   const IssueReset& request);

/// All sessions end; the person signs in with the new password. "link.refused", "sign_in.wait" and what
/// access::check_password refuses.
[[nodiscard]] core::Result<void> reset_password(Records& records, access::Attempts& attempts, const std::string& token,
                                                const std::string& new_password, const Caller& caller);

}  // namespace bontot::app
