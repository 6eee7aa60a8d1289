// How a committee's year rests on its cells → JSON, as the contract describes it.
#pragma once

#include "api/reply.hpp"
#include "app/outcomes/roll_up.hpp"

namespace bontot::api {

[[nodiscard]] Json roll_up_json(const app::RollUp& rolled, const plan::Plan& plan, int year, core::Date as_of);

}  // namespace bontot::api
