// Imports that were carried out, and the way back.
#include "api/json/imports.hpp"
#include "api/outcome.hpp"
#include "api/resources/replies.hpp"
#include "app/import/reverse_import.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

/// The import of the path, when it was for the body of the path or one under it.
Result<app::ImportRun> import_in_path(const Call& call, app::Transaction& records) {
    auto run = app::require_import(records, call.id<core::RecordId>("import"));
    if (!run || app::belongs_to(records, *run, call.id<core::UnitId>("unit"))) return run;
    return core::refuse(core::RefusalKind::not_found, "imports.unknown_run", {{"found", call.path("import")}});
}

Checked<Reply> import_reply(const Call& call, app::Transaction& records) {
    const auto run = import_in_path(call, records);
    if (!run) return refused(run.error());
    Reply reply;
    reply.body = import_run_json(*run);
    if (run->reversed_at) return reply;
    const auto obstacles = app::import_obstacles(records, *run);
    reply.body["in_the_way"] = obstacles.count;
    auto& first = reply.body["obstacles"] = Json::array();
    for (const auto& obstacle : obstacles.first)
        first.push_back(import_obstacle_json(obstacle, call.language));
    return reply;
}

}  // namespace

Checked<Reply> list_imports(Call& call, app::Transaction& records) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& run : app::imports_of(records, call.id<core::UnitId>("unit")))
        items.push_back(import_run_json(run));
    return reply;
}

Checked<Reply> get_import(Call& call, app::Transaction& records) {
    return import_reply(call, records);
}

Checked<Reply> reverse_import(Call& call, app::Transaction& records) {
    const auto run = import_in_path(call, records);
    if (!run) return refused(run.error());
    if (auto good = may_import_kind(call, records, *core::from_name(imports::k_kinds, run->kind)); !good)
        return refused(good.error());
    return after(app::reverse_import(records, run->id, call.body.at("reason")), [&]() -> Checked<Reply> {
        Reply reply;
        reply.body = import_run_json(*records.imports().find(run->id));
        return reply;
    });
}

}  // namespace bontot::api::handlers
