// One look at the audit chain for all listeners: what each of them is told. Internal to api.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/change_kinds.hpp"
#include "api/listener.hpp"

namespace bontot::api {

class ChangeRound {
  public:
    /// Reads the events behind `after`, at most ChangeFeed::k_most_missed of the newest.
    ChangeRound(app::Transaction& records, std::int64_t after);

    [[nodiscard]] std::int64_t head() const { return head_; }
    [[nodiscard]] bool touched_rights() const { return touched_rights_; }
    /// The text of the events for this listener; may be empty.
    [[nodiscard]] std::string text_for(const Listener& listener);

  private:
    struct Change {
        std::int64_t number = 0;
        const ChangeKind* kind = nullptr;
        std::string record;
        core::UnitId unit;
        std::string data;  ///< empty: not written yet
    };

    [[nodiscard]] bool may_see(const access::Principal& principal, const Change& change);
    [[nodiscard]] const std::vector<core::UnitId>& path(const core::UnitId& unit);
    [[nodiscard]] const std::string& data_of(Change& change);
    [[nodiscard]] std::optional<std::int64_t> version_of(const Change& change) const;

    app::Transaction& records_;
    std::int64_t head_ = 0;
    bool touched_rights_ = false;
    std::vector<Change> changes_;  ///< a record stands once, with its newest change
    std::map<core::UnitId, std::vector<core::UnitId>> paths_;
};

}  // namespace bontot::api
