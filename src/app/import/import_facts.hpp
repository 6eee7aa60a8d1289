// Import the yearly workbook of one unit: its members, meetings with everything that is judged about them, ratings,
// judgements and knock-outs. The same rules as for the office's own sheets: all or nothing, nothing is guessed.
#pragma once

#include "app/import/import_order.hpp"
#include "app/records.hpp"
#include "assessment/facts.hpp"

namespace bontot::app {

[[nodiscard]] imports::ImportPlan plan_facts(Transaction& records, const assessment::Facts& facts,
                                             const ImportOrder& order);

/// Like commit_import(). "records.unknown_unit_code" when the unit is not in the tree.
[[nodiscard]] core::Result<void> commit_facts(Transaction& records, const assessment::Facts& facts,
                                              const ImportOrder& order, imports::ImportPlan& plan);

}  // namespace bontot::app
