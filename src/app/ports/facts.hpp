// Where use cases get the facts that the engine judges.
#pragma once

#include <functional>
#include <optional>

#include "assessment/facts.hpp"
#include "core/id.hpp"

namespace bontot::app {

class FactsSource {
  public:
    virtual ~FactsSource() = default;
    /// Of one unit and year with everything that an explanation names; null when it did not exist in that year, or is
    /// no body that a plan judges.
    [[nodiscard]] virtual std::optional<assessment::Facts> of(const core::UnitId& unit, int year) = 0;
    /// Of every judged unit of the root that existed in `year`, with what judging needs.
    virtual void each(int year, const std::function<void(const assessment::Facts&)>& each) = 0;
};

}  // namespace bontot::app
