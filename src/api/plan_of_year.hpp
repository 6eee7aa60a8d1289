// Which plan a request is about.
#pragma once

#include <memory>
#include <string>

#include "api/plan_shelf.hpp"
#include "app/records.hpp"

namespace bontot::api {

using SharedPlan = std::shared_ptr<const plan::LoadedPlan>;

/// The plan of that name; where none is named, the one adopted for the year, else nt-2023.
[[nodiscard]] core::Checked<SharedPlan> plan_of_year(const PlanShelf& shelf, app::Transaction& records,
                                                     const std::string& name, int year);
/// The same in a transaction of its own.
[[nodiscard]] core::Checked<SharedPlan> plan_of_year(const PlanShelf& shelf, app::Records& records,
                                                     const std::string& name, int year);

}  // namespace bontot::api
