#include "storage/account_rows.hpp"

#include "storage/columns.hpp"

namespace bontot::storage::account_rows {

namespace {

std::optional<std::int64_t> integer_or_none(const Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return row.integer(column);
}

}  // namespace

access::Account read_account(const Row& row, int first) {
    access::Account account;
    account.id = id_column<access::AccountId>(row, first);
    account.login = row.string(first + 1);
    account.name = row.string(first + 2);
    account.email = row.string(first + 3);
    account.member = optional_id<core::MemberId>(row, first + 4);
    account.unit = id_column<core::UnitId>(row, first + 5);
    account.state = named(row, first + 6, access::k_account_states);
    account.password_hash = row.string(first + 7);
    account.totp_secret = row.string(first + 8);
    account.totp_offered = row.string(first + 9);
    account.totp_last_step = row.integer(first + 10);
    account.demonstration = row.flag(first + 11);
    account.created_at = row.integer(first + 12);
    account.version = row.integer(first + 13);
    return account;
}

access::Session read_session(const Row& row, int first) {
    access::Session session;
    session.id = id_column<access::SessionId>(row, first);
    session.account = id_column<access::AccountId>(row, first + 1);
    session.token_hash = row.string(first + 2);
    session.state = named(row, first + 3, access::k_session_states);
    session.second_factor = row.flag(first + 4);
    session.created_at = row.integer(first + 5);
    session.seen_at = row.integer(first + 6);
    session.idle_ms = row.integer(first + 7);
    session.ends_at = row.integer(first + 8);
    session.address = row.string(first + 9);
    session.agent = row.string(first + 10);
    return session;
}

access::ApiKey read_key(const Row& row, int first) {
    access::ApiKey key;
    key.id = id_column<access::ApiKeyId>(row, first);
    key.account = id_column<access::AccountId>(row, first + 1);
    key.name = row.string(first + 2);
    key.token_hash = row.string(first + 3);
    key.permissions = permissions_of(row.text(first + 4));
    key.unit = id_column<core::UnitId>(row, first + 5);
    key.second_factor = row.flag(first + 6);
    key.created_at = row.integer(first + 7);
    key.ends_at = row.integer(first + 8);
    key.revoked_at = integer_or_none(row, first + 9);
    return key;
}

app::GrantRecord read_grant(const Row& row) {
    app::GrantRecord record;
    record.grant.id = id_column<core::RecordId>(row, 0);
    record.grant.account = id_column<access::AccountId>(row, 1);
    record.grant.role = named(row, 2, access::k_roles);
    record.grant.unit = id_column<core::UnitId>(row, 3);
    record.grant.span = period(row, 4, 5);
    record.grant.delegated_by = optional_id<access::AccountId>(row, 6);
    record.grant.reason = row.string(7);
    record.granted_by = row.string(8);
    record.granted_at = row.integer(9);
    record.revoked_at = integer_or_none(row, 10);
    record.revoked_by = row.string(11);
    return record;
}

access::OneTimeLink read_link(const Row& row) {
    access::OneTimeLink link;
    link.id = id_column<core::RecordId>(row, 0);
    link.account = optional_id<access::AccountId>(row, 1);
    link.purpose = named(row, 2, access::k_link_purposes);
    link.token_hash = row.string(3);
    link.created_at = row.integer(4);
    link.ends_at = row.integer(5);
    link.used_at = integer_or_none(row, 6);
    return link;
}

std::string permission_text(const access::PermissionSet& permissions) {
    std::string text;
    for (const auto& [permission, name] : access::k_permissions) {
        if (!permissions.test(static_cast<std::size_t>(permission))) continue;
        if (!text.empty()) text += ' ';
        text += name;
    }
    return text;
}

access::PermissionSet permissions_of(std::string_view text) {
    access::PermissionSet permissions;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto permission = core::from_name(access::k_permissions, text.substr(0, end));
        if (!permission) damaged(std::string(text.substr(0, end)));
        permissions.set(static_cast<std::size_t>(*permission));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return permissions;
}

}  // namespace bontot::storage::account_rows
