// Taking up a second factor, or putting a new telephone in the place of the old one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "access/secret_box.hpp"
#include "app/accounts/sign_in.hpp"
#include "app/accounts/who_asks.hpp"

namespace bontot::app {

struct TotpOffer {
    std::string secret;  ///< base 32, to type by hand
    std::string uri;     ///< otpauth://…
    std::string svg;     ///< the same as a QR code
};

/// A new secret, worth nothing until its first code comes back. Who has a second factor already must have used it in
/// this session: "totp.use_old_first".
/// The account keeps it sealed.
[[nodiscard]] core::Result<TotpOffer> offer_totp(Transaction& records, const access::SecretBox& box,
                                                 const Asking& asking, std::string_view issuer);

struct TotpTaken {
    OpenedSession session;                    ///< the same session, with its second factor, under a new token
    std::vector<std::string> recovery_codes;  ///< shown this once
};

/// "totp.code_wrong", "totp.not_offered". The other sessions of the account end.
[[nodiscard]] core::Result<TotpTaken> confirm_totp(Records& records, access::Attempts& attempts,
                                                   const access::SecretBox& box, const Asking& asking,
                                                   std::string_view code, const Caller& caller);

/// Ten new recovery codes in the place of the old ones: "totp.use_old_first" without a second factor in this session.
[[nodiscard]] core::Result<std::vector<std::string>> renew_recovery_codes(Transaction& records, const Asking& asking);

}  // namespace bontot::app
