// What the requests about papers share: who may, and what is asked for.
#pragma once

#include "api/call.hpp"
#include "api/plan_of_year.hpp"
#include "app/papers/keep_paper.hpp"

namespace bontot::api {

/// One of the rights is enough, over this body.
[[nodiscard]] bool may_any(const Call& call, app::Transaction& records, const std::vector<access::Permission>& rights,
                           const core::UnitId& unit);
/// "request.forbidden", naming the first of them.
[[nodiscard]] core::Result<void> require_any(const Call& call, app::Transaction& records,
                                             const std::vector<access::Permission>& rights, const core::UnitId& unit);

/// The body of PaperToMake, for the unit and year of the path.
[[nodiscard]] core::Checked<app::PaperToKeep> paper_to_keep(const Call& call);

struct PlanAtHand {
    SharedPlan plan;
    bool adopted = false;
    std::string sha256;  ///< of the adopted text; empty: the program's own

    [[nodiscard]] app::PlanOfPaper of_paper() const { return {plan->plan, adopted}; }
};
[[nodiscard]] core::Checked<PlanAtHand> plan_at_hand(const Call& call, app::Transaction& records, int year);

}  // namespace bontot::api
