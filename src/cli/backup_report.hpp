// What backup and restore tell alike.
#pragma once

#include "cli/command.hpp"
#include "storage/backup/manifest.hpp"

namespace bontot::cli {

/// {tables}, {rows}, {evidence}, {date}.
[[nodiscard]] core::Params backup_figures(const storage::Manifest& manifest);

/// A line for the newest hash of every chain, one for everything that was wrong already when the backup was made; the
/// exit status.
int print_state(const Console& console, const storage::Manifest& manifest);

}  // namespace bontot::cli
