#include "app/accounts/should_enrol.hpp"

#include <algorithm>

#include "app/accounts/who_asks.hpp"

namespace bontot::app {

bool should_enrol(Transaction& records, const access::Account& account) {
    if (account.has_second_factor() || account.demonstration) return false;
    const auto rights = rights_today(records, account);
    return std::any_of(rights.begin(), rights.end(),
                       [](const access::Grant& grant) { return access::needs_second_factor(grant.role); });
}

}  // namespace bontot::app
