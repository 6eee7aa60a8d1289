// Import what an office's sheet says: preview, check and write in one transaction, all or nothing.
#pragma once

#include "app/import/import_order.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// What the import would do, with everything that stands in its way. Writes nothing.
[[nodiscard]] imports::ImportPlan plan_import(Transaction& records, const imports::Rows& rows,
                                              const ImportOrder& order);

/// The same for two plans that do the same to the same records.
[[nodiscard]] std::string fingerprint(const imports::ImportPlan& plan);

/// Plans again inside `records` and writes: `plan` is what was found, also when it is refused. "imports.not_ready" (an
/// error in a row, unless only good rows are wanted; an open question), "imports.changed_since_preview",
/// Where there is nothing to do, nothing is written.
[[nodiscard]] core::Result<void> commit_import(Transaction& records, const imports::Rows& rows,
                                               const ImportOrder& order, imports::ImportPlan& plan);

}  // namespace bontot::app
