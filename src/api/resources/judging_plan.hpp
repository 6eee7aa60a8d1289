// Which plan answers a question about a year.
#pragma once

#include "api/call.hpp"

namespace bontot::api {

/// The plan that the caller names, else the one adopted for the year, else the default.
[[nodiscard]] core::Checked<std::shared_ptr<const plan::LoadedPlan>> judging_plan(const Call& call,
                                                                                  app::Transaction& records,
                                                                                  const std::string& name, int year);

}  // namespace bontot::api
