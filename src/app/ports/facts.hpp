// Where use cases get the facts that the engine judges.
#pragma once

#include <functional>
#include <optional>

#include "assessment/facts.hpp"
#include "assessment/rules.hpp"
#include "core/id.hpp"

namespace bontot::app {

/// What judging reads beside the frozen counts of finalised meetings: most plans need neither.
struct FactsNeeds {
    bool sheets = true;              ///< points of the meeting's sheet and tasks
    bool finalised_opinions = true;  ///< who spoke, where the plan does not take the minutes' own count

    [[nodiscard]] static FactsNeeds of(const assessment::Rules& rules) {
        return {rules.reduction.has_sheet, !rules.reduction.probationary_counted};
    }
};

using EachFacts = std::function<void(const assessment::Facts&)>;

class FactsSource {
  public:
    virtual ~FactsSource() = default;
    /// Of one unit and year with everything that an explanation names; null when it did not exist in that year, or is
    /// no body that a plan judges.
    [[nodiscard]] virtual std::optional<assessment::Facts> of(const core::UnitId& unit, int year) = 0;
    /// Of every judged unit of the root that existed in `year`, in the order of their ids, with what judging needs:
    /// members and meetings without ids and texts, judgements without notes and evidence.
    virtual void each(int year, const EachFacts& each, const FactsNeeds& needs = {}) = 0;
};

}  // namespace bontot::app
