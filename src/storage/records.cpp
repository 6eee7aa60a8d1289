#include "storage/records.hpp"

#include "audit/event.hpp"
#include "storage/transaction.hpp"

namespace bontot::storage {

core::Result<void> Records::read(const app::Use& use) {
    return database_.read([&](Connection& connection) {
        Transaction transaction(connection, root_, "", clock_());
        return use(transaction);
    });
}

core::Result<void> Records::change(const app::Actor& actor, const app::Use& use) {
    return database_.transact([&](Connection& connection) -> core::Result<void> {
        Transaction transaction(connection, root_, actor.name, clock_());
        if (auto done = use(transaction); !done) return done;
        transaction.finish();
        return {};
    });
}

core::Result<void> create_root(Database& database, const Root& root, std::int64_t now_ms) {
    return database.transact([&](Connection& connection) -> core::Result<void> {
        const auto made = connection.run(
            "insert into root (root, name, created_at, audit_number, audit_hash) values ($1, $2, $3, 0, $4)"
            " on conflict (root) do nothing",
            root.root, root.name, now_ms, audit::first_hash());
        if (made == 0) return core::refuse(core::RefusalKind::conflict, "records.root_exists", {{"found", root.root}});
        return {};
    });
}

core::Result<std::vector<Root>> roots(Database& database) {
    std::vector<Root> found;
    auto done = database.read([&](Connection& connection) -> core::Result<void> {
        found.clear();
        connection.each("select root, name from root order by root", [&](const Row& row) {
            found.push_back({row.string(0), row.string(1)});
        });
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return found;
}

}  // namespace bontot::storage
