#include "storage/backup/chains.hpp"

#include "audit/event.hpp"
#include "storage/audit_log.hpp"

namespace bontot::storage {
namespace {

constexpr std::int64_t k_events_at_once = 10'000;

void walk(Connection& connection, Manifest::Chain& chain) {
    AuditLog log(connection, chain.root);
    audit::ChainCheck check;
    std::int64_t after = -1;
    while (true) {
        std::int64_t last = after;
        log.each(after, k_events_at_once, [&](const audit::Event& event) {
            check.next(event);
            last = event.number;
        });
        if (last == after) break;
        after = last;
    }
    check.finish(chain.events, chain.newest_hash);
    chain.faults = static_cast<std::int64_t>(check.findings().size());
}

}  // namespace

std::vector<Manifest::Chain> walk_chains(Connection& connection) {
    std::vector<Manifest::Chain> chains;
    connection.each("select root, name, audit_number, audit_hash from root order by root", [&](const Row& row) {
        chains.push_back({row.string(0), row.string(1), row.integer(2), row.string(3), 0});
    });
    for (auto& chain : chains)
        walk(connection, chain);
    return chains;
}

}  // namespace bontot::storage
