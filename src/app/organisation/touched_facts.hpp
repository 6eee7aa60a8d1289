// Which facts an act on bodies or members changes: those of some units in some years, from the act's day to this year.
#pragma once

#include <set>
#include <utility>

#include "app/records.hpp"

namespace bontot::app {

class TouchedFacts {
  public:
    explicit TouchedFacts(Transaction& records) : records_(records) {}

    /// The facts of `unit` on the days of `span`; an open span reaches to the end of this year.
    void add(const core::UnitId& unit, const core::Period& span);
    /// Refuses when one of the years is locked ("records.year_locked"): to be asked before anything is written.
    [[nodiscard]] core::Result<void> require_open() const;
    /// Counts the fact versions up.
    void count() const;

  private:
    Transaction& records_;
    std::set<std::pair<core::UnitId, int>> unit_years_;
};

/// The days on which it makes a difference whether a span was `before` or `after`; nothing when they are the same.
[[nodiscard]] std::optional<core::Period> difference(const core::Period& before, const core::Period& after);

}  // namespace bontot::app
