// Which plan a year is judged under is a decision of the office: the text is kept as it was, with all that it extends,
// so that neither an edited file nor a newer program judges that year otherwise.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records.hpp"
#include "plan/resolve.hpp"

namespace bontot::app {

/// The plan of a year for which none was adopted, where nobody names another.
inline constexpr const char* k_default_plan = "nt-2023";

/// A plan file and the files it extends, the plan itself first.
using PlanTexts = std::vector<plan::PlanText>;

struct AdoptPlan {
    PlanTexts texts;
    int year = 0;
    organisation::Decision decision;  ///< of the campaign; may be empty
    std::string who;                  ///< who confirms that this is the plan
    std::string reason;               ///< needed where another text was adopted for the year before
};

/// Refused: a plan with faults, one that is not in force in the year ("plan.not_in_force"), the same again
/// ("plan.already_adopted"), another one without a reason ("plan.adopted_otherwise"), a locked year of the root.
[[nodiscard]] core::Checked<Campaign> adopt_plan(Transaction& records, const AdoptPlan& request);

/// The campaign of `year`; null when no plan was adopted for it.
[[nodiscard]] std::optional<Campaign> campaign_of(Transaction& records, int year);
/// The plan of a campaign, made of the texts kept then. Refused: a text that is not there as it was
/// ("plan.text_damaged").
[[nodiscard]] core::Checked<plan::Plan> plan_of(Transaction& records, const Campaign& campaign);

struct AdoptedPlan {
    Campaign campaign;
    plan::Plan plan;
};
/// Both for `year`; null when none was adopted.
[[nodiscard]] core::Checked<std::optional<AdoptedPlan>> adopted_plan(Transaction& records, int year);

}  // namespace bontot::app
