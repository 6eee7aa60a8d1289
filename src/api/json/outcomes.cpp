#include "api/json/outcomes.hpp"

#include "api/json/organisation.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::api {

namespace {

using core::name_in;

void add_rating(Json& json, const app::Rating& rating) {
    if (rating.level) {
        json["level"] = name_in(organisation::k_rating_levels, *rating.level);
    } else if (rating.version != 0) {
        json["scope"] = name_in(organisation::k_rating_scopes, rating.scope);
    }
    if (!rating.reason.empty()) json["reason"] = rating.reason;
    if (!rating.regime.empty()) json["regime"] = rating.regime;
    if (!rating.decision.number.empty()) json["decision"] = decision_json(rating.decision);
    json["version"] = rating.version;
}

/// What the three kinds of paper have alike.
template <class Row>
Json paper(app::Transaction& records, const Row& row) {
    Json json{{"id", row.id.text()}, {"unit", row.unit.text()}};
    json["unit_name"] = app::unit_name_on(records, row.unit, core::Date(row.year, 12, 31));
    json["year"] = row.year;
    json["from_paper"] = row.from_paper;
    json["decision"] = decision_json(row.decision);
    if (row.scan) json["scan"] = row.scan->text();
    json["version"] = row.version;
    return json;
}

void add_revocation(Json& json, const app::Revocation& revoked) {
    if (revoked.number.empty()) return;
    json["revoked"] = {{"number", revoked.number}, {"reason", revoked.reason}};
    if (revoked.date) json["revoked"]["date"] = revoked.date->iso();
}

}  // namespace

Json rating_json(const app::UnitRatingRow& row) {
    Json json{{"year", row.year}, {"unit", row.unit.text()}};
    add_rating(json, row.rating);
    return json;
}

Json rating_json(const app::MemberRatingRow& row, const std::string& name) {
    Json json{{"year", row.year}, {"unit", row.unit.text()}, {"member", row.member.text()}, {"name", name}};
    add_rating(json, row.rating);
    return json;
}

Json judgement_json(const app::JudgementRow& row) {
    Json json{{"indicator", row.indicator}};
    if (row.version != 0) {
        json["ratio"] = row.ratio ? Json(row.ratio->text()) : Json(nullptr);
        json["note"] = row.note;
        json["judged_by"] = row.judged_by;
        json["judged_at"] = row.judged_at;
    }
    json["version"] = row.version;
    return json;
}

Json knock_out_json(const app::KnockOutRow& row) {
    return {{"id", row.id.text()}, {"kind", row.kind}, {"date", row.date.iso()}, {"note", row.note}};
}

Json paper_json(app::Transaction& records, const app::RegistrationRow& row) {
    auto json = paper(records, row);
    json["date"] = row.date.iso();
    return json;
}

Json paper_json(app::Transaction& records, const app::RecognitionRow& row) {
    auto json = paper(records, row);
    json["recognised"] = row.recognised;
    if (row.score) json["score"] = row.score->text();
    add_revocation(json, row.revoked);
    return json;
}

Json paper_json(app::Transaction& records, const app::AwardRow& row) {
    auto json = paper(records, row);
    json["kind"] = name_in(app::k_award_kinds, row.kind);
    add_revocation(json, row.revoked);
    return json;
}

app::Rating rating_of(Fields& body) {
    app::Rating rating;
    rating.level = body.name("level", organisation::k_rating_levels);
    rating.scope = body.name("scope", organisation::k_rating_scopes).value_or(rating.scope);
    rating.reason = body.text("reason");
    rating.regime = body.text("regime");
    rating.decision = body.decision();
    return rating;
}

}  // namespace bontot::api
