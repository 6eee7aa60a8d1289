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

/// None was given.
app::Level no_level(const Call& call) {
    auto asked = level_asked(call);
    app::Level level;
    level.side = asked.side;
    level.indicator = std::move(asked.indicator);
    return level;
}

Checked<Reply> level_reply(const app::Level& level) {
    Reply reply;
    reply.body = level_json(level);
    reply.version = level.given_at;
    return reply;
}

}  // namespace

Checked<Reply> get_movement_level(Call& call, app::Transaction& records) {
    auto shown = no_level(call);
    const auto file = app::open_file(records, call.id<core::UnitId>("unit"), year_in_path(call));
    if (!file) return refused(file.error());
    for (auto& level : records.movements().levels(file->record.id)) {
        if (level.side == shown.side && level.indicator == shown.indicator) shown = std::move(level);
    }
    return level_reply(shown);
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
    const auto given = app::give_level(records, (*plan)->plan, call.principal, std::move(asked));
    return after(given, [&] { return level_reply(*given); });
}

Checked<Reply> withdraw_movement_level(Call& call, app::Transaction& records) {
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    return after(app::withdraw_level(records, (*plan)->plan, call.principal, level_asked(call)),
                 [&] { return level_reply(no_level(call)); });
}

}  // namespace bontot::api::handlers
