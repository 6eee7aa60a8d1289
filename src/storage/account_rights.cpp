#include "access/derived_rights.hpp"
#include "storage/account_rows.hpp"
#include "storage/account_store.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

using access::Grant;
using app::GrantRecord;

namespace {

/// What was granted, and what the records give: belonging to a cell, holding an office. Somebody suspended from Party
/// activity (đình chỉ sinh hoạt) has nothing from the records meanwhile.
constexpr std::string_view k_rights =
    "select 'grant', g.id, g.role, g.unit, g.from_date, g.to_date, g.delegated_by, g.reason, '' from role_grant g"
    " where g.root = $1 and g.account = $2 and g.revoked_at is null"
    " and g.from_date <= $4 and (g.to_date is null or g.to_date > $4)"
    " union all"
    " select 'membership', s.id, '', s.unit, s.from_date, s.to_date, cast(null as text), '', '' from membership s"
    " where s.root = $1 and s.member = $3 and s.from_date <= $4 and (s.to_date is null or s.to_date > $4)"
    " and not exists (select 1 from exemption e where e.root = $1 and e.member = $3 and e.kind = 'suspended'"
    " and e.from_date <= $4 and (e.to_date is null or e.to_date > $4))"
    " union all"
    " select 'term', t.id, t.office, t.unit, t.from_date, t.to_date, cast(null as text), '', v.kind"
    " from term_of_office t join unit_version v on v.root = t.root and v.unit = t.unit"
    " and v.valid_from <= $4 and (v.valid_to is null or v.valid_to > $4)"
    " where t.root = $1 and t.member = $3 and t.from_date <= $4 and (t.to_date is null or t.to_date > $4)"
    " and not exists (select 1 from exemption e where e.root = $1 and e.member = $3 and e.kind = 'suspended'"
    " and e.from_date <= $4 and (e.to_date is null or e.to_date > $4))";

std::optional<access::Role> role_in(const Row& row) {
    if (row.text(0) == "grant") return named(row, 2, access::k_roles);
    if (row.text(0) == "membership") return access::Role::member;
    return access::role_of(named(row, 2, organisation::k_offices), named(row, 8, organisation::k_body_kinds));
}

std::string select_grants(std::string_view where) {
    return "select " + std::string(account_rows::k_grant_columns) + " from role_grant g where g.root = $1" +
           std::string(where) + " order by g.from_date desc, g.id desc";
}

}  // namespace

std::vector<Grant> AccountStore::rights(const access::Account& account, core::Date day) {
    std::vector<Grant> found;
    const auto member = id_text(account.member);
    db_.each_kept(
        k_rights,
        [&](const Row& row) {
            const auto role = role_in(row);
            if (!role) return;
            found.push_back({id_column<core::RecordId>(row, 1), account.id, *role, id_column<core::UnitId>(row, 3),
                             period(row, 4, 5), optional_id<access::AccountId>(row, 6), row.string(7)});
        },
        root_, account.id.text(), member, day.iso());
    return found;
}

std::optional<GrantRecord> AccountStore::find_grant(const core::RecordId& id) {
    static const auto sql = select_grants(" and g.id = $2");
    std::optional<GrantRecord> found;
    db_.each(
        sql, [&](const Row& row) { found = account_rows::read_grant(row); }, root_, id.text());
    return found;
}

std::vector<GrantRecord> AccountStore::grants(const access::AccountId& account) {
    static const auto sql = select_grants(" and g.account = $2");
    std::vector<GrantRecord> found;
    db_.each(
        sql, [&](const Row& row) { found.push_back(account_rows::read_grant(row)); }, root_, account.text());
    return found;
}

std::vector<GrantRecord> AccountStore::delegations(const access::AccountId& by) {
    static const auto sql = select_grants(" and g.delegated_by = $2");
    std::vector<GrantRecord> found;
    db_.each(
        sql, [&](const Row& row) { found.push_back(account_rows::read_grant(row)); }, root_, by.text());
    return found;
}

void AccountStore::put(const GrantRecord& record) {
    const auto& g = record.grant;
    const auto to = iso(g.span.to);
    const auto delegated_by = id_text(g.delegated_by);
    db_.run(
        "insert into role_grant (root, id, account, role, unit, from_date, to_date, delegated_by, reason, granted_by,"
        " granted_at, revoked_at, revoked_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        " on conflict (root, id) do update set to_date = excluded.to_date, revoked_at = excluded.revoked_at,"
        " revoked_by = excluded.revoked_by",
        root_, g.id.text(), g.account.text(), core::name_in(access::k_roles, g.role), g.unit.text(), g.span.from.iso(),
        to, delegated_by, g.reason, record.granted_by, record.granted_at, record.revoked_at, record.revoked_by);
}

std::vector<core::UnitId> AccountStore::path(const core::UnitId& unit, core::Date day) {
    std::vector<core::UnitId> units;
    db_.each_kept(
        "with recursive above (unit, superior, depth) as ("
        "select unit, superior, 0 from unit_version where root = $1 and unit = $2"
        " and valid_from <= $3 and (valid_to is null or valid_to > $3)"
        " union all "
        "select v.unit, v.superior, a.depth + 1 from above a join unit_version v on v.root = $1 and v.unit = a.superior"
        " and v.valid_from <= $3 and (v.valid_to is null or v.valid_to > $3))"
        " select unit from above order by depth",
        [&](const Row& row) { units.push_back(id_column<core::UnitId>(row, 0)); }, root_, unit.text(), day.iso());
    return units;
}

std::vector<core::UnitId> AccountStore::tops(core::Date day) {
    std::vector<core::UnitId> units;
    db_.each(
        "select unit from unit_version where root = $1 and superior is null"
        " and valid_from <= $2 and (valid_to is null or valid_to > $2) order by unit",
        [&](const Row& row) { units.push_back(id_column<core::UnitId>(row, 0)); }, root_, day.iso());
    return units;
}

}  // namespace bontot::storage
