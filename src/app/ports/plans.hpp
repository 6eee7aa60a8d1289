// What the use cases need of the store of plans: the texts that something was decided under, and the campaigns that say
// which plan holds for which years.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "core/result.hpp"
#include "organisation/tree.hpp"

namespace bontot::app {

/// Which text of which plan.
struct PlanName {
    std::string plan;  ///< nt-2023
    int version = 1;
    std::string sha256;  ///< of the text, 64 hexadecimal digits
    bool operator==(const PlanName&) const = default;
};

/// Phong trào: a body runs a plan for some years.
struct Campaign {
    core::RecordId id;
    core::UnitId authority;
    std::vector<PlanName> texts;  ///< the plan itself, then what it extends; never empty
    std::string name;
    int first_year = 0;
    int last_year = 0;
    organisation::Decision decision;
    std::string confirmed_by;
    std::int64_t confirmed_at = 0;  ///< Unix ms
    std::int64_t version = 0;
};

class PlanStore {
  public:
    virtual ~PlanStore() = default;
    /// In the order of their first years.
    [[nodiscard]] virtual std::vector<Campaign> campaigns() = 0;
    /// A new row (version 0) or over the version that the row names; stale is refused.
    [[nodiscard]] virtual core::Result<void> put(const Campaign& campaign) = 0;
    [[nodiscard]] virtual std::optional<std::string> text(const PlanName& name) = 0;
    /// What is there already stays as it is.
    virtual void keep(const PlanName& name, std::string_view yaml, std::int64_t stored_at) = 0;
};

}  // namespace bontot::app
