#include "app/evidence/fetch_evidence.hpp"
#include "cli/evidence_files.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int evidence_fetch(const Console& console, const EvidenceFetchOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const auto contents = evidence_contents(options.place);
    if (!contents) return console.refuse(contents.error());
    app::FetchedEvidence fetched;
    const auto done = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        auto found = app::fetch_evidence(records, **contents, core::EvidenceId(options.id));
        if (!found) return tl::unexpected(found.error());
        fetched = std::move(*found);
        return {};
    });
    if (!done) return console.refuse(at_option(done.error()));
    if (auto written = write_file(options.out, fetched.content); !written) return console.refuse(written.error());
    auto figures = figures_of(fetched.record);
    figures.emplace_back("path", options.out);
    figures.emplace_back("sha256", fetched.record.sha256);
    console.out << wording::sentence("evidence.done_fetched", figures, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
