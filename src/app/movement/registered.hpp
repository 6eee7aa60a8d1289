// Which bodies registered in an earlier year of a movement, here or on paper, and have not withdrawn since.
#pragma once

#include <unordered_set>

#include "app/records.hpp"

namespace bontot::app {

class Registered {
  public:
    /// Of everything at or ever under `top`, before `year`.
    [[nodiscard]] static Registered within(Transaction& records, const Movement& movement, int year,
                                           const core::UnitId& top);
    /// Of one body.
    Registered(Transaction& records, const Movement& movement, int year, const core::UnitId& unit);
    [[nodiscard]] bool before(const core::UnitId& unit) const { return units_.contains(unit); }

  private:
    Registered() = default;
    void take(const std::vector<MovementFile>& files);

    std::unordered_set<core::UnitId> units_;
};

}  // namespace bontot::app
