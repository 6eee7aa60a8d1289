#include "storage/member_store.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/text.hpp"
#include "storage/columns.hpp"
#include "storage/member_rows.hpp"

namespace bontot::storage {
namespace {

using namespace member_rows;
using app::MemberFile;
using organisation::MemberRecord;

/// "select {columns} from {table} s where s.root = $1 and s.member {ids} order by …".
std::string dated(std::string_view columns, std::string_view table, std::string_view ids) {
    std::string sql = "select ";
    sql += columns;
    sql += " from ";
    sql += table;
    sql += " s where s.root = $1 and s.member ";
    sql += ids;
    sql += " order by s.from_date, s.id";
    return sql;
}

/// The record over the row with its id.
template <class Record>
void upsert(Connection& connection, const std::string& root, const Record& record, std::string_view columns) {
    const auto bulk = connection.bulk(std::string(insert_of(record)) + " on conflict (root, id) do update set " +
                                      std::string(columns));
    add(*bulk, root, record);
    bulk->finish();
}

template <class Record>
void insert_each(Connection& connection, const std::string& root, std::span<const MemberFile> files,
                 std::vector<Record> MemberFile::*rows) {
    const auto bulk = connection.bulk(insert_of(Record{}));
    for (const auto& file : files) {
        for (const auto& record : file.*rows)
            add(*bulk, root, record);
    }
    bulk->finish();
}

}  // namespace

/// Those whose id fits the condition `ids` ("= $2", "in (…)"); values[0] is the root. Five statements, however many.
std::vector<MemberFile> MemberStore::load(std::string_view ids, const std::vector<Value>& values) {
    std::vector<std::pair<std::string, MemberFile>> found;
    core::NameOrder order;
    connection_.query(
        "select " + std::string(k_member_columns) + " from member m where m.root = $1 and m.id " + std::string(ids),
        values, [&](const Row& row) {
            MemberFile file;
            file.member = read_member(row);
            auto key = list_key(order, file.member);
            found.emplace_back(std::move(key), std::move(file));
        });
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });

    std::vector<MemberFile> files;
    std::unordered_map<std::string, std::size_t> place;
    files.reserve(found.size());
    for (auto& entry : found) {
        place.emplace(entry.second.member.id.text(), files.size());
        files.push_back(std::move(entry.second));
    }
    const auto file_of = [&](const Row& row) -> MemberFile& { return files[place.at(row.string(1))]; };
    connection_.query(dated(k_membership_columns, "membership", ids), values,
                      [&](const Row& row) { file_of(row).memberships.push_back(read_membership(row)); });
    connection_.query(dated(k_exemption_columns, "exemption", ids), values,
                      [&](const Row& row) { file_of(row).exemptions.push_back(read_exemption(row)); });
    connection_.query(dated(k_term_columns, "term_of_office", ids), values,
                      [&](const Row& row) { file_of(row).terms.push_back(read_term(row)); });
    connection_.query("select " + std::string(k_decision_columns) +
                          " from member_decision s where s.root = $1 and s.member " + std::string(ids) +
                          " order by s.id",
                      values, [&](const Row& row) { file_of(row).decisions.push_back(read_decision(row)); });
    return files;
}

std::optional<MemberFile> MemberStore::find(const core::MemberId& id) {
    auto files = load("= $2", {to_value(root_), to_value(id.text())});
    if (files.empty()) return std::nullopt;
    return std::move(files.front());
}

std::optional<core::MemberId> MemberStore::find_code(std::string_view code) {
    std::optional<core::MemberId> found;
    if (code.empty()) return found;
    connection_.each(
        "select id from member where root = $1 and code = $2 and code <> ''",
        [&](const Row& row) { found = core::MemberId(row.string(0)); }, root_, code);
    return found;
}

std::vector<MemberRecord> MemberStore::search(std::string_view text, std::size_t limit) {
    const auto pattern = containing(text);
    core::NameOrder order;
    std::vector<std::pair<std::string, MemberRecord>> found;
    connection_.each(
        "select " + std::string(k_member_columns) +
            " from member m where m.root = $1 and m.search_key like $2 escape '!'",
        [&](const Row& row) {
            auto member = read_member(row);
            found.emplace_back(list_key(order, member), std::move(member));
        },
        root_, pattern);
    const auto kept = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                      [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<MemberRecord> members;
    for (std::size_t i = 0; i < kept; ++i)
        members.push_back(std::move(found[i].second));
    return members;
}

std::vector<MemberFile> MemberStore::of_unit(const core::UnitId& unit, core::Period span) {
    const auto [from, to] = texts(span);
    return load(
        "in (select member from membership where root = $1 and unit = $2 and from_date < $4 "
        "and (to_date is null or to_date > $3))",
        {to_value(root_), to_value(unit.text()), to_value(from), to_value(to)});
}

std::vector<MemberFile> MemberStore::all() {
    return load("is not null", {to_value(root_)});
}

std::vector<organisation::TermOfOffice> MemberStore::terms_of(const core::UnitId& unit, core::Period span) {
    std::vector<organisation::TermOfOffice> terms;
    const auto [from, to] = texts(span);
    connection_.each(
        "select " + std::string(k_term_columns) +
            " from term_of_office s where s.root = $1 and s.unit = $2 and s.from_date < $4 "
            "and (s.to_date is null or s.to_date > $3) order by s.from_date, s.id",
        [&](const Row& row) { terms.push_back(read_term(row)); }, root_, unit.text(), from, to);
    return terms;
}

core::Result<void> MemberStore::require_free_code(const MemberRecord& member) {
    const auto holder = find_code(member.code);
    if (!holder || *holder == member.id) return {};
    const auto file = find(*holder);
    return core::refuse(core::RefusalKind::conflict, "member.code_taken",
                        {{"found", member.code}, {"member", file ? file->member.name : ""}});
}

core::Result<void> MemberStore::insert(const MemberRecord& member) {
    if (auto free = require_free_code(member); !free) return free;
    const auto bulk = connection_.bulk(insert_of(member));
    add(*bulk, root_, member);
    bulk->finish();
    return {};
}

core::Result<void> MemberStore::update(const MemberRecord& member) {
    if (auto free = require_free_code(member); !free) return free;
    const auto sex = member.sex ? std::optional(core::name_in(organisation::k_sexes, *member.sex)) : std::nullopt;
    const auto changed = connection_.run(
        "update member set code = $4, name = $5, search_key = $6, birth_year = $7, sex = $8, admitted = $9, "
        "official = $10, version = version + 1 where root = $1 and id = $2 and version = $3",
        root_, member.id.text(), member.version, member.code, member.name, core::fold(member.name), member.birth_year,
        sex, iso(member.admitted), iso(member.official));
    if (changed != 0) return {};
    const auto there = find(member.id);
    if (!there)
        return core::refuse(core::RefusalKind::not_found, "records.unknown_member", {{"found", member.id.text()}});
    return stale(there->member.name, member.version, there->member.version);
}

void MemberStore::put(const organisation::Membership& membership) {
    upsert(connection_, root_, membership,
           "member = excluded.member, unit = excluded.unit, from_date = excluded.from_date, "
           "to_date = excluded.to_date, kind = excluded.kind, began = excluded.began, ended = excluded.ended");
}

void MemberStore::put(const organisation::Exemption& exemption) {
    upsert(connection_, root_, exemption,
           "member = excluded.member, from_date = excluded.from_date, to_date = excluded.to_date, "
           "kind = excluded.kind");
}

void MemberStore::put(const organisation::TermOfOffice& term) {
    upsert(connection_, root_, term,
           "member = excluded.member, unit = excluded.unit, office = excluded.office, "
           "from_date = excluded.from_date, to_date = excluded.to_date, remind_on = excluded.remind_on");
}

void MemberStore::put(const organisation::MemberDecision& decision) {
    upsert(connection_, root_, decision,
           "member = excluded.member, act = excluded.act, entry = excluded.entry, "
           "decision_number = excluded.decision_number, decision_date = excluded.decision_date, "
           "decision_by = excluded.decision_by");
}

/// Also where an entry goes without its member's file being edited, as when an import is taken back.
void MemberStore::forget_decisions(const core::RecordId& entry) {
    connection_.run("delete from member_decision where root = $1 and entry = $2 and entry <> ''", root_, entry.text());
}

void MemberStore::remove(const organisation::Membership& membership) {
    forget_decisions(membership.id);
    connection_.run("delete from membership where root = $1 and id = $2", root_, membership.id.text());
}

void MemberStore::remove(const organisation::Exemption& exemption) {
    forget_decisions(exemption.id);
    connection_.run("delete from exemption where root = $1 and id = $2", root_, exemption.id.text());
}

void MemberStore::remove(const organisation::TermOfOffice& term) {
    forget_decisions(term.id);
    connection_.run("delete from term_of_office where root = $1 and id = $2", root_, term.id.text());
}

void MemberStore::remove(const organisation::MemberDecision& decision) {
    connection_.run("delete from member_decision where root = $1 and id = $2", root_, decision.id.text());
}

void MemberStore::insert_all(std::span<const MemberFile> files) {
    const auto members = connection_.bulk(insert_of(MemberRecord{}));
    for (const auto& file : files)
        add(*members, root_, file.member);
    members->finish();
    insert_each(connection_, root_, files, &MemberFile::memberships);
    insert_each(connection_, root_, files, &MemberFile::exemptions);
    insert_each(connection_, root_, files, &MemberFile::terms);
    insert_each(connection_, root_, files, &MemberFile::decisions);
}

}  // namespace bontot::storage
