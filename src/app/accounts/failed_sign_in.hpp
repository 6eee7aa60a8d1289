// Wrong passwords and codes for an account that is there, put on the audit chain once there are too many to be
// mistakes: from then on every further attempt has to wait longer and longer, so nobody can fill the chain with them.
#pragma once

#include "access/account.hpp"
#include "access/attempts.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// After a refused attempt. Names the account by its id and nothing of who tried.
void note_failed_sign_in(Records& records, const access::Attempts& attempts, const access::Account& account);

}  // namespace bontot::app
