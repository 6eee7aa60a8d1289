#include "api/json/papers.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api {

namespace {

Json making_json(const app::PaperMaking& making) {
    Json json{{"format", core::name_in(papers::k_formats, making.format)},
              {"draft", making.draft},
              {"sha256", making.sha256},
              {"bytes", making.bytes},
              {"plan", making.plan},
              {"fact_version", making.fact_version},
              {"made_by", making.made_by},
              {"made_at", making.made_at}};
    if (!making.plan_sha256.empty()) json["plan_sha256"] = making.plan_sha256;
    return json;
}

Json copies_json(app::Transaction& records, const std::vector<app::PaperCopy>& copies) {
    auto items = Json::array();
    for (const auto& copy : copies) {
        const auto file = records.evidence().find(copy.evidence);
        if (!file || file->deleted_on) continue;
        items.push_back({{"kind", core::name_in(app::k_copy_kinds, copy.kind)},
                         {"evidence", copy.evidence.text()},
                         {"title", file->title},
                         {"file_name", file->file_name},
                         {"sha256", file->sha256},
                         {"put_by", copy.put_by},
                         {"put_at", copy.put_at}});
    }
    return items;
}

bool any_of(const Json& copies, app::CopyKind kind) {
    return std::any_of(copies.begin(), copies.end(),
                       [&](const Json& copy) { return copy["kind"] == core::name_in(app::k_copy_kinds, kind); });
}

void add_subject(Json& json, app::Transaction& records, const app::PaperRecord& paper) {
    json["about"] = paper.of.about.text();
    if (paper.of.about != paper.of.unit) {
        const auto day = paper.dated.value_or(core::Date(paper.of.year, 12, 31));
        json["about_name"] = app::unit_name_on(records, paper.of.about, day);
    }
    if (!paper.of.meeting) return;
    json["meeting"] = paper.of.meeting->text();
    if (const auto meeting = records.meetings().find(*paper.of.meeting)) json["meeting_date"] = meeting->date.iso();
}

}  // namespace

std::string paper_file_name(app::Transaction& records, const app::PaperRecord& paper) {
    auto name = paper.symbol_text().value_or("");
    std::replace(name.begin(), name.end(), '/', '-');
    if (!name.empty()) name += " ";
    name += core::name_in(papers::k_paper_kinds, paper.of.kind);
    const auto unit = records.units().find(paper.of.about);
    if (unit) name += " " + unit->code;
    if (paper.of.meeting) {
        if (const auto meeting = records.meetings().find(*paper.of.meeting)) return name + " " + meeting->date.iso();
    }
    return name + " " + std::to_string(paper.of.year);
}

Json paper_json(app::Transaction& records, const app::PaperRecord& paper) {
    Json json{{"id", paper.id.text()},
              {"unit", paper.of.unit.text()},
              {"kind", core::name_in(papers::k_paper_kinds, paper.of.kind)},
              {"year", paper.of.year}};
    add_subject(json, records, paper);
    if (paper.number) {
        json["number"] = *paper.number;
        json["symbol"] = *paper.symbol_text();
    }
    if (paper.dated) json["dated"] = paper.dated->iso();
    json["place"] = paper.place;
    json["post"] = core::name_in(papers::k_post_names, paper.post);
    auto& words = json["words"] = Json::object();
    for (const auto& [word, text] : paper.words)
        words[std::string(core::name_in(papers::k_paper_words, word))] = text;
    const auto makings = records.papers().makings(paper.id);
    json["draft"] = makings.empty() || makings.back().draft;
    json["facts_changed"] = !makings.empty() && makings.back().fact_version !=
                                                    records.outcomes().fact_version(paper.of.about, paper.of.year);
    json["file_name"] = paper_file_name(records, paper);
    auto& items = json["makings"] = Json::array();
    for (const auto& making : makings)
        items.push_back(making_json(making));
    json["copies"] = copies_json(records, records.papers().copies(paper.id));
    json["edited"] = any_of(json["copies"], app::CopyKind::edited);
    json["signed"] = any_of(json["copies"], app::CopyKind::signed_copy);
    return json;
}

Json office_json(const app::PaperOffice& office) {
    Json json{{"term_from", office.term.from.iso()},
              {"symbol", office.symbol},
              {"place", office.place},
              {"version", office.version}};
    if (office.term.to) json["term_to"] = office.term.to->iso();
    return json;
}

Json batch_json(const BatchStanding& batch, core::Language language) {
    Json json{{"id", batch.id.text()},
              {"kind", core::name_in(papers::k_paper_kinds, batch.kind)},
              {"state", core::name_in(k_batch_states, batch.state)},
              {"done", batch.done},
              {"of", batch.of},
              {"left_out", batch.left_out},
              {"file_name", batch.file_name}};
    if (batch.state == BatchState::ready) json["bytes"] = batch.bytes;
    if (batch.state == BatchState::failed)
        json["fault"] = wording::sentence(batch.refusal.code, batch.refusal.params, language);
    return json;
}

}  // namespace bontot::api
