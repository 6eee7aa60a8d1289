// The settings of the mail server: DATA/mail.conf, or the file that BONTOT_MAIL_CONF names; an environment variable
// BONTOT_MAIL_NAME stands above the line NAME of the file.
#pragma once

#include <optional>
#include <string>

#include "mail/settings.hpp"

namespace bontot::cli {

/// None: no mail server is set up. Refused: what settings_of refuses, "mail.cannot_read", and "mail.readable" for a
/// password file that others may read.
[[nodiscard]] core::Result<std::optional<mail::Settings>> mail_settings(const std::string& data);

}  // namespace bontot::cli
