// Bodies of the tree.
#include "api/json/organisation.hpp"
#include "api/outcome.hpp"
#include "api/paging.hpp"
#include "api/resources/replies.hpp"
#include "api/scope.hpp"
#include "app/organisation/establish_unit.hpp"
#include "app/organisation/rename_unit.hpp"
#include "core/text.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using organisation::UnitRecord;

/// Bodies that `text` finds, or those under one, or all.
std::vector<UnitRecord> candidates(const Call& call, app::Transaction& records, core::Date day) {
    constexpr std::size_t k_most = 5000;
    if (call.has("under")) return records.units().under(core::UnitId(call.text("under")), day);
    if (call.has("text")) return records.units().search(call.text("text"), k_most);
    return records.units().all();
}

bool matches(const Call& call, const UnitRecord& unit, core::Date day) {
    const auto& span = unit.nearest(day);
    if (call.has("kind") && core::name_in(organisation::k_body_kinds, span.kind) != call.text("kind")) return false;
    if (!call.has("under") || !call.has("text")) return true;
    const auto wanted = core::fold(call.text("text"));
    return core::fold(span.name).find(wanted) != std::string::npos || unit.code.find(wanted) != std::string::npos;
}

/// What only this caller's page needs: the way down to the body, and what they may do about it.
void add_place(Json& json, const Call& call, app::Transaction& records, const core::UnitId& unit) {
    const auto path = path_of(records, unit);
    auto& superiors = json["superiors"] = Json::array();
    for (auto above = path.rbegin(); above != path.rend(); ++above) {
        if (*above == unit) continue;
        superiors.push_back(unit_line_json(*records.units().find(*above), records.today()));
    }
    auto& permissions = json["permissions"] = Json::array();
    for (const auto& [permission, name] : access::k_permissions) {
        if (access::may(call.principal, permission, path)) permissions.push_back(name);
    }
}

}  // namespace

Checked<Reply> list_units(Call& call, app::Transaction& records) {
    const auto day = day_or(call, "day", records.today());
    if (!day) return refused(day.error());
    const Reach reach(call, records, access::Permission::organisation_read);
    std::vector<UnitRecord> shown;
    for (auto& unit : candidates(call, records, *day)) {
        if (matches(call, unit, *day) && reach.covers(unit)) shown.push_back(std::move(unit));
    }
    return page_of(
        call, shown, [](const UnitRecord& unit) { return unit.code; },
        [&](const UnitRecord& unit) { return unit_line_json(unit, *day); });
}

Checked<Reply> get_unit(Call& call, app::Transaction& records) {
    const auto unit = call.id<core::UnitId>("unit");
    auto reply = unit_reply(records, unit);
    if (reply) add_place(reply->body, call, records, unit);
    return reply;
}

Checked<Reply> establish_unit(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::EstablishUnit request;
    request.code = body.text("code");
    request.name = body.text("name");
    request.short_name = body.text("short_name");
    request.superior = call.id<core::UnitId>("unit");
    request.kind = *body.name("kind", organisation::k_body_kinds);
    request.sector = *body.name("sector", organisation::k_sectors);
    request.from = body.demanded_day("on");
    request.decision = body.decision();
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto id = app::establish_unit(records, request);
    if (!id) return refused(id.error());
    return made(unit_reply(records, *id), "/api/v1/units/" + id->text());
}

Checked<Reply> rename_unit(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::RenameUnit request{call.id<core::UnitId>("unit"), body.text("name"), body.text("short_name"),
                                  body.demanded_day("on"),       body.decision(),   call.version};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (const auto done = app::rename_unit(records, request); !done) return refused(done.error());
    return unit_reply(records, request.unit);
}

}  // namespace bontot::api::handlers
