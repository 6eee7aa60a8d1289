#include <algorithm>
#include <map>
#include <tuple>

#include "cli/outcome_verbs.hpp"
#include "wording/catalogue.hpp"
#include "wording/text_table.hpp"

namespace bontot::cli {

namespace {

/// The papers of all bodies, or of one, as lines of a table by year, code and kind.
class PaperLines {
  public:
    PaperLines(std::map<core::UnitId, std::string> codes, core::Language language)
        : codes_(std::move(codes)), language_(language) {}

    void add(const app::RegistrationRow& row) { add(row, say("paper_kind.registration"), "", row.date.vietnamese()); }
    void add(const app::RecognitionRow& row) {
        add(row, say(row.recognised ? "paper_kind.recognition" : "paper_kind.not_recognised"), row.revoked.number,
            row.score ? row.score->text(language_ == core::Language::vi ? ',' : '.') : "");
    }
    void add(const app::AwardRow& row) {
        add(row, say("award_kind." + std::string(core::name_in(app::k_award_kinds, row.kind))), row.revoked.number, "");
    }
    std::vector<std::vector<std::string>> take() {
        std::stable_sort(rows_.begin(), rows_.end(),
                         [](const auto& a, const auto& b) { return std::tie(a[0], a[1]) < std::tie(b[0], b[1]); });
        return std::move(rows_);
    }

  private:
    [[nodiscard]] std::string say(const std::string& key, const core::Params& params = {}) const {
        return wording::sentence(key, params, language_);
    }
    template <class Row>
    void add(const Row& row, std::string what, const std::string& revoked_by, std::string figure) {
        const auto code = codes_.find(row.unit);
        if (code == codes_.end()) return;
        rows_.push_back({std::to_string(row.year), code->second, std::move(what), std::move(figure),
                         row.decision.date ? row.decision.date->vietnamese() : "", row.scan ? row.scan->text() : "",
                         say("paper.list_line", {{"decision", row.decision.number}, {"revoked", revoked_by}})});
    }

    std::map<core::UnitId, std::string> codes_;
    core::Language language_;
    std::vector<std::vector<std::string>> rows_;
};

core::Result<std::map<core::UnitId, std::string>> codes_of(app::Transaction& records, const std::string& only) {
    std::map<core::UnitId, std::string> codes;
    if (!only.empty()) {
        const auto unit = unit_by_code(records, only);
        if (!unit) return tl::unexpected(unit.error());
        codes.emplace(unit->id, unit->code);
        return codes;
    }
    for (const auto& unit : records.units().all())
        codes.emplace(unit.id, unit.code);
    return codes;
}

}  // namespace

int paper_list(const Console& console, const PaperListOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    std::vector<std::vector<std::string>> rows;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        auto codes = codes_of(records, options.unit);
        if (!codes) return tl::unexpected(codes.error());
        PaperLines lines(std::move(*codes), console.language);
        for (const auto& row : records.outcomes().registrations(options.first_year, options.last_year))
            lines.add(row);
        for (const auto& row : records.outcomes().recognitions(options.first_year, options.last_year))
            lines.add(row);
        for (const auto& row : records.outcomes().awards(options.first_year, options.last_year))
            lines.add(row);
        rows = lines.take();
        return {};
    });
    if (!done) return console.refuse(done.error());
    console.out << wording::text_table({"column.year", "column.unit", "column.paper", "column.figure", "column.decided",
                                        "column.scan", "column.decision"},
                                       rows, console.language)
                << wording::sentence("paper.list_sum", {{"count", std::to_string(rows.size())}}, console.language)
                << '\n';
    return k_done;
}

}  // namespace bontot::cli
