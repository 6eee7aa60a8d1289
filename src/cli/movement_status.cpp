#include <nlohmann/json.hpp>

#include "app/movement/file_list.hpp"
#include "cli/record_act.hpp"
#include "cli/verbs.hpp"
#include "wording/catalogue.hpp"
#include "wording/text_table.hpp"

namespace bontot::cli {

namespace {

std::string score_text(const std::optional<core::Points>& score, core::Language language) {
    return score ? score->text(language == core::Language::vi ? ',' : '.') : "";
}

std::vector<std::string> row_of(const app::FileLine& line, core::Language language) {
    const auto& file = line.record.file;
    const auto word = [&](const char* family, std::string_view name) {
        return wording::sentence(family + std::string(name), {}, language);
    };
    return {line.code,
            line.name,
            word("stage.", core::name_in(movement::k_stages, file.stage)),
            word("file_verdict.", core::name_in(movement::k_verdicts, file.verdict)),
            score_text(file.score.self, language),
            score_text(file.score.appraised, language)};
}

nlohmann::ordered_json json_of(const app::FileLine& line) {
    const auto& file = line.record.file;
    nlohmann::ordered_json json{{"code", line.code},
                                {"name", line.name},
                                {"kind", core::name_in(organisation::k_unit_kinds, file.kind)},
                                {"stage", core::name_in(movement::k_stages, file.stage)},
                                {"verdict", core::name_in(movement::k_verdicts, file.verdict)},
                                {"works_on", core::name_in(movement::k_levels, movement::works_on(file.stage))}};
    if (file.score.self) json["self_score"] = file.score.self->hundredths;
    if (file.score.appraised) json["appraised_score"] = file.score.appraised->hundredths;
    if (file.due) json["due"] = file.due->iso();
    if (file.notice_to) json["notice_to"] = file.notice_to->iso();
    if (line.progress) json["open_objections"] = line.progress->open_objections;
    return json;
}

void print(const Console& console, const std::vector<app::FileLine>& lines) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& line : lines)
        rows.push_back(row_of(line, console.language));
    console.out << wording::text_table(
                       {"sheet_column.unit_code", "sheet_column.unit_name", "sheet_column.stage",
                        "sheet_column.verdict", "sheet_column.self_score", "sheet_column.appraised_score"},
                       rows, console.language)
                << wording::sentence("paper.list_sum", {{"count", std::to_string(rows.size())}}, console.language)
                << '\n';
}

}  // namespace

int movement_status(const Console& console, const MovementStatusOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    std::vector<app::FileLine> lines;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        const auto unit = unit_by_code(records, options.unit);
        if (!unit) return tl::unexpected(unit.error());
        lines = app::files_under(records, unit->id, options.year);
        return {};
    });
    if (!done) return console.refuse(done.error());
    if (options.format != "json") {
        print(console, lines);
        return k_done;
    }
    auto json = nlohmann::ordered_json::array();
    for (const auto& line : lines)
        json.push_back(json_of(line));
    console.out << json.dump(2) << '\n';
    return k_done;
}

}  // namespace bontot::cli
