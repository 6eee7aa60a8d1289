// The letter that brings an invitation or a reset link to the person whom it is for.
#pragma once

#include <string>

#include "access/account.hpp"
#include "app/accounts/issued_link.hpp"
#include "app/ports/mail.hpp"

namespace bontot::api {

/// In Vietnamese, then in English: what language somebody reads is not known before they come. `pages`: where the pages
/// are. The token stands behind '#', so that it is in no log of a server on the way.
[[nodiscard]] app::Mail link_mail(const access::Account& account, const app::IssuedLink& link,
                                  access::LinkPurpose purpose, const std::string& pages);

}  // namespace bontot::api
