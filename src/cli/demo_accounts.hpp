// Who can sign in to the demonstration province: one account a role, along one line of the tree from a cell to the top.
#pragma once

#include <vector>

#include "app/accounts/demonstration.hpp"

namespace bontot::cli {

/// `cell` is where the line begins; its secretary and one of its members lend their names.
[[nodiscard]] std::vector<app::DemonstrationAccount> demonstration_accounts(app::Transaction& records,
                                                                            const core::UnitId& cell);

}  // namespace bontot::cli
