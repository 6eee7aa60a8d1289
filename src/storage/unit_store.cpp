#include "storage/unit_store.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/text.hpp"
#include "storage/columns.hpp"
#include "storage/inside.hpp"

namespace bontot::storage {
namespace {

using organisation::UnitRecord;
using organisation::UnitVersion;

/// "cross join": SQLite would take the spans first and then try every wanted body for each.
constexpr std::string_view k_with_versions =
    "select u.id, u.code, u.dissolved_number, u.dissolved_date, u.dissolved_by, u.version, v.valid_from, v.valid_to, "
    "v.name, v.short_name, v.superior, v.kind, v.sector, v.act, v.decision_number, v.decision_date, v.decision_by "
    "from unit u cross join unit_version v where u.root = $1 and v.root = $1 and v.unit = u.id and u.id ";

constexpr std::string_view k_insert_unit =
    "insert into unit (root, id, code, dissolved_number, dissolved_date, dissolved_by, version) "
    "values ($1, $2, $3, $4, $5, $6, $7)";
constexpr std::string_view k_insert_version =
    "insert into unit_version (root, unit, valid_from, valid_to, name, short_name, search_key, superior, kind, sector, "
    "act, decision_number, decision_date, decision_by) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
constexpr std::string_view k_insert_predecessor =
    "insert into unit_predecessor (root, unit, predecessor) values ($1, $2, $3)";
constexpr std::string_view k_insert_alias =
    "insert into unit_alias (root, unit, alias, search_key) values ($1, $2, $3, $4)";

UnitRecord read_unit(const Row& row) {
    UnitRecord unit;
    unit.id = core::UnitId(row.string(0));
    unit.code = row.string(1);
    unit.dissolved_by = {row.string(2), date_or_none(row, 3), row.string(4)};
    unit.version = row.integer(5);
    return unit;
}

UnitVersion read_version(const Row& row) {
    UnitVersion version;
    version.valid = period(row, 6, 7);
    version.name = row.string(8);
    version.short_name = row.string(9);
    if (!row.is_null(10)) version.superior = core::UnitId(row.string(10));
    version.kind = named(row, 11, organisation::k_body_kinds);
    version.sector = named(row, 12, organisation::k_sectors);
    version.act = named(row, 13, organisation::k_unit_acts);
    version.decision = {row.string(14), date_or_none(row, 15), row.string(16)};
    return version;
}

std::optional<UnitRecord> first(std::vector<UnitRecord> units) {
    if (units.empty()) return std::nullopt;
    return std::move(units.front());
}

}  // namespace

/// Those whose id fits the condition `ids` ("= $2", "in (…)"); values[0] is the root.
std::vector<UnitRecord> UnitStore::load(std::string_view ids, const std::vector<Value>& values) {
    std::vector<UnitRecord> units;
    const std::string condition(ids);
    connection_.query(std::string(k_with_versions) + condition + " order by u.id, v.valid_from", values,
                      [&](const Row& row) {
                          if (units.empty() || units.back().id.text() != row.text(0)) units.push_back(read_unit(row));
                          units.back().versions.push_back(read_version(row));
                      });
    // Sorted here, for an engine may order dots and digits by the language of its machine.
    std::sort(units.begin(), units.end(), [](const auto& a, const auto& b) { return a.code < b.code; });

    std::unordered_map<std::string_view, UnitRecord*> by_id;
    for (auto& unit : units)
        by_id.emplace(unit.id.text(), &unit);
    connection_.query("select unit, true, predecessor from unit_predecessor where root = $1 and unit " + condition +
                          " union all select unit, false, alias from unit_alias where root = $1 and unit " + condition,
                      values, [&](const Row& row) {
                          auto& unit = *by_id.at(row.text(0));
                          if (row.flag(1)) {
                              unit.predecessors.emplace_back(row.string(2));
                          } else {
                              unit.aliases.push_back(row.string(2));
                          }
                      });
    for (auto& unit : units) {
        std::sort(unit.predecessors.begin(), unit.predecessors.end());
        std::sort(unit.aliases.begin(), unit.aliases.end());
    }
    return units;
}

std::optional<UnitRecord> UnitStore::find(const core::UnitId& id) {
    return first(load("= $2", {to_value(root_), to_value(id.text())}));
}

std::optional<UnitRecord> UnitStore::find_code(std::string_view code) {
    return first(load("= (select id from unit where root = $1 and code = $2)", {to_value(root_), to_value(code)}));
}

std::vector<UnitRecord> UnitStore::all() {
    return load("is not null", {to_value(root_)});
}

std::vector<UnitRecord> UnitStore::under(const core::UnitId& superior, core::Date day) {
    const auto on = day.iso();
    return load(
        "in (select unit from unit_version where root = $1 and superior = $2 and valid_from <= $3 "
        "and (valid_to is null or valid_to > $3))",
        {to_value(root_), to_value(superior.text()), to_value(on)});
}

std::vector<UnitRecord> UnitStore::ever_under(const core::UnitId& top) {
    return load("in (" + inside("select id from inside") + ")", {to_value(root_), to_value(top.text())});
}

bool UnitStore::has_successor(const core::UnitId& unit) {
    bool found = false;
    connection_.each(
        "select 1 from unit_predecessor where root = $1 and predecessor = $2 limit 1",
        [&](const Row&) { found = true; }, root_, unit.text());
    return found;
}

std::vector<UnitRecord> UnitStore::search(std::string_view text, std::size_t limit) {
    const auto pattern = containing(text);
    auto units = load(
        "in (select unit from unit_version where root = $1 and search_key like $2 escape '!' "
        "union select unit from unit_alias where root = $1 and search_key like $2 escape '!' "
        "union select id from unit where root = $1 and code like $2 escape '!')",
        {to_value(root_), to_value(pattern)});
    if (units.size() > limit) units.resize(limit);
    return units;
}

core::Result<void> UnitStore::require_free_code(const UnitRecord& unit) {
    const auto holder = find_code(unit.code);
    if (!holder || holder->id == unit.id) return {};
    return core::refuse(core::RefusalKind::conflict, "unit.code_taken",
                        {{"found", unit.code}, {"unit", holder->versions.back().name}});
}

core::Result<void> UnitStore::insert(const UnitRecord& unit) {
    if (auto free = require_free_code(unit); !free) return free;
    insert_all({&unit, 1});
    return {};
}

core::Result<void> UnitStore::update(const UnitRecord& unit) {
    if (auto free = require_free_code(unit); !free) return free;
    const auto& id = unit.id.text();
    const auto& ended = unit.dissolved_by;
    const auto changed = connection_.run(
        "update unit set code = $4, dissolved_number = $5, dissolved_date = $6, dissolved_by = $7, "
        "version = version + 1 where root = $1 and id = $2 and version = $3",
        root_, id, unit.version, unit.code, ended.number, iso(ended.date), ended.by);
    if (changed == 0) {
        const auto there = find(unit.id);
        if (!there) return core::refuse(core::RefusalKind::not_found, "records.unknown_unit", {{"found", id}});
        return stale(there->versions.back().name, unit.version, there->version);
    }
    for (const auto* table : {"unit_version", "unit_predecessor", "unit_alias"})
        connection_.run(std::string("delete from ") + table + " where root = $1 and unit = $2", root_, id);
    write_history({&unit, 1});
    return {};
}

void UnitStore::insert_all(std::span<const UnitRecord> units) {
    const auto bulk = connection_.bulk(k_insert_unit);
    for (const auto& unit : units) {
        const auto& ended = unit.dissolved_by;
        bulk->row(root_, unit.id.text(), unit.code, ended.number, iso(ended.date), ended.by, unit.version);
    }
    bulk->finish();
    write_history(units);
}

/// After all the bodies are there: a superior may come later in the list than those under it.
void UnitStore::write_history(std::span<const UnitRecord> units) {
    const auto versions = connection_.bulk(k_insert_version);
    for (const auto& unit : units) {
        for (const auto& v : unit.versions) {
            const auto superior = v.superior ? std::optional(v.superior->text()) : std::nullopt;
            versions->row(
                root_, unit.id.text(), v.valid.from.iso(), iso(v.valid.to), v.name, v.short_name,
                core::fold(v.name + " " + v.short_name), superior, core::name_in(organisation::k_body_kinds, v.kind),
                core::name_in(organisation::k_sectors, v.sector), core::name_in(organisation::k_unit_acts, v.act),
                v.decision.number, iso(v.decision.date), v.decision.by);
        }
    }
    versions->finish();

    const auto predecessors = connection_.bulk(k_insert_predecessor);
    for (const auto& unit : units) {
        for (const auto& predecessor : unit.predecessors)
            predecessors->row(root_, unit.id.text(), predecessor.text());
    }
    predecessors->finish();

    const auto aliases = connection_.bulk(k_insert_alias);
    for (const auto& unit : units) {
        for (const auto& alias : unit.aliases)
            aliases->row(root_, unit.id.text(), alias, core::fold(alias));
    }
    aliases->finish();
}

}  // namespace bontot::storage
