#include "app/evidence/change_evidence.hpp"

#include "app/locked_years.hpp"
#include "app/refused_at.hpp"

namespace bontot::app {
namespace {

using evidence::EvidenceRecord;

core::Result<void> save(Transaction& records, const EvidenceRecord& before, EvidenceRecord after,
                        const std::optional<std::int64_t>& version, std::string action, std::string reason) {
    if (auto open = require_open(records, before.unit, before.year); !open) return open;
    if (version) after.version = *version;
    if (auto written = records.evidence().update(after); !written) return written;
    records.outcomes().facts_changed(before.unit, before.year);
    records.announce(
        {std::move(action), before.id.text(), before.unit, std::move(reason), snapshot(before), snapshot(after)});
    return {};
}

}  // namespace

core::Result<void> change_evidence(Transaction& records, const ChangeEvidence& request) {
    const auto before = at("/id", require_evidence(records, request.id));
    if (!before) return tl::unexpected(before.error());
    auto words = checked(request.words);
    if (!words) return tl::unexpected(words.error());
    auto after = *before;
    after.kind = words->kind;
    after.title = std::move(words->title);
    after.effective = words->effective;
    after.expires = words->expires;
    after.indicators = std::move(words->indicators);
    return save(records, *before, std::move(after), request.version, "evidence.changed", "");
}

core::Result<void> delete_evidence(Transaction& records, const DeleteEvidence& request) {
    const auto before = at("/id", require_evidence(records, request.id));
    if (!before) return tl::unexpected(before.error());
    auto reason = checked_reason(request.reason);
    if (!reason) return tl::unexpected(reason.error());
    auto after = *before;
    after.deleted_on = records.today();
    after.deleted_reason = *reason;
    return save(records, *before, std::move(after), request.version, "evidence.removed", std::move(*reason));
}

}  // namespace bontot::app
