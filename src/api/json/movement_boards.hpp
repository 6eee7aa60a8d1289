// Boards and reports of a movement → JSON.
#pragma once

#include "api/reply.hpp"
#include "app/movement/chasing.hpp"
#include "movement/holidays.hpp"

namespace bontot::api {

[[nodiscard]] Json chasing_json(const app::Chasing& chasing, const movement::Holidays& holidays);

}  // namespace bontot::api
