#include "app/evidence/purge_evidence.hpp"

#include <algorithm>

#include "app/evidence/evidence_checks.hpp"

namespace bontot::app {

core::Result<std::vector<std::string>> purge_evidence(Records& records, ContentStore& contents, const Actor& actor,
                                                      const evidence::RetentionRule& rule) {
    std::vector<std::string> leaving;
    const auto announced = records.change(actor, [&](Transaction& transaction) -> core::Result<void> {
        const auto deleted = transaction.evidence().deleted();
        leaving = evidence::removable_contents(deleted, rule, transaction.today());
        std::erase_if(leaving, [&](const std::string& sha256) {
            return transaction.evidence().uses(sha256) > 0 || !contents.has(sha256);
        });
        for (const auto& record : deleted) {
            if (!std::binary_search(leaving.begin(), leaving.end(), record.sha256)) continue;
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
