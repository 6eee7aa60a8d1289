// A one-time link as the administrator gets it: shown once, or sent.
#pragma once

#include <cstdint>
#include <string>

#include "access/account.hpp"
#include "access/one_time_link.hpp"
#include "app/records.hpp"

namespace bontot::app {

struct IssuedLink {
    access::AccountId account;
    std::string token;  ///< kept nowhere else
    std::int64_t ends_at = 0;
};

/// A new link of the account; older ones that were not used are worth nothing any more.
[[nodiscard]] IssuedLink issue_link(Transaction& records, const access::AccountId& account,
                                    access::LinkPurpose purpose);

/// What the page behind a link shows. "link.refused" when it is unknown, used or past its end: which, is not said.
struct LinkSight {
    access::LinkPurpose purpose = access::LinkPurpose::invitation;
    access::Account account;
    core::RecordId link;
};
[[nodiscard]] core::Result<LinkSight> look_at_link(Transaction& records, std::string_view token,
                                                   access::LinkPurpose purpose);

}  // namespace bontot::app
