#include "cli/backup_report.hpp"

#include "wording/catalogue.hpp"

namespace bontot::cli {

core::Params backup_figures(const storage::Manifest& manifest) {
    return {{"tables", std::to_string(manifest.tables.size())},
            {"rows", std::to_string(manifest.rows())},
            {"evidence", std::to_string(manifest.evidence.size())},
            {"date", core::Date::of_instant(manifest.made_at / 1000).iso()}};
}

int print_state(const Console& console, const storage::Manifest& manifest) {
    bool faults = false;
    const auto say = [&](std::ostream& out, const char* key, const core::Params& figures) {
        out << wording::sentence(key, figures, console.language) << '\n';
    };
    for (const auto& chain : manifest.chains) {
        say(console.out, "backup.chain",
            {{"root", chain.name}, {"count", std::to_string(chain.events)}, {"hash", chain.newest_hash}});
        if (chain.faults == 0) continue;
        faults = true;
        say(console.err, "backup.chain_broken", {{"root", chain.name}, {"count", std::to_string(chain.faults)}});
    }
    for (const auto& sha256 : manifest.missing) {
        faults = true;
        say(console.err, "backup.content_missing", {{"found", sha256}});
    }
    return faults ? k_fault_found : k_done;
}

}  // namespace bontot::cli
