#include "app/evidence/purge_evidence.hpp"

#include <algorithm>
#include <set>

#include "app/evidence/evidence_checks.hpp"

namespace bontot::app {

std::vector<evidence::EvidenceRecord> purgeable_evidence(Transaction& records, const ContentStore& contents,
                                                         const evidence::RetentionRule& rule) {
    auto deleted = records.evidence().deleted();
    auto leaving = evidence::removable_contents(deleted, rule, records.today());
    std::erase_if(leaving, [&](const std::string& sha256) {
        return records.evidence().uses(sha256) > 0 || !contents.has(sha256);
    });
    std::erase_if(deleted, [&](const evidence::EvidenceRecord& record) {
        return !std::binary_search(leaving.begin(), leaving.end(), record.sha256);
    });
    return deleted;
}

core::Result<std::vector<std::string>> purge_evidence(Records& records, ContentStore& contents, const Actor& actor,
                                                      const evidence::RetentionRule& rule) {
    std::set<std::string> leaving;
    const auto announced = records.change(actor, [&](Transaction& transaction) -> core::Result<void> {
        leaving.clear();
        for (const auto& record : purgeable_evidence(transaction, contents, rule)) {
            leaving.insert(record.sha256);
            transaction.announce(
                {"evidence.purged", record.id.text(), record.unit, record.deleted_reason, snapshot(record), ""});
        }
        return {};
    });
    if (!announced) return tl::unexpected(announced.error());

    std::vector<std::string> removed;
    const auto done = records.read([&](Transaction& transaction) -> core::Result<void> {
        for (const auto& sha256 : leaving) {
            if (transaction.evidence().uses(sha256) > 0) continue;  // added again meanwhile
            if (auto gone = contents.remove(sha256); !gone) return gone;
            removed.push_back(sha256);
        }
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return removed;
}

}  // namespace bontot::app
