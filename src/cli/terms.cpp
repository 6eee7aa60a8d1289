// terms: whose term of office ends soon, or is overdue.
#include "app/organisation/term_reminders.hpp"
#include "cli/verbs.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int terms(const Console& console, const PlaceOptions& options, int days) {
    auto place = Place::open(options);
    if (!place) return console.refuse(place.error());
    std::vector<app::TermReminder> reminders;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        reminders = app::term_reminders(records, days);
        return {};
    });
    if (!done) return console.refuse(done.error());
    for (const auto& reminder : reminders) {
        const auto& end = reminder.term.span.to;
        console.out << wording::sentence(
                           reminder.overdue ? "terms.overdue" : "terms.due",
                           {{"due", reminder.due.iso()},
                            {"member", reminder.member},
                            {"office", std::string(core::name_in(organisation::k_offices, reminder.term.office))},
                            {"unit", reminder.unit},
                            {"code", reminder.unit_code},
                            {"from", reminder.term.span.from.iso()},
                            {"to", end ? end->iso() : ""}},
                           console.language)
                    << '\n';
    }
    console.out << wording::sentence("terms.sum",
                                     {{"count", std::to_string(reminders.size())}, {"days", std::to_string(days)}},
                                     console.language)
                << '\n';
    return k_done;
}

}  // namespace bontot::cli
