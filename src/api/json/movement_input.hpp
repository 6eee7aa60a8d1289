// The body of a request about the movement → what a use case is asked.
#pragma once

#include "api/json/fields.hpp"
#include "app/movement/take_step.hpp"

namespace bontot::api {

/// The act with its papers; of which files is for the caller to say.
[[nodiscard]] app::StepAsked step_asked(Fields& body);

}  // namespace bontot::api
