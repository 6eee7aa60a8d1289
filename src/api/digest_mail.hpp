// The letter of the day: what is due soon or overdue, in both languages.
#pragma once

#include "access/account.hpp"
#include "app/nudges/digest.hpp"
#include "app/ports/mail.hpp"

namespace bontot::api {

/// `lines` is not empty; `pages`: where people reach the program.
[[nodiscard]] app::Mail digest_mail(const access::Account& account, const std::vector<app::DigestLine>& lines,
                                    core::Date today, const std::string& pages);

}  // namespace bontot::api
