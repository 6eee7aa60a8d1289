// What an authority launched: its steps, reviews, readiness, and what holds for a body in a year.
#include "api/json/movement.hpp"
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "api/resources/evidence_content.hpp"
#include "api/resources/replies.hpp"
#include "api/scope.hpp"
#include "app/movement/file_list.hpp"
#include "app/movement/launch.hpp"
#include "app/movement/readiness.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

constexpr std::size_t k_most_gaps = 2000;

/// The one that the path names, where it is about the body that the path names.
Result<app::Movement> movement_asked(const Call& call, app::Transaction& records) {
    const auto id = call.id<core::RecordId>("movement");
    for (auto& movement : app::movements_about(records, call.id<core::UnitId>("unit"), std::nullopt)) {
        if (movement.id == id) return std::move(movement);
    }
    return core::refuse(core::RefusalKind::not_found, "movement.unknown", {{"found", id.text()}});
}

/// The same, where the body of the path launched it.
Result<app::Movement> movement_launched_by(const Call& call, app::Transaction& records) {
    auto movement = movement_asked(call, records);
    const auto unit = call.id<core::UnitId>("unit");
    if (!movement || movement->authority == unit) return movement;
    return core::refuse(core::RefusalKind::forbidden, "movement.elsewhere",
                        {{"unit", app::unit_name_on(records, unit, records.today())}});
}

movement::Modes modes_of(Fields body) {
    movement::Modes modes;
    if (!body.has("steps")) return modes;
    const auto steps = body.inside("steps");
    for (const auto& [step, name] : movement::k_steps) {
        if (const auto mode = steps.name(std::string(name).c_str(), movement::k_modes)) modes.set(step, *mode);
    }
    return modes;
}

Json gap_json(const app::ReadinessGap& gap) {
    Json acts = Json::array();
    for (const auto act : gap.acts)
        acts.push_back(core::name_in(movement::k_acts, act));
    return {{"unit", gap.unit.text()},
            {"code", gap.code},
            {"name", gap.name},
            {"level", core::name_in(movement::k_levels, gap.level)},
            {"permission", core::name_in(access::k_permissions, gap.permission)},
            {"acts", std::move(acts)}};
}

Json rules_json(const movement::Rules& rules) {
    return {{"notice_days", rules.notice_days},
            {"answer_days", rules.answer_days},
            {"difference_percent", rules.difference_percent},
            {"late_allowed", rules.late_allowed},
            {"once_a_period", rules.once_a_period},
            {"waits_for_ratings", rules.waits_for_ratings}};
}

/// The body's own kind, or both where plans do not judge it.
std::vector<organisation::UnitKind> kinds_of(const organisation::UnitVersion& version) {
    if (const auto kind = organisation::judged_kind(version.kind)) return {*kind};
    return {organisation::UnitKind::cell, organisation::UnitKind::grassroots_committee};
}

}  // namespace

Checked<Reply> list_movements(Call& call, app::Transaction& records) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& movement : app::movements_about(records, call.id<core::UnitId>("unit"), std::nullopt))
        items.push_back(movement_json(records, movement));
    return reply;
}

Checked<Reply> get_movement(Call& call, app::Transaction& records) {
    const auto movement = movement_asked(call, records);
    return after(movement, [&]() -> Checked<Reply> {
        Reply reply;
        reply.body = movement_json(records, *movement);
        reply.version = movement->version;
        return reply;
    });
}

Checked<Reply> launch_movement(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::LaunchAsked asked{call.id<core::UnitId>("unit"), body.text("name"), *body.number("first_year"),
                                 *body.number("last_year"),     body.decision(),   modes_of(body)};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto plan = plan_of_year(call.services().plans, records, body.text("plan"), asked.first_year);
    if (!plan) return tl::unexpected(plan.error());
    const auto launched = app::launch_movement(records, (*plan)->plan, call.actor(), asked);
    return after(launched, [&]() -> Checked<Reply> {
        Reply reply;
        reply.body = movement_json(records, *launched);
        reply.version = launched->version;
        reply.location = call.request().path + "/" + launched->id.text();
        return reply;
    });
}

Checked<Reply> plan_review(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::Review review;
    review.kind = *body.name("kind", app::k_review_kinds);
    review.date = body.demanded_day("date");
    review.note = body.text("note");
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto movement = movement_launched_by(call, records);
    if (!movement) return refused(movement.error());
    review.movement = movement->id;
    const auto planned = app::plan_review(records, std::move(review));
    return after(planned, [&]() -> Checked<Reply> {
        Reply reply;
        reply.body = review_json(*planned);
        reply.location = "/api/v1/units/" + movement->authority.text() + "/movements/" + movement->id.text();
        return reply;
    });
}

Checked<Reply> attach_movement_source(Call& call, app::Transaction& records) {
    const auto movement = movement_launched_by(call, records);
    if (!movement) return refused(movement.error());
    const core::EvidenceId evidence(call.body.at("evidence").get<std::string>());
    if (auto put = app::attach_source(records, call.actor(), *movement, evidence); !put) return refused(put.error());
    Reply reply;
    reply.body = movement_json(records, *movement);
    reply.version = movement->version;
    reply.location = call.request().path + "/" + evidence.text() + "/content";
    return reply;
}

/// Outside of a transaction, as evidence is.
Checked<Reply> get_movement_source(Call& call) {
    evidence::EvidenceRecord asked;
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        if (auto still = authorise(call, records); !still) return still;
        const auto movement = movement_asked(call, records);
        if (!movement) return tl::unexpected(movement.error());
        const auto id = call.id<core::EvidenceId>("evidence");
        for (auto& piece : app::sources_of(records, movement->id)) {
            if (piece.id != id) continue;
            asked = std::move(piece);
            return {};
        }
        return core::refuse(core::RefusalKind::not_found, "movement.source_unknown", {{"found", id.text()}});
    });
    if (!looked) return refused(looked.error());
    auto content = call.services().contents.get(asked.sha256);
    if (!content) return refused(content.error());
    return content_reply(asked, std::move(*content));
}

Checked<Reply> get_readiness(Call& call, app::Transaction& records) {
    const auto movement = movement_asked(call, records);
    if (!movement) return refused(movement.error());
    const auto readiness = app::readiness_of(records, movement->id, call.id<core::UnitId>("unit"));
    return after(readiness, [&]() -> Checked<Reply> {
        Reply reply;
        reply.body = {{"ready", readiness->gaps.empty() && readiness->years_without_plan.empty()},
                      {"units", readiness->units},
                      {"gap_count", readiness->gaps.size()}};
        auto& gaps = reply.body["gaps"] = Json::array();
        for (const auto& gap : readiness->gaps) {
            if (gaps.size() == k_most_gaps) break;
            gaps.push_back(gap_json(gap));
        }
        reply.body["years_without_plan"] = readiness->years_without_plan;
        return reply;
    });
}

Checked<Reply> get_movement_year(Call& call, app::Transaction& records) {
    const int year = year_in_path(call);
    const auto id = call.id<core::UnitId>("unit");
    const auto unit = app::require_unit(records, id);
    if (!unit) return refused(unit.error());
    const auto loaded = plan_of_year(call.services().plans, records, "", year);
    if (!loaded) return tl::unexpected(loaded.error());
    const auto& plan = (*loaded)->plan;
    const auto& version = unit->nearest(core::Date(year, 12, 31));
    const auto kind = organisation::judged_kind(version.kind);
    Reply reply;
    auto& json = reply.body = {{"unit", id.text()}, {"unit_name", version.name}, {"year", year}};
    if (kind) json["kind"] = core::name_in(organisation::k_unit_kinds, *kind);
    const auto movement = app::movement_over(records, id, year);
    if (movement) json["movement"] = movement_json(records, *movement);
    json["plan"] = movement_plan_json(records, plan, year, call.language);
    const auto rules = movement::Rules::of(plan);
    auto& deadlines = json["deadlines"] = Json::array();
    for (const auto each : kinds_of(version)) {
        for (const auto& term : rules.terms(each, year))
            deadlines.push_back(deadline_json(term, plan, records.today(), call.language));
    }
    json["rules"] = rules_json(rules);
    if (!kind) return reply;
    const auto stored = records.movements().file_of(id, year);
    if (!stored && !movement) return reply;
    const app::MovementFile file = stored.value_or(app::MovementFile{});
    json["file"] = {{"stage", core::name_in(movement::k_stages, file.file.stage)},
                    {"verdict", core::name_in(movement::k_verdicts, file.file.verdict)},
                    {"version", file.version}};
    return reply;
}

}  // namespace bontot::api::handlers
