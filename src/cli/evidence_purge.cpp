#include <algorithm>

#include "app/evidence/purge_evidence.hpp"
#include "cli/evidence_files.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int evidence_purge(const Console& console, const EvidencePurgeOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const auto contents = evidence_contents(options.place);
    if (!contents) return console.refuse(contents.error());
    std::vector<evidence::EvidenceRecord> leaving;
    const auto found = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        leaving = app::purgeable_evidence(records, **contents, evidence::k_retention);
        return {};
    });
    if (!found) return console.refuse(found.error());
    if (!options.preview) {
        const auto removed = app::purge_evidence(place->records(), **contents, {options.who}, evidence::k_retention);
        if (!removed) return console.refuse(removed.error());
        std::erase_if(leaving, [&](const auto& record) {
            return std::find(removed->begin(), removed->end(), record.sha256) == removed->end();
        });
    }
    for (const auto& record : leaving)
        console.out << wording::sentence("evidence.purge_line", figures_of(record), console.language) << '\n';
    console.out << wording::sentence(options.preview ? "evidence.purge_preview" : "evidence.done_purged",
                                     {{"count", std::to_string(leaving.size())}}, console.language)
                << '\n';
    return k_done;
}

}  // namespace bontot::cli
