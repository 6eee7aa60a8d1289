// The movement → JSON, as the contract describes it: what was launched, files with their steps, what comes next.
#pragma once

#include "api/call.hpp"
#include "api/reply.hpp"
#include "app/movement/file_list.hpp"
#include "app/movement/opened_file.hpp"
#include "movement/ahead.hpp"
#include "plan/model.hpp"

namespace bontot::api {

[[nodiscard]] Json movement_json(app::Transaction& records, const app::Movement& movement);
[[nodiscard]] Json review_json(const app::Review& review);
/// `year`: whether the plan was adopted for it.
[[nodiscard]] Json movement_plan_json(app::Transaction& records, const plan::Plan& plan, int year,
                                      core::Language language);
[[nodiscard]] Json deadline_json(const movement::Term& term, const plan::Plan& plan, core::Date today,
                                 core::Language language);

[[nodiscard]] Json file_line_json(const app::FileLine& line);
[[nodiscard]] Json level_json(const app::Level& level);
/// Without its indicators.
[[nodiscard]] Json snapshot_json(const app::MovementSnapshot& snapshot, const movement::File& file);
[[nodiscard]] Json next_act_json(const movement::Ahead& ahead, core::Language language);

/// The whole file with what this caller may do with it now.
[[nodiscard]] Json movement_file_json(const Call& call, app::Transaction& records, const plan::Plan& plan,
                                      const app::OpenedFile& file);

/// Stage, verdict, scores and terms, which lines and files show alike.
void add_state(Json& json, const app::MovementFile& file);

}  // namespace bontot::api
