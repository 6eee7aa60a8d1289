#include "app/evidence/change_evidence.hpp"
#include "app/refused_at.hpp"
#include "cli/evidence_files.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int evidence_change(const Console& console, const EvidenceChangeOptions& options) {
    auto place = Place::open(options.piece.place);
    if (!place) return console.refuse(place.error());
    const core::EvidenceId id(options.piece.id);
    core::Refusals faults;
    core::Params figures;
    const auto done =
        place->records().change({options.piece.who}, [&](app::Transaction& records) -> core::Result<void> {
            const auto before = app::at("/id", app::require_evidence(records, id));
            if (!before) return tl::unexpected(before.error());
            auto words = typed_words(
                {before->kind, before->title, before->effective, before->expires, before->indicators}, options.words);
            if (!words) {
                faults = words.error();
                return tl::unexpected(faults.front());
            }
            if (auto changed = app::change_evidence(records, {id, std::move(*words), options.piece.version}); !changed)
                return changed;
            figures = figures_of(records.evidence().find(id).value());
            return {};
        });
    if (!faults.empty()) return console.refuse(faults);
    if (!done) return console.refuse(at_option(done.error()));
    console.out << wording::sentence("evidence.done_changed", figures, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
