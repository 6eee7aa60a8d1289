// What an import writes, as a list of records: what taking it back needs.
#pragma once

#include <vector>

#include "app/import/draft.hpp"

namespace bontot::app {

/// Every record once; of one that several rows change, and one of them adds: it is added.
[[nodiscard]] std::vector<ImportedRecord> imported_records(const Drafted& drafted);

}  // namespace bontot::app
