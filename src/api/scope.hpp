// Where the record of a request stands in the tree: the bodies that a grant must cover.
#pragma once

#include <unordered_map>
#include <vector>

#include "api/call.hpp"

namespace bontot::api {

/// A body and its superiors today, or as they stood on its last day; empty when there is no such body.
[[nodiscard]] std::vector<core::UnitId> path_of(app::Transaction& records, const core::UnitId& unit);

/// "request.forbidden", or "not_found" codes when the record is not there.
[[nodiscard]] core::Result<void> authorise(const Call& call, app::Transaction& records);

/// May this caller, about `unit`? For what a handler shows only to some.
[[nodiscard]] bool may(const Call& call, app::Transaction& records, access::Permission permission,
                       const core::UnitId& unit);

/// A further body that a request names, at `field`: "request.forbidden" when it is out of reach, or not there at all.
[[nodiscard]] core::Result<void> require_may(const Call& call, app::Transaction& records, access::Permission permission,
                                             const core::UnitId& unit, const char* field);

/// Bodies whose grants speak for this member: where they belong today, or belonged last.
[[nodiscard]] std::vector<core::UnitId> units_of(const app::MemberFile& file, core::Date day);

/// The bodies about which this caller has a permission: what a list may show.
class Reach {
  public:
    Reach(const Call& call, app::Transaction& records, access::Permission permission);
    [[nodiscard]] bool covers(const core::UnitId& unit) const;
    [[nodiscard]] bool covers(const organisation::UnitRecord& unit) const;
    /// Every body covered, also those dissolved.
    [[nodiscard]] std::vector<core::UnitId> all() const;

  private:
    [[nodiscard]] bool is_top(const core::UnitId& unit) const;

    app::Transaction& records_;
    std::vector<core::UnitId> tops_;
    mutable std::unordered_map<core::UnitId, bool> known_;
};

}  // namespace bontot::api
