// The plan of a year where a verb names none: the one adopted for it, else the program's own.
#pragma once

#include "app/movement/pending.hpp"

namespace bontot::cli {

[[nodiscard]] core::Result<std::shared_ptr<const plan::Plan>> plan_in_force(app::Transaction& records, int year);

}  // namespace bontot::cli
