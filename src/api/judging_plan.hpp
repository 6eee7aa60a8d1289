// The plan that a year is judged under.
#pragma once

#include "api/call.hpp"

namespace bontot::api {

/// The one that the caller names (`plan`), else the one adopted for the year, else the default.
[[nodiscard]] core::Checked<std::shared_ptr<const plan::LoadedPlan>> judging_plan(const Call& call,
                                                                                  app::Transaction& records, int year);

}  // namespace bontot::api
