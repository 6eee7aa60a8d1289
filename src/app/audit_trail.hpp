// Events of the chain as people look for them: about a body and all under it, the newest first.
#pragma once

#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct TrailOrder {
    core::UnitId unit;
    bool subtree = true;
    EventFilter filter;       ///< its units follow from the above
    std::int64_t before = 0;  ///< only older events; 0: from the newest
    std::size_t limit = 50;
};

/// At most `limit` events. Events about the whole root stand under the root of the tree.
[[nodiscard]] std::vector<audit::Event> audit_trail(Transaction& records, const TrailOrder& order);

}  // namespace bontot::app
