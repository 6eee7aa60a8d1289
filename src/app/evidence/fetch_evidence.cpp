#include "app/evidence/fetch_evidence.hpp"

namespace bontot::app {

core::Result<FetchedEvidence> fetch_evidence(Transaction& records, const ContentStore& contents,
                                             const core::EvidenceId& id) {
    auto record = records.evidence().find(id);
    if (!record) return core::refuse(core::RefusalKind::not_found, "evidence.unknown", {{"found", id.text()}}, "/id");
    auto content = contents.get(record->sha256);
    if (!content) return tl::unexpected(content.error());
    return FetchedEvidence{std::move(*record), std::move(*content)};
}

}  // namespace bontot::app
