// The audit chains of all root organisations in a database.
#pragma once

#include <vector>

#include "storage/backup/manifest.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

/// Walks every chain; faults are counted, the head is the recorded one.
[[nodiscard]] std::vector<Manifest::Chain> walk_chains(Connection& connection);

}  // namespace bontot::storage
