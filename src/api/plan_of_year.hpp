// Which plan a request is about.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "api/call.hpp"
#include "api/plan_shelf.hpp"
#include "app/movement/pending.hpp"
#include "app/records.hpp"

namespace bontot::api {

using SharedPlan = std::shared_ptr<const plan::LoadedPlan>;

/// The plan of that name; where none is named, the one adopted for the year, else nt-2023.
[[nodiscard]] core::Checked<SharedPlan> plan_of_year(const PlanShelf& shelf, app::Transaction& records,
                                                     const std::string& name, int year);
/// The same in a transaction of its own.
[[nodiscard]] core::Checked<SharedPlan> plan_of_year(const PlanShelf& shelf, app::Records& records,
                                                     const std::string& name, int year);

/// The same for use cases that ask about several years; `shelf` must outlive it.
[[nodiscard]] app::PlanOfYear plan_of_years(const PlanShelf& shelf);

/// What a question about many bodies starts from, read in one transaction of its own.
struct Basis {
    core::Date as_of;
    SharedPlan plan;
};
/// `as_of` none = today; `year` none = the one that runs.
[[nodiscard]] core::Checked<Basis> basis_of(const Call& call, std::optional<core::Date> as_of, const std::string& name,
                                            std::optional<int> year);

}  // namespace bontot::api
