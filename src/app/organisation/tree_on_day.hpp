// What stands under a body on a day with what it stands under itself, read once: for questions about many bodies.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

class TreeOnDay {
  public:
    TreeOnDay(Transaction& records, core::Date day, const core::UnitId& top);
    TreeOnDay(const TreeOnDay&) = delete;
    TreeOnDay& operator=(const TreeOnDay&) = delete;

    [[nodiscard]] const core::UnitId& top() const { return top_; }
    /// The body is the top, or stands under it.
    [[nodiscard]] bool holds(const core::UnitId& id) const;
    /// The top and all that ever stood under it, in the order of their codes, also those dissolved.
    [[nodiscard]] const std::vector<organisation::UnitRecord>& units() const { return units_; }
    [[nodiscard]] const organisation::UnitRecord* find(const core::UnitId& id) const;
    /// On the day, or as it stood last; null: no such body.
    [[nodiscard]] std::optional<organisation::BodyKind> kind_of(const core::UnitId& id) const;
    /// The body and its superiors, the body first; of one that stands elsewhere now, as far as they are known here.
    [[nodiscard]] std::vector<core::UnitId> path(const core::UnitId& id) const;

  private:
    core::Date day_;
    core::UnitId top_;
    std::vector<organisation::UnitRecord> units_;
    std::vector<organisation::UnitRecord> above_;  ///< the top's superiors
    std::unordered_map<core::UnitId, const organisation::UnitRecord*> of_id_;
};

}  // namespace bontot::app
