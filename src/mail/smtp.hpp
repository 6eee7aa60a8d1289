// Hands a letter to the mail server (RFC 5321, 6409, 8314).
#pragma once

#include "app/ports/mail.hpp"
#include "core/result.hpp"
#include "mail/settings.hpp"

namespace bontot::mail {

/// Waits for the server, at most half a minute. Refused with "mail.not_sent" and the reason: kind `unavailable` where
/// another try may help, `invalid` where the server will not have this letter.
[[nodiscard]] core::Result<void> send(const Settings& settings, const app::Mail& mail);

}  // namespace bontot::mail
