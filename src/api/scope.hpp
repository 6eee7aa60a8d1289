// Where the record of a request stands in the tree: the bodies that a grant must cover.
#pragma once

#include <unordered_map>
#include <vector>

#include "api/call.hpp"

namespace bontot::api {

/// A body and its superiors today, or on its last day; empty when it is not there.
[[nodiscard]] std::vector<core::UnitId> path_of(app::Transaction& records, const core::UnitId& unit);

/// "request.forbidden", or "not_found" codes when the record is not there.
[[nodiscard]] core::Result<void> authorise(const Call& call, app::Transaction& records);

/// May this caller, about `unit`? For what a handler shows only to some.
[[nodiscard]] bool may(const Call& call, app::Transaction& records, access::Permission permission,
                       const core::UnitId& unit);

/// The bodies about which this caller has a permission: what a list may show.
class Reach {
  public:
    Reach(const Call& call, app::Transaction& records, access::Permission permission);
    [[nodiscard]] bool covers(const core::UnitId& unit) const;

  private:
    app::Transaction& records_;
    std::vector<core::UnitId> tops_;
    mutable std::unordered_map<core::UnitId, bool> known_;
};

}  // namespace bontot::api
