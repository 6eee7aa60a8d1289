// A body's file of a year: shown, taken one step on, objected to and answered.
#include "api/json/movement_input.hpp"
#include "api/resources/movement_view.hpp"
#include "api/resources/replies.hpp"
#include "app/movement/take_step.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

}  // namespace

Checked<Reply> get_movement_file(Call& call, app::Transaction& records) {
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    return file_reply(call, records, (*plan)->plan);
}

Checked<Reply> take_movement_step(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    auto asked = step_asked(body);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    asked.unit = call.id<core::UnitId>("unit");
    asked.year = year_in_path(call);
    asked.version = *call.version;
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    return after(app::take_step(records, (*plan)->plan, call.principal, std::move(asked)),
                 [&] { return file_reply(call, records, (*plan)->plan); });
}

Checked<Reply> get_movement_snapshot(Call& call, app::Transaction& records) {
    const auto file = app::open_file(records, call.id<core::UnitId>("unit"), year_in_path(call));
    if (!file) return refused(file.error());
    for (const auto& snapshot : records.movements().snapshots(file->record.id)) {
        if (std::to_string(snapshot.position) != call.path("position")) continue;
        Reply reply;
        reply.body = snapshot_json(snapshot, file->record.file);
        reply.body["indicators"] = Json::parse(snapshot.indicators);
        return reply;
    }
    return refused({core::RefusalKind::not_found, "movement.no_step", {{"found", call.path("position")}}, ""});
}

Checked<Reply> make_objection(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const Fields body(call.body, faults);
    const app::ObjectionAsked asked{call.id<core::UnitId>("unit"),
                                    year_in_path(call),
                                    *body.name("against", movement::k_acts),
                                    body.text("about_kind") == "fact",
                                    body.text("about"),
                                    body.text("text"),
                                    *call.version};
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    return after(app::make_objection(records, (*plan)->plan, call.principal, asked), [&] {
        const auto path = call.request().path;
        return made(file_reply(call, records, (*plan)->plan), path.substr(0, path.rfind('/')));
    });
}

Checked<Reply> answer_objection(Call& call, app::Transaction& records) {
    const app::AnswerAsked asked{call.id<core::UnitId>("unit"), year_in_path(call),
                                 call.id<core::RecordId>("objection"), call.body.at("text"), *call.version};
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    return after(app::answer_objection(records, (*plan)->plan, call.principal, asked),
                 [&] { return file_reply(call, records, (*plan)->plan); });
}

}  // namespace bontot::api::handlers
