// Facts of one unit and year → records, compared with those that are there.
#pragma once

#include "app/import/draft.hpp"
#include "assessment/facts.hpp"

namespace bontot::app {

/// Adds what would be done to `plan`, with an error for everything that cannot be.
void draft_facts(Transaction& records, const ExistingRecords& existing, const assessment::Facts& facts,
                 const ImportOrder& order, imports::ImportPlan& plan, Drafted& drafted);

}  // namespace bontot::app
