#include "storage/database/migrate.hpp"

#include "cli/verbs.hpp"
#include "storage/new_id.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int migrate(const Console& console, const PlaceOptions& options) {
    const auto address = address_of(options);
    if (!address) return console.refuse(address.error());
    auto database = storage::Database::open(*address);
    if (!database) return console.refuse(database.error());
    const auto report = storage::migrate(**database, storage::system_now_ms());
    if (!report) return console.refuse(report.error());
    for (const auto& name : report->applied)
        console.out << wording::sentence("migrate.applied", {{"file", name}}, console.language) << '\n';
    if (report->applied.empty()) {
        console.out << wording::sentence("migrate.current", {{"number", std::to_string(report->number)}},
                                         console.language)
                    << '\n';
    }
    return k_done;
}

}  // namespace bontot::cli
