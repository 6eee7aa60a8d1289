// What the handlers of a body's file share: the plan of its year, and the file as it stands.
#pragma once

#include "api/json/movement.hpp"
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"

namespace bontot::api::handlers {

/// The plan of the year in the path.
[[nodiscard]] inline core::Checked<SharedPlan> plan_of_file(const Call& call, app::Transaction& records) {
    return plan_of_year(call.services().plans, records, "", year_in_path(call));
}

[[nodiscard]] inline core::Checked<Reply> file_reply(const Call& call, app::Transaction& records,
                                                     const plan::Plan& plan) {
    const auto file = app::open_file(records, call.id<core::UnitId>("unit"), year_in_path(call));
    if (!file) return refused(file.error());
    Reply reply;
    reply.body = movement_file_json(call, records, plan, *file);
    reply.version = file->record.version;
    return reply;
}

}  // namespace bontot::api::handlers
