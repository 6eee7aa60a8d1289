#include "cli/outcome_verbs.hpp"
#include "wording/catalogue.hpp"
#include "wording/text_table.hpp"

namespace bontot::cli {

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows judged_rows(const std::vector<app::JudgementRow>& judgements, core::Language language) {
    Rows rows;
    for (const auto& row : judgements) {
        rows.push_back({row.indicator,
                        row.ratio ? row.ratio->text() : wording::sentence("state.not_applicable", {}, language),
                        row.judged_by, core::Date::of_instant(row.judged_at / 1000).vietnamese(), row.note});
    }
    return rows;
}

Rows knock_out_rows(const std::vector<app::KnockOutRow>& knock_outs) {
    Rows rows;
    for (const auto& row : knock_outs)
        rows.push_back({row.id.text(), row.kind, row.date.vietnamese(), row.note});
    return rows;
}

}  // namespace

int judge_list(const Console& console, const JudgeListOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    std::vector<app::JudgementRow> judgements;
    std::vector<app::KnockOutRow> knock_outs;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        const auto unit = unit_by_code(records, options.unit);
        if (!unit) return tl::unexpected(unit.error());
        judgements = records.outcomes().judgements(unit->id, options.year);
        knock_outs = records.outcomes().knock_outs(unit->id, options.year);
        return {};
    });
    if (!done) return console.refuse(done.error());
    console.out << wording::text_table(
                       {"column.indicator", "column.ratio", "column.judged_by", "column.date", "column.note"},
                       judged_rows(judgements, console.language), console.language)
                << wording::text_table({"column.id", "column.kind", "column.date", "column.note"},
                                       knock_out_rows(knock_outs), console.language)
                << wording::sentence("indicator.list_sum",
                                     {{"judged", std::to_string(judgements.size())},
                                      {"knock_outs", std::to_string(knock_outs.size())},
                                      {"year", std::to_string(options.year)}},
                                     console.language)
                << '\n';
    return k_done;
}

}  // namespace bontot::cli
