// Writes what an import has drafted, in bulk, with an event a record.
#pragma once

#include "app/import/draft.hpp"

namespace bontot::app {

/// `reason` stands in every event: the file's name. Refused with the place of the row when a record cannot be written.
[[nodiscard]] core::Result<void> write_draft(Transaction& records, Drafted& drafted, const std::string& reason);

}  // namespace bontot::app
