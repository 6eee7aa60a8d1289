#include "storage/audit_log.hpp"

#include "storage/audit_search.hpp"

namespace bontot::storage {

using audit::Event;

void AuditLog::each(std::int64_t after, std::int64_t limit, const std::function<void(const Event&)>& each_event) {
    db_.each(
        "select number, at, actor, action, subject, unit, reason, before, after, hash from audit_event"
        " where root = $1 and number > $2 order by number limit $3",
        [&](const Row& row) { each_event(event_of(root_, row)); }, root_, after, limit);
}

void AuditLog::each_back(std::int64_t before, const app::EventFilter& filter, const app::EachEventBack& each_event) {
    AuditSearch(db_, root_, filter).each_back(before, each_event);
}

std::int64_t AuditLog::head_number() {
    std::int64_t number = 0;
    db_.each(
        "select audit_number from root where root = $1", [&](const Row& row) { number = row.integer(0); }, root_);
    return number;
}

std::string AuditLog::head_hash() {
    std::string hash;
    db_.each(
        "select audit_hash from root where root = $1", [&](const Row& row) { hash = row.string(0); }, root_);
    return hash;
}

void AuditLog::lock_head() {
    if (locked_) return;
    const std::string sql = "select audit_number, audit_hash from root where root = $1" + std::string(db_.lock_rows());
    db_.each(
        sql,
        [&](const Row& row) {
            number_ = row.integer(0);
            hash_ = row.string(1);
            locked_ = true;
        },
        root_);
    if (!locked_) throw DatabaseError(Fault::other, "there is no root organisation '" + root_ + "'");
}

void AuditLog::append(const app::Announcement& announcement, const std::string& actor, std::int64_t now_ms) {
    lock_head();
    Event event;
    event.root = root_;
    event.number = number_ + 1;
    event.at = now_ms;
    event.actor = actor;
    event.action = announcement.action;
    event.subject = announcement.subject;
    event.unit = announcement.unit.text();
    event.reason = announcement.reason;
    event.before = announcement.before;
    event.after = announcement.after;
    event.hash = audit::hash_of(event, hash_);
    db_.run(
        "insert into audit_event (root, number, at, actor, action, subject, unit, reason, before, after, hash)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        root_, event.number, event.at, event.actor, event.action, event.subject, event.unit, event.reason, event.before,
        event.after, event.hash);
    number_ = event.number;
    hash_ = std::move(event.hash);
}

void AuditLog::write_head() {
    if (!locked_) return;
    db_.run("update root set audit_number = $2, audit_hash = $3 where root = $1", root_, number_, hash_);
}

}  // namespace bontot::storage
