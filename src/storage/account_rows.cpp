#include "storage/account_rows.hpp"

#include "access/permission_text.hpp"
#include "storage/row_reader.hpp"

namespace bontot::storage::account_rows {

access::Account read_account(const Row& row, int first) {
    RowReader read(row, first);
    access::Account account;
    account.id = read.id<access::AccountId>();
    account.login = read.text();
    account.name = read.text();
    account.email = read.text();
    account.member = read.id_or_none<core::MemberId>();
    account.unit = read.id<core::UnitId>();
    account.state = read.name(access::k_account_states);
    account.password_hash = read.text();
    account.totp_secret = read.text();
    account.totp_offered = read.text();
    account.totp_last_step = read.integer();
    account.demonstration = read.flag();
    account.created_at = read.integer();
    account.version = read.integer();
    return account;
}

access::Session read_session(const Row& row, int first) {
    RowReader read(row, first);
    access::Session session;
    session.id = read.id<access::SessionId>();
    session.account = read.id<access::AccountId>();
    session.token_hash = read.text();
    session.state = read.name(access::k_session_states);
    session.second_factor = read.flag();
    session.created_at = read.integer();
    session.seen_at = read.integer();
    session.idle_ms = read.integer();
    session.ends_at = read.integer();
    session.address = read.text();
    session.agent = read.text();
    return session;
}

access::ApiKey read_key(const Row& row, int first) {
    RowReader read(row, first);
    access::ApiKey key;
    key.id = read.id<access::ApiKeyId>();
    key.account = read.id<access::AccountId>();
    key.name = read.text();
    key.token_hash = read.text();
    const auto permissions = read.text();
    const auto parsed = access::parse_permissions(permissions);
    if (!parsed) damaged(permissions);
    key.permissions = *parsed;
    key.unit = read.id<core::UnitId>();
    key.second_factor = read.flag();
    key.created_at = read.integer();
    key.ends_at = read.integer();
    key.revoked_at = read.integer_or_none();
    return key;
}

app::GrantRecord read_grant(const Row& row) {
    RowReader read(row);
    app::GrantRecord record;
    record.grant.id = read.id<core::RecordId>();
    record.grant.account = read.id<access::AccountId>();
    record.grant.role = read.name(access::k_roles);
    record.grant.unit = read.id<core::UnitId>();
    record.grant.span = read.span();
    record.grant.delegated_by = read.id_or_none<access::AccountId>();
    record.grant.reason = read.text();
    record.granted_by = read.text();
    record.granted_at = read.integer();
    record.revoked_at = read.integer_or_none();
    record.revoked_by = read.text();
    return record;
}

access::OneTimeLink read_link(const Row& row) {
    RowReader read(row);
    access::OneTimeLink link;
    link.id = read.id<core::RecordId>();
    link.account = read.id_or_none<access::AccountId>();
    link.purpose = read.name(access::k_link_purposes);
    link.token_hash = read.text();
    link.created_at = read.integer();
    link.ends_at = read.integer();
    link.used_at = read.integer_or_none();
    return link;
}

}  // namespace bontot::storage::account_rows
