#include "cli/evidence_files.hpp"
#include "core/text.hpp"
#include "wording/catalogue.hpp"
#include "wording/text_table.hpp"

namespace bontot::cli {

namespace {

std::vector<std::string> row_of(const evidence::EvidenceRecord& record, core::Language language) {
    const auto day = [](const std::optional<core::Date>& date) { return date ? date->vietnamese() : std::string(); };
    return {record.id.text(),
            std::to_string(record.version),
            wording::sentence("evidence_kind." + std::string(core::name_in(evidence::k_evidence_kinds, record.kind)),
                              {}, language),
            day(record.effective),
            day(record.expires),
            core::join(record.indicators),
            wording::sentence("evidence.list_line", figures_of(record), language)};
}

}  // namespace

int evidence_list(const Console& console, const EvidenceListOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    std::vector<evidence::EvidenceRecord> found;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        const auto unit = unit_by_code(records, options.unit);
        if (!unit) return tl::unexpected(unit.error());
        found = records.evidence().of_unit(unit->id, options.year);
        return {};
    });
    if (!done) return console.refuse(done.error());
    if (!options.deleted) std::erase_if(found, [](const auto& record) { return record.deleted_on.has_value(); });
    std::vector<std::vector<std::string>> rows;
    for (const auto& record : found)
        rows.push_back(row_of(record, console.language));
    console.out << wording::text_table({"column.id", "column.version", "column.kind", "column.effective",
                                        "column.expires", "column.indicators", "column.title"},
                                       rows, console.language)
                << wording::sentence("evidence.list_sum",
                                     {{"count", std::to_string(rows.size())}, {"year", std::to_string(options.year)}},
                                     console.language)
                << '\n';
    return k_done;
}

}  // namespace bontot::cli
