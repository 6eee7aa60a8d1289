// What the records know of their last backup. It is written after the backup was made and read back, as a setting: it
// is no part of that backup, and a restored one knows of the backup before.
#pragma once

#include <optional>
#include <string>

#include "app/records.hpp"

namespace bontot::app {

struct BackupTrace {
    std::int64_t made_at = 0;  ///< Unix ms
    std::int64_t bytes = 0;    ///< of the file
    std::int64_t rows = 0;
    std::int64_t files = 0;         ///< pieces of evidence in it
    std::int64_t missing = 0;       ///< pieces of evidence that were gone or damaged already
    std::int64_t chain_faults = 0;  ///< places where the audit chain was broken
    std::string file;               ///< its name, without the folder
    bool operator==(const BackupTrace&) const = default;
};

/// After so many days without one, a backup is due.
inline constexpr int k_backup_holds_days = 7;

void keep_backup_trace(Transaction& records, const BackupTrace& trace);
/// Null when none was made, as far as these records know.
[[nodiscard]] std::optional<BackupTrace> last_backup(Transaction& records);
[[nodiscard]] bool backup_is_due(const std::optional<BackupTrace>& last, std::int64_t now_ms);

}  // namespace bontot::app
