// A file as one answer: where it stands, its trail with the papers, levels, objections, and what comes next.
#include "api/json/movement.hpp"
#include "api/json/organisation.hpp"
#include "api/scope.hpp"
#include "app/movement/next_acts.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::api {

namespace {

using core::name_in;

Json person_json(const movement::Person& person) {
    Json json{{"name", person.name}};
    if (person.member) json["member"] = person.member->text();
    return json;
}

Json vote_json(const movement::Vote& vote) {
    return {{"date", vote.date.iso()},
            {"present", vote.present},
            {"agree", vote.agree},
            {"against", vote.against},
            {"other", vote.other}};
}

/// Its title to those alone who may read evidence there.
Json scan_json(const Call& call, app::Transaction& records, const core::EvidenceId& scan) {
    Json json{{"evidence", scan.text()}};
    const auto piece = records.evidence().find(scan);
    if (piece && may(call, records, access::Permission::evidence_read, piece->unit)) json["title"] = piece->title;
    return json;
}

Json step_json(const Call& call, app::Transaction& records, const app::TakenStep& step) {
    const auto& papers = step.papers;
    Json json{{"position", step.position},
              {"act", name_in(movement::k_acts, step.taken.act)},
              {"by", person_json(step.taken.by)},
              {"date", step.taken.date.iso()},
              {"at", step.taken_at}};
    if (!papers.reason.empty()) json["reason"] = papers.reason;
    if (!papers.decision.number.empty()) json["decision"] = decision_json(papers.decision);
    if (!papers.decided_level.empty()) json["level"] = papers.decided_level;
    if (step.scan) json["scan"] = scan_json(call, records, *step.scan);
    if (papers.vote) json["vote"] = vote_json(*papers.vote);
    if (papers.due) json["due"] = papers.due->iso();
    if (!papers.late_reason.empty()) json["late"] = {{"reason", papers.late_reason}, {"approver", papers.approver}};
    if (!papers.basis.empty()) json["basis"] = papers.basis;
    return json;
}

Json objection_json(const app::ObjectionRow& row, bool may_answer) {
    const auto& objection = row.objection;
    Json json{{"id", objection.id.text()},
              {"by", person_json(objection.by)},
              {"against", name_in(movement::k_acts, objection.against)},
              {"about_kind", row.about_fact ? "fact" : "indicator"},
              {"about", row.about},
              {"text", row.text},
              {"made_at", row.made_at},
              {"answer_by", objection.answer_by.iso()},
              {"may_answer", may_answer}};
    if (!row.answered_at) return json;
    json["answer"] = row.answer;
    json["answered_by"] = row.answered_by;
    json["answered_at"] = *row.answered_at;
    return json;
}

Json desk_json(app::Transaction& records, const core::UnitId& unit) {
    return {{"unit", unit.text()}, {"unit_name", app::unit_name_on(records, unit, records.today())}};
}

/// The body at the end of a level's path; the authority where nobody stands between.
Json appraiser_json(app::Transaction& records, const app::OpenedFile& file) {
    const auto path = app::path_at(records, file, movement::Level::appraiser);
    return desk_json(records, path.empty() ? file.movement.authority : path.back());
}

void add_rows(Json& json, const Call& call, app::Transaction& records, const plan::Plan& plan,
              const app::OpenedFile& file) {
    const auto& id = file.record.id;
    auto& store = records.movements();
    auto& trail = json["trail"] = Json::array();
    for (const auto& step : store.steps(id))
        trail.push_back(step_json(call, records, step));
    auto& levels = json["levels"] = Json::array();
    for (const auto& level : store.levels(id))
        levels.push_back(level_json(level));
    auto& snapshots = json["snapshots"] = Json::array();
    for (const auto& snapshot : store.snapshots(id))
        snapshots.push_back(snapshot_json(snapshot, file.record.file));
    auto& objections = json["objections"] = Json::array();
    const auto doer = app::doer_of(records, call.principal, file);
    const auto ground = app::ground_of(records, file, plan);
    for (const auto& row : store.objections(id)) {
        const auto may = movement::check_answer(file.record.file, doer, ground, row.objection.id);
        objections.push_back(objection_json(row, may.has_value()));
    }
}

}  // namespace

Json movement_file_json(const Call& call, app::Transaction& records, const plan::Plan& plan,
                        const app::OpenedFile& file) {
    const auto& record = file.record;
    const int year = record.file.year;
    Json json = Json::object();
    if (!record.id.empty()) json["id"] = record.id.text();
    json["unit"] = record.unit.text();
    json["code"] = file.unit.code;
    json["unit_name"] = file.unit.nearest(core::Date(year, 12, 31)).name;
    json["kind"] = name_in(organisation::k_unit_kinds, record.file.kind);
    json["year"] = year;
    json["movement"] = movement_json(records, file.movement);
    json["plan"] = movement_plan_json(records, plan, year, call.language);
    auto& deadlines = json["deadlines"] = Json::array();
    for (const auto& term : movement::Rules::of(plan).terms(record.file.kind, year))
        deadlines.push_back(deadline_json(term, plan, records.today(), call.language));
    add_state(json, record);
    json["appraiser"] = appraiser_json(records, file);
    json["decider"] = desk_json(records, file.movement.authority);
    add_rows(json, call, records, plan, file);
    auto& acts = json["acts"] = Json::array();
    for (const auto& ahead : app::next_acts(records, plan, call.principal, file))
        acts.push_back(next_act_json(ahead, call.language));
    return json;
}

}  // namespace bontot::api
