#include "app/evidence/change_evidence.hpp"
#include "cli/evidence_files.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int evidence_remove(const Console& console, const EvidenceRemoveOptions& options) {
    auto place = Place::open(options.piece.place);
    if (!place) return console.refuse(place.error());
    const core::EvidenceId id(options.piece.id);
    core::Params figures;
    const auto done =
        place->records().change({options.piece.who}, [&](app::Transaction& records) -> core::Result<void> {
            auto removed = app::delete_evidence(records, {id, options.reason, options.piece.version});
            if (removed) figures = figures_of(records.evidence().find(id).value());
            return removed;
        });
    if (!done) return console.refuse(at_option(done.error()));
    console.out << wording::sentence("evidence.done_removed", figures, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
