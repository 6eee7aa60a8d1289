// Acts on bodies: each by a decision, each from a day on. Every body that a request names must be within reach.
#include "api/outcome.hpp"
#include "api/resources/replies.hpp"
#include "api/scope.hpp"
#include "app/organisation/correct_unit.hpp"
#include "app/organisation/dissolve_unit.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/merge_units.hpp"
#include "app/organisation/move_unit.hpp"
#include "app/organisation/name_aliases.hpp"
#include "app/organisation/split_unit.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

core::UnitId own(const Call& call) {
    return call.id<core::UnitId>("unit");
}

Result<void> require_edit(const Call& call, app::Transaction& records, const std::vector<core::UnitId>& units,
                          const char* field) {
    for (const auto& unit : units) {
        if (auto good = require_may(call, records, access::Permission::organisation_edit, unit, field); !good)
            return good;
    }
    return {};
}

app::EstablishUnit body_of(Fields fields) {
    app::EstablishUnit body;
    body.code = fields.text("code");
    body.name = fields.text("name");
    body.short_name = fields.text("short_name");
    body.sector = *fields.name("sector", organisation::k_sectors);
    return body;
}

std::string address_of(const core::UnitId& unit) {
    return "/api/v1/units/" + unit.text();
}

}  // namespace

Checked<Reply> correct_unit(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::CorrectUnit request;
    request.unit = own(call);
    request.day = body.demanded_day("day");
    request.code = body.text("code");
    request.name = body.text("name");
    request.short_name = body.text("short_name");
    request.sector = *body.name("sector", organisation::k_sectors);
    request.decision = body.decision();
    request.reason = body.text("reason");
    request.version = *call.version;
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return after(app::correct_unit(records, request), [&] { return unit_reply(records, request.unit); });
}

Checked<Reply> move_unit(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::MoveUnit request{own(call),         *body.id<core::UnitId>("superior"),
                                body.text("code"), body.demanded_day("on"),
                                body.decision(),   call.version};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (const auto may = require_edit(call, records, {request.superior}, "/superior"); !may)
        return refused(may.error());
    return after(app::move_unit(records, request), [&] { return unit_reply(records, request.unit); });
}

Checked<Reply> name_aliases(Call& call, app::Transaction& records) {
    const app::NameAliases request{own(call), call.body.at("aliases").get<std::vector<std::string>>(), call.version};
    return after(app::name_aliases(records, request), [&] { return unit_reply(records, request.unit); });
}

Checked<Reply> dissolve_unit(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::DissolveUnit request{own(call), body.demanded_day("on"), body.decision(),
                                    body.id<core::UnitId>("successor"), call.version};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (request.successor) {
        if (const auto may = require_edit(call, records, {*request.successor}, "/successor"); !may)
            return refused(may.error());
    }
    return after(app::dissolve_unit(records, request), [&] { return unit_reply(records, request.unit); });
}

Checked<Reply> merge_into_unit(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::MergeUnits request{body.ids<core::UnitId>("sources"), own(call), body.demanded_day("on"),
                                  body.decision()};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (const auto may = require_edit(call, records, request.sources, "/sources"); !may) return refused(may.error());
    return after(app::merge_units(records, request), [&] { return unit_reply(records, own(call)); });
}

Checked<Reply> merge_into_new_unit(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::MergeUnits request;
    request.sources = body.ids<core::UnitId>("sources");
    request.on = body.demanded_day("on");
    request.decision = body.decision();
    auto into = body_of(body.inside("into"));
    into.superior = own(call);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (const auto may = require_edit(call, records, request.sources, "/sources"); !may) return refused(may.error());
    const auto first = app::require_unit_on(records, request.sources.front(), request.on);
    if (!first) return refused(first.error());
    into.kind = first->on(request.on)->kind;
    request.into = std::move(into);
    const auto id = app::merge_units(records, request);
    return after(id, [&] { return made(unit_reply(records, *id), address_of(*id)); });
}

Checked<Reply> split_unit(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::SplitUnit request;
    request.unit = own(call);
    request.part = body_of(body.inside("part"));
    request.members = body.ids<core::MemberId>("members");
    request.bodies = body.ids<core::UnitId>("bodies");
    request.on = body.demanded_day("on");
    request.decision = body.decision();
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto unit = app::require_unit_on(records, request.unit, request.on);
    if (!unit) return refused(unit.error());
    request.part.superior = unit->on(request.on)->superior;
    const auto id = app::split_unit(records, request);
    return after(id, [&] { return made(unit_reply(records, *id), address_of(*id)); });
}

}  // namespace bontot::api::handlers
