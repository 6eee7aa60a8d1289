#include "storage/records.hpp"

#include <future>

#include "audit/event.hpp"
#include "storage/transaction.hpp"
#include "storage/year/year_facts.hpp"

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

namespace {

std::int64_t newest_event(Connection& connection, const std::string& root) {
    std::int64_t number = 0;
    connection.each(
        "select audit_number from root where root = $1", [&](const Row& row) { number = row.integer(0); }, root);
    return number;
}

}  // namespace

core::Result<void> Records::read_year(int year, const app::FactsNeeds& needs, const app::EachOfShare& each) {
    std::optional<YearFacts> facts;
    auto done = database_.read([&](Connection& first) -> core::Result<void> {
        facts.emplace(root_, year, needs);
        facts->begin(first);
        const auto newest = newest_event(first, root_);
        bool same_view = false;
        auto beside = std::async(std::launch::async, [&] {
            return database_.read([&](Connection& second) -> core::Result<void> {
                // Every change is an event: with the same newest event all records are the same.
                same_view = newest_event(second, root_) == newest;
                if (same_view) facts->read_people(second);
                return {};
            });
        });
        facts->read_meetings(first);
        if (auto read = beside.get(); !read) return read;
        if (!same_view) throw DatabaseError(Fault::busy, "the records changed between two looks");
        facts->join();
        facts->read_differing_rolls(first);
        return {};
    });
    if (!done) return done;
    const auto half = facts->units() / 2;
    auto beside = std::async(std::launch::async, [&] {
        facts->each(half, facts->units(), [&](const assessment::Facts& unit) { each(1, unit); });
    });
    facts->each(0, half, [&](const assessment::Facts& unit) { each(0, unit); });
    beside.get();
    return {};
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
