// Who can sign in to the demonstration province: one account a role, along one line of the tree from a cell to the top.
#pragma once

#include <vector>

#include "app/accounts/demonstration.hpp"
#include "cli/command.hpp"
#include "samples/province.hpp"
#include "storage/records.hpp"

namespace bontot::cli {

/// `cell` is where the line begins; its secretary of `day` and one of its members lend their names.
[[nodiscard]] std::vector<app::DemonstrationAccount> demonstration_accounts(app::Transaction& records,
                                                                            const core::UnitId& cell, core::Date day);

struct DemonstrationAccounts {
    std::vector<app::DemonstrationAccount> accounts;
    std::vector<std::string> unit_names;  ///< of each
    std::string password;
};

/// Makes them along a line of the tree that begins at the first cell that is there on `day`; `besides`: not shown on
/// the sign-in page.
[[nodiscard]] core::Result<DemonstrationAccounts> plant_accounts(
    storage::Database& database, const samples::Province& province, const storage::Clock& clock, core::Date day,
    const app::Actor& actor, const std::vector<app::DemonstrationAccount>& besides = {});

/// By how many ms a clock that stands on `day` now differs from the machine's: whole days, so that the time of day is
/// the machine's.
[[nodiscard]] std::int64_t clock_shift_to(core::Date day);
/// By how many ms its clock differs from the machine's from now on.
[[nodiscard]] core::Result<void> keep_demonstration_clock(storage::Database& database, const app::Actor& actor,
                                                          std::int64_t shift);

void print_accounts(const Console& console, const DemonstrationAccounts& planted);

}  // namespace bontot::cli
