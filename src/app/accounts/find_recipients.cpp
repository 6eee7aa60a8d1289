#include "app/accounts/find_recipients.hpp"

#include <algorithm>

#include "access/delegation.hpp"
#include "app/organisation/find_records.hpp"
#include "core/text.hpp"

namespace bontot::app {

core::Result<std::vector<Recipient>> find_recipients(Transaction& records, const access::Principal& by,
                                                     access::Role role, const core::UnitId& unit,
                                                     std::string_view search) {
    const auto today = records.today();
    const auto path = records.accounts().path(unit, today);
    const core::Period one_day{today, today.plus_days(1)};
    if (auto allowed = access::check_delegation(by.grants, role, path, one_day, today); !allowed)
        return tl::unexpected(allowed.error());
    // The committee that the body stands under, with all of its bodies; the top has only itself.
    const auto& committee = path.size() > 1 ? path[1] : path[0];
    const auto wanted = core::fold(search);
    std::vector<Recipient> found;
    for (const auto& account : records.accounts().all()) {
        if (found.size() == k_recipients_shown) break;
        if (account.state != access::AccountState::active || account.id == by.account) continue;
        if (core::fold(account.name).find(wanted) == std::string::npos) continue;
        const auto above = records.accounts().path(account.unit, today);
        if (std::find(above.begin(), above.end(), committee) == above.end()) continue;
        found.push_back({account.id, account.name, unit_name_on(records, account.unit, today)});
    }
    return found;
}

}  // namespace bontot::app
