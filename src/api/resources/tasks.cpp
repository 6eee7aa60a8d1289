// Tasks that meetings gave, and the roll that a meeting is called by.
#include <algorithm>

#include "api/json/fields.hpp"
#include "api/json/meetings.hpp"
#include "api/json/organisation.hpp"
#include "api/outcome.hpp"
#include "api/paging.hpp"
#include "app/meetings/meetings.hpp"
#include "app/meetings/roll_of_day.hpp"

namespace bontot::api::handlers {

using core::Checked;

namespace {

/// With the owner's name, so that nobody needs the roll to read it.
Json task_with_owner(app::Transaction& records, const app::GivenTask& given) {
    auto json = given_task_json(given);
    if (!given.task.owner) return json;
    if (const auto file = records.members().find(*given.task.owner)) json["owner_name"] = file->member.name;
    return json;
}

}  // namespace

Checked<Reply> list_tasks(Call& call, app::Transaction& records) {
    const auto tasks = records.meetings().tasks(call.id<core::UnitId>("unit"), call.text("state", "open") == "open");
    return page_of(
        call, tasks, [](const app::GivenTask& given) { return given.task.id.text(); },
        [&](const app::GivenTask& given) { return task_with_owner(records, given); });
}

Checked<Reply> settle_task(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const Fields body(call.body, faults);
    const auto unit = call.id<core::UnitId>("unit");
    const auto id = call.id<core::RecordId>("task");
    const auto done =
        app::settle_task(records, unit, id, *body.name("state", meetings::k_task_states), body.text("result"));
    if (!done) return refused(done.error());
    Reply reply;
    for (const auto& given : records.meetings().tasks(unit, false)) {
        if (given.task.id == id) reply.body = task_with_owner(records, given);
    }
    return reply;
}

Checked<Reply> get_roll(Call& call, app::Transaction& records) {
    const auto day = day_or(call, "day", records.today());
    if (!day) return refused(day.error());
    const auto unit = call.id<core::UnitId>("unit");
    const auto files = records.members().of_unit(unit, {*day, day->plus_days(1)});
    Reply reply;
    reply.body["day"] = day->iso();
    auto& lines = reply.body["members"] = Json::array();
    for (const auto& who : app::roll_of_day(files, unit, *day)) {
        const auto file = std::find_if(files.begin(), files.end(),
                                       [&](const app::MemberFile& one) { return one.member.id == who.member; });
        auto line = member_line_json(*file, unit, *day);
        line["eligible"] = !who.exempt;
        lines.push_back(std::move(line));
    }
    return reply;
}

}  // namespace bontot::api::handlers
