#include "api/json/organisation.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"

namespace bontot::api {

namespace {

using core::name_in;

/// What a body is on `day`: also who asks after its end sees its last name.
void add_face(Json& json, const organisation::UnitRecord& unit, core::Date day) {
    const auto& span = unit.nearest(day);
    json["id"] = unit.id.text();
    json["code"] = unit.code;
    json["name"] = span.name;
    json["kind"] = name_in(organisation::k_body_kinds, span.kind);
    if (span.superior) json["superior"] = span.superior->text();
    if (const auto ended = unit.ended()) json["ended"] = ended->iso();
}

Json span_json(const organisation::UnitVersion& version) {
    Json json = Json::object();
    add_span(json, version.valid);
    json["name"] = version.name;
    if (!version.short_name.empty()) json["short_name"] = version.short_name;
    if (version.superior) json["superior"] = version.superior->text();
    json["kind"] = name_in(organisation::k_body_kinds, version.kind);
    json["sector"] = name_in(organisation::k_sectors, version.sector);
    json["act"] = name_in(organisation::k_unit_acts, version.act);
    json["decision"] = decision_json(version.decision);
    return json;
}

template <class Row>
Json dated(const Row& row) {
    Json json{{"id", row.id.text()}};
    add_span(json, row.span);
    return json;
}

Json membership_json(const organisation::Membership& row) {
    auto json = dated(row);
    json["unit"] = row.unit.text();
    json["kind"] = name_in(organisation::k_membership_kinds, row.kind);
    json["began"] = name_in(organisation::k_membership_reasons, row.began);
    if (row.span.to) json["ended"] = name_in(organisation::k_membership_reasons, row.ended);
    return json;
}

Json exemption_json(const organisation::Exemption& row) {
    auto json = dated(row);
    json["kind"] = name_in(organisation::k_exemption_kinds, row.kind);
    return json;
}

Json term_json(const organisation::TermOfOffice& row) {
    auto json = dated(row);
    json["unit"] = row.unit.text();
    json["office"] = name_in(organisation::k_offices, row.office);
    if (row.remind_on) json["remind_on"] = row.remind_on->iso();
    return json;
}

}  // namespace

void add_span(Json& json, const core::Period& span) {
    json["from"] = span.from.iso();
    if (span.to) json["to"] = span.to->iso();
}

Json decision_json(const organisation::Decision& decision) {
    Json json{{"number", decision.number}};
    if (decision.date) json["date"] = decision.date->iso();
    if (!decision.by.empty()) json["by"] = decision.by;
    return json;
}

void add_decisions(Json& json, const app::MemberFile& file, const core::RecordId& entry) {
    using organisation::DecidedAct;
    if (const auto* began = file.decision(DecidedAct::began, entry)) json["decision"] = decision_json(*began);
    if (const auto* ended = file.decision(DecidedAct::ended, entry)) json["ended_by"] = decision_json(*ended);
}

Json unit_line_json(const organisation::UnitRecord& unit, core::Date day) {
    Json json = Json::object();
    add_face(json, unit, day);
    return json;
}

Json unit_json(const organisation::UnitRecord& unit, core::Date day) {
    auto json = unit_line_json(unit, day);
    auto& spans = json["spans"] = Json::array();
    for (const auto& version : unit.versions)
        spans.push_back(span_json(version));
    auto& predecessors = json["predecessors"] = Json::array();
    for (const auto& predecessor : unit.predecessors)
        predecessors.push_back(predecessor.text());
    json["aliases"] = unit.aliases;
    if (!unit.dissolved_by.number.empty()) json["dissolved_by"] = decision_json(unit.dissolved_by);
    return json;
}

Json member_line_json(const app::MemberFile& file, const core::UnitId& unit, core::Date day) {
    Json json{{"id", file.member.id.text()},
              {"code", file.member.code},
              {"name", file.member.name},
              {"probationary", file.member.probationary(day)}};
    json["temporary"] = std::any_of(file.memberships.begin(), file.memberships.end(), [&](const auto& row) {
        return row.unit == unit && row.span.holds(day) && row.kind == organisation::MembershipKind::temporary;
    });
    json["exempt"] = std::any_of(file.exemptions.begin(), file.exemptions.end(),
                                 [&](const auto& row) { return row.span.holds(day); });
    auto& offices = json["offices"] = Json::array();
    for (const auto& term : file.terms) {
        if (term.unit == unit && term.span.holds(day)) offices.push_back(name_in(organisation::k_offices, term.office));
    }
    return json;
}

Json found_member_json(app::Transaction& records, const app::MemberFile& file) {
    const auto& member = file.member;
    Json json{{"id", member.id.text()}, {"code", member.code}, {"name", member.name}};
    if (member.birth_year) json["birth_year"] = *member.birth_year;
    const organisation::Membership* last = nullptr;
    for (const auto& stay : file.memberships) {
        const bool keeps = stay.kind == organisation::MembershipKind::ordinary;
        if (keeps && (last == nullptr || stay.span.from > last->span.from)) last = &stay;
    }
    if (last == nullptr) return json;
    json["unit"] = last->unit.text();
    json["unit_name"] = app::unit_name_on(records, last->unit, records.today());
    if (last->span.to && *last->span.to <= records.today()) json["left"] = last->span.to->iso();
    return json;
}

Json member_json(const app::MemberFile& file) {
    const auto& member = file.member;
    Json json{{"id", member.id.text()}, {"code", member.code}, {"name", member.name}};
    if (member.birth_year) json["birth_year"] = *member.birth_year;
    if (member.sex) json["sex"] = name_in(organisation::k_sexes, *member.sex);
    if (member.admitted) json["admitted"] = member.admitted->iso();
    if (member.official) json["official"] = member.official->iso();
    if (const auto* decided = file.decision(organisation::DecidedAct::official))
        json["official_decision"] = decision_json(*decided);
    const auto list = [&](const char* name, const auto& rows, auto* json_of) {
        auto& entries = json[name] = Json::array();
        for (const auto& row : rows)
            add_decisions(entries.emplace_back(json_of(row)), file, row.id);
    };
    list("memberships", file.memberships, membership_json);
    list("exemptions", file.exemptions, exemption_json);
    list("terms", file.terms, term_json);
    return json;
}

}  // namespace bontot::api
