// Who ought to have a second factor and has none.
#pragma once

#include "access/account.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// Holds a role today that counts only with a second factor. Accounts of a demonstration need none.
[[nodiscard]] bool should_enrol(Transaction& records, const access::Account& account);

}  // namespace bontot::app
