#include "cli/paper_entry.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int paper_award(const Console& console, const PaperOptions& options) {
    return act_on_unit(console, options.of, "paper.award",
                       [&](app::Transaction& records, const auto& unit) -> core::Result<core::Params> {
                           const int year = options.of.year;
                           app::AwardRow row;
                           row.kind = *core::from_name(app::k_award_kinds, options.kind);
                           auto stored = records.outcomes().awards(year, year);
                           std::erase_if(stored, [&](const auto& other) { return other.kind != row.kind; });
                           auto may = fill(row, options, unit.id, stored);
                           if (!may) return tl::unexpected(may.error());
                           auto figures = told(app::enter_award(records, std::move(row)), options);
                           if (figures)
                               figures->emplace_back(
                                   "kind", wording::sentence("award_kind." + options.kind, {}, console.language));
                           return figures;
                       });
}

}  // namespace bontot::cli
