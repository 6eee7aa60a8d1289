// Levels and contests of a file, one by one; when one was given is its version.
#include <algorithm>

#include "api/json/fields.hpp"
#include "api/resources/movement_view.hpp"
#include "api/resources/replies.hpp"
#include "app/movement/give_level.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

app::LevelAsked level_asked(const Call& call) {
    app::LevelAsked asked;
    asked.unit = call.id<core::UnitId>("unit");
    asked.year = year_in_path(call);
    asked.side = core::from_name(app::k_sides, call.path("side")).value_or(app::Side::self);
    asked.indicator = call.path("indicator");
    asked.version = call.version;
    return asked;
}

Checked<Reply> level_reply(const Call& call, app::Transaction& records) {
    const auto asked = level_asked(call);
    const auto file = app::open_file(records, asked.unit, asked.year);
    if (!file) return refused(file.error());
    app::Level shown;
    shown.side = asked.side;
    shown.indicator = asked.indicator;
    for (auto& level : records.movements().levels(file->record.id)) {
        if (level.side == asked.side && level.indicator == asked.indicator) shown = std::move(level);
    }
    Reply reply;
    reply.body = level_json(shown);
    reply.version = shown.given_at;
    return reply;
}

}  // namespace

Checked<Reply> get_movement_level(Call& call, app::Transaction& records) {
    return level_reply(call, records);
}

Checked<Reply> put_movement_level(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    auto asked = level_asked(call);
    asked.note = body.text("note");
    if (body.has("ratio")) {
        asked.ratio = core::Ratio::parse(body.text("ratio"));
        if (!asked.ratio) body.fault("ratio", "request.no_share", {{"found", body.text("ratio")}});
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    return after(app::give_level(records, (*plan)->plan, call.principal, std::move(asked)),
                 [&] { return level_reply(call, records); });
}

Checked<Reply> withdraw_movement_level(Call& call, app::Transaction& records) {
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    return after(app::withdraw_level(records, (*plan)->plan, call.principal, level_asked(call)),
                 [&] { return level_reply(call, records); });
}

}  // namespace bontot::api::handlers
