#include "app/verify_chain.hpp"
#include "cli/verbs.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int audit_verify(const Console& console, const PlaceOptions& options) {
    auto place = Place::open(options);
    if (!place) return console.refuse(place.error());
    audit::ChainCheck chain;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        chain = app::verify_chain(records);
        return {};
    });
    if (!done) return console.refuse(done.error());
    for (const auto& finding : chain.findings())
        console.out << wording::describe(finding.detail, console.language) << '\n';
    console.out << wording::sentence(chain.findings().empty() ? "audit.intact" : "audit.broken",
                                     {{"count", std::to_string(chain.events())},
                                      {"faults", std::to_string(chain.findings().size())},
                                      {"hash", chain.newest_hash()}},
                                     console.language)
                << '\n';
    return chain.findings().empty() ? k_done : k_fault_found;
}

int audit_head(const Console& console, const PlaceOptions& options) {
    auto place = Place::open(options);
    if (!place) return console.refuse(place.error());
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        console.out << wording::sentence("audit.newest",
                                         {{"root", place->root().name},
                                          {"number", std::to_string(records.audit().head_number())},
                                          {"hash", records.audit().head_hash()},
                                          {"date", records.today().vietnamese()}},
                                         console.language)
                    << '\n';
        return {};
    });
    return done ? k_done : console.refuse(done.error());
}

}  // namespace bontot::cli
