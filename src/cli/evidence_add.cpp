#include "app/evidence/add_evidence.hpp"
#include "cli/evidence_files.hpp"
#include "documents/media_inspector.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

/// What the file itself is refused for is told of the file as it was named.
core::Refusal at_file(core::Refusal refusal, const std::string& file) {
    if (refusal.place == "/file" || refusal.place == "/file_name") refusal.place = file;
    return at_option(std::move(refusal));
}

core::Result<core::UnitId> unit_id(Place& place, const std::string& code) {
    core::UnitId id;
    const auto found = place.records().read([&](app::Transaction& records) -> core::Result<void> {
        const auto unit = unit_by_code(records, code);
        if (!unit) return tl::unexpected(unit.error());
        id = unit->id;
        return {};
    });
    if (!found) return tl::unexpected(found.error());
    return id;
}

}  // namespace

int evidence_add(const Console& console, const EvidenceAddOptions& options) {
    auto words = typed_words({}, options.words);
    if (!words) return console.refuse(words.error());
    auto place = Place::open(options.of.place);
    if (!place) return console.refuse(place.error());
    const auto unit = unit_id(*place, options.of.unit);
    if (!unit) return console.refuse(unit.error());
    const auto bytes = read_file(options.file, static_cast<std::size_t>(evidence::k_largest_evidence));
    if (!bytes) return console.refuse(bytes.error());
    const auto contents = evidence_contents(options.of.place);
    if (!contents) return console.refuse(contents.error());

    app::AddEvidence request;
    request.unit = *unit;
    request.year = options.of.year;
    request.words = std::move(*words);
    request.file_name = options.file;
    request.bytes = *bytes;
    if (!options.revises.empty()) request.revises = core::EvidenceId(options.revises);
    request.confirmed_no_secret = options.not_secret;
    const documents::DocumentInspector inspector;
    const auto added = app::add_evidence(place->records(), **contents, inspector, {options.of.who}, request);
    if (!added) return console.refuse(at_file(added.error(), options.file));
    core::Params figures;
    const auto read = place->records().read([&](app::Transaction& records) -> core::Result<void> {
        figures = figures_of(records.evidence().find(*added).value());
        return {};
    });
    if (!read) return console.refuse(read.error());
    console.out << wording::sentence("evidence.done_added", figures, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
