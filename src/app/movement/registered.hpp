// Which bodies registered in an earlier year of a movement, here or on paper, and have not withdrawn since.
#pragma once

#include <unordered_set>

#include "app/records.hpp"

namespace bontot::app {

class Registered {
  public:
    /// Before `year`; of one body, or of all.
    Registered(Transaction& records, const Movement& movement, int year,
               const std::optional<core::UnitId>& unit = std::nullopt);
    [[nodiscard]] bool before(const core::UnitId& unit) const { return units_.contains(unit); }

  private:
    std::unordered_set<core::UnitId> units_;
};

}  // namespace bontot::app
