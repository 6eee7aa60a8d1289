// Overviews and the first page → JSON.
#pragma once

#include "api/reply.hpp"
#include "app/home/home.hpp"
#include "app/overview/year_overview.hpp"
#include "core/language.hpp"
#include "movement/holidays.hpp"

namespace bontot::api {

[[nodiscard]] Json year_line_json(const app::YearLine& line);
[[nodiscard]] Json overview_json(const app::YearOverview& overview);
[[nodiscard]] Json home_json(const app::Home& home, core::Language language, const movement::Holidays& holidays);
/// Why offices are closed on that day and when they are open before; null where they are open.
[[nodiscard]] Json day_off_json(core::Date day, const movement::Holidays& holidays);

}  // namespace bontot::api
