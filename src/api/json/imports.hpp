// What an import would do → JSON, as the contract describes it.
#pragma once

#include "api/import_request.hpp"
#include "api/reply.hpp"
#include "app/import/import_obstacles.hpp"
#include "core/language.hpp"

namespace bontot::api {

[[nodiscard]] Json import_preview_json(const ImportRequest& request, const imports::ImportPlan& plan,
                                       core::Language language);
[[nodiscard]] Json import_counts_json(const imports::ImportPlan& plan);

[[nodiscard]] Json import_run_json(const app::ImportRun& run);
[[nodiscard]] Json import_obstacle_json(const app::ImportObstacle& obstacle, core::Language language);

}  // namespace bontot::api
