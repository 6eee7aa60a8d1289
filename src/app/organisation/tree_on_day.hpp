// The whole tree as it stood on a day, read once: for questions about very many bodies.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

class TreeOnDay {
  public:
    TreeOnDay(Transaction& records, core::Date day);
    TreeOnDay(const TreeOnDay&) = delete;
    TreeOnDay& operator=(const TreeOnDay&) = delete;

    [[nodiscard]] core::Date day() const { return day_; }
    /// In the order of their codes, also those dissolved.
    [[nodiscard]] const std::vector<organisation::UnitRecord>& units() const { return units_; }
    [[nodiscard]] const organisation::UnitRecord* find(const core::UnitId& id) const;
    /// On the day, or as it stood last; null: no such body.
    [[nodiscard]] std::optional<organisation::BodyKind> kind_of(const core::UnitId& id) const;
    /// The body and its superiors, the body first.
    [[nodiscard]] std::vector<core::UnitId> path(const core::UnitId& id) const;

  private:
    core::Date day_;
    std::vector<organisation::UnitRecord> units_;
    std::unordered_map<core::UnitId, const organisation::UnitRecord*> of_id_;
};

}  // namespace bontot::app
