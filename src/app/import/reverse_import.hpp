// Takes an import back as one act: what it added goes, what it changed is again as it was. The chain keeps both.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// "imports.unknown_run".
[[nodiscard]] core::Result<ImportRun> require_import(Transaction& records, const core::RecordId& id);

/// Imports for `unit` or a body under it, the newest first; those for the whole tree belong to its top.
[[nodiscard]] std::vector<ImportRun> imports_of(Transaction& records, const core::UnitId& unit);

/// `run` is one of imports_of(unit).
[[nodiscard]] bool belongs_to(Transaction& records, const ImportRun& run, const core::UnitId& unit);

/// Refused: "records.reason_missing", "imports.reversed_already", "imports.built_upon" when something rests on
/// it (import_obstacles).
[[nodiscard]] core::Result<void> reverse_import(Transaction& records, const core::RecordId& id,
                                                const std::string& reason);

}  // namespace bontot::app
