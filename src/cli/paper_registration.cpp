#include "cli/paper_entry.hpp"

namespace bontot::cli {

int paper_registration(const Console& console, const PaperOptions& options) {
    return act_on_unit(console, options.of, "paper.registration",
                       [&](app::Transaction& records, const auto& unit) -> core::Result<core::Params> {
                           const int year = options.of.year;
                           app::RegistrationRow row;
                           auto may = fill(row, options, unit.id, records.outcomes().registrations(year, year));
                           if (!may) return tl::unexpected(may.error());
                           row.date = row.decision.date.value_or(core::Date());
                           if (!options.date.empty()) {
                               const auto date = typed_day(options.date, "--date");
                               if (!date) return tl::unexpected(date.error());
                               row.date = *date;
                           }
                           return told(app::enter_registration(records, std::move(row)), options);
                       });
}

}  // namespace bontot::cli
