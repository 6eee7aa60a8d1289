// Overviews and the first page → JSON.
#pragma once

#include "api/reply.hpp"
#include "app/home/home.hpp"
#include "app/overview/year_overview.hpp"
#include "core/language.hpp"

namespace bontot::api {

[[nodiscard]] Json year_line_json(const app::YearLine& line);
[[nodiscard]] Json overview_json(const app::YearOverview& overview);
[[nodiscard]] Json home_json(const app::Home& home, core::Language language);

}  // namespace bontot::api
