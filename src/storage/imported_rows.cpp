#include "storage/imported_rows.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "storage/backup/row_text.hpp"
#include "storage/backup/table_list.hpp"

namespace bontot::storage {

using app::ImportedKind;
using app::ImportedRecord;

namespace {

/// A table that holds rows of such a record, and the columns that say of which.
struct Place {
    ImportedKind kind;
    std::string_view table;
    std::array<std::string_view, 3> key;
    /// itself: the row is the record; part: an import writes it with the record; beside: it goes with the record, but
    /// an import never writes it, so that there is nothing to put back.
    enum class Role : std::uint8_t { itself, part, beside } role;
};
using enum Place::Role;

/// What hangs on a record before the record; what rests on another record before that one.
constexpr std::array<Place, 24> k_places{{
    {ImportedKind::knock_out, "knock_out", {"id"}, itself},
    {ImportedKind::judgement, "judgement", {"unit", "year", "indicator"}, itself},
    {ImportedKind::award, "award", {"unit", "year", "kind"}, itself},
    {ImportedKind::recognition, "recognition", {"unit", "year"}, itself},
    {ImportedKind::registration, "registration", {"unit", "year"}, itself},
    {ImportedKind::unit_rating, "unit_rating", {"unit", "year"}, itself},
    {ImportedKind::member_rating, "member_rating", {"unit", "year", "member"}, itself},
    {ImportedKind::meeting, "meeting_roll", {"meeting"}, part},
    {ImportedKind::meeting, "meeting_request", {"meeting"}, beside},
    {ImportedKind::meeting, "meeting_opinion", {"meeting"}, part},
    {ImportedKind::meeting, "meeting_remark", {"meeting"}, part},
    {ImportedKind::meeting, "meeting_agenda", {"meeting"}, part},
    {ImportedKind::meeting, "meeting_sheet_mark", {"meeting"}, part},
    {ImportedKind::meeting, "meeting_document", {"meeting"}, part},
    {ImportedKind::meeting, "task", {"meeting"}, beside},
    {ImportedKind::meeting, "meeting", {"id"}, itself},
    {ImportedKind::member, "member_decision", {"member"}, part},
    {ImportedKind::member, "membership", {"member"}, part},
    {ImportedKind::member, "exemption", {"member"}, part},
    {ImportedKind::member, "term_of_office", {"member"}, part},
    {ImportedKind::member, "member", {"id"}, itself},
    {ImportedKind::unit, "unit_alias", {"unit"}, part},
    {ImportedKind::unit, "unit_predecessor", {"unit"}, part},
    {ImportedKind::unit, "unit_version", {"unit"}, part},
}};
constexpr Place k_unit{ImportedKind::unit, "unit", {"id"}, itself};
/// Kept by the program itself: counted whenever facts change, noted when a meeting is finalised.
constexpr std::array<Place, 2> k_own_notes{{
    {ImportedKind::unit, "fact_version", {"unit"}, beside},
    {ImportedKind::unit, "frozen_roll", {"unit"}, beside},
}};

std::size_t parts_of(const Place& place) {
    return static_cast<std::size_t>(
        std::count_if(place.key.begin(), place.key.end(), [](auto name) { return !name.empty(); }));
}

/// " where root = $1 and unit = $2 and cast(year as text) = $3"
std::string where(const Place& place) {
    std::string sql = " where root = $1";
    for (std::size_t i = 0; i < parts_of(place); ++i)
        sql += " and " + std::string(place.key[i]) + " = $" + std::to_string(i + 2);
    return sql;
}

/// The parts of a record's key as `where` wants them.
std::vector<Value> key_of(const Place& place, const std::string& root, std::string_view record) {
    std::vector<Value> values{std::string_view(root)};
    const auto parts = parts_of(place);
    for (std::size_t i = 0; i < parts; ++i) {
        const auto slash = i + 1 == parts ? std::string_view::npos : record.find('/');
        const auto part = record.substr(0, slash);
        if (place.key[i] == "year") {
            values.emplace_back(static_cast<std::int64_t>(std::stoll(std::string(part))));
        } else {
            values.emplace_back(part);
        }
        if (slash != std::string_view::npos) record.remove_prefix(slash + 1);
    }
    return values;
}

const Table& table_named(const std::vector<Table>& tables, std::string_view name) {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.name == name; });
    if (found == tables.end()) throw std::logic_error("the records have no table " + std::string(name));
    return *found;
}

std::string names_of(const std::vector<Column>& columns) {
    std::string names;
    for (const auto& column : columns)
        names += (names.empty() ? "" : ", ") + column.name;
    return names;
}

/// The columns of `table` that a kept row has, in its order.
std::vector<Column> columns_named(const Table& table, std::string_view names) {
    std::vector<Column> columns;
    while (true) {
        const auto comma = names.find(", ");
        const auto name = names.substr(0, comma);
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&](const Column& column) { return column.name == name; });
        if (found == table.columns.end())
            throw std::logic_error("no column " + std::string(name) + " in " + table.name);
        columns.push_back(*found);
        if (comma == std::string_view::npos) return columns;
        names.remove_prefix(comma + 2);
    }
}

std::vector<Place> places_of_all() {
    std::vector<Place> places(k_places.begin(), k_places.end());
    places.push_back(k_unit);
    return places;
}

/// Writes over the record's own row: others may point at it, so that it cannot go for a moment.
std::string overwrite(const Table& table, const std::vector<Column>& columns) {
    std::string set;
    std::string here;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& name = columns[i].name;
        const auto equation = fmt::format("{} = ${}", name, i + 1);
        if (std::find(table.key.begin(), table.key.end(), name) != table.key.end()) {
            here.append(here.empty() ? " where " : " and ").append(equation);
        } else if (name != "version") {
            set.append(equation).append(", ");
        }
    }
    // Every value must be named; the version kept is no more than a lower bound of the one to come.
    const auto version =
        std::find_if(columns.begin(), columns.end(), [](const Column& column) { return column.name == "version"; });
    if (version == columns.end()) throw std::logic_error("a record without a version: " + table.name);
    const auto kept = "$" + std::to_string(version - columns.begin() + 1);
    return "update " + table.name + " set " + set + "version = case when version < " + kept + " then " + kept +
           " else version end + 1" + here;
}

}  // namespace

bool is_key_of_record(std::string_view table, std::string_view column) {
    auto places = places_of_all();
    places.insert(places.end(), k_own_notes.begin(), k_own_notes.end());
    return std::any_of(places.begin(), places.end(), [&](const Place& place) {
        return place.table == table && std::find(place.key.begin(), place.key.end(), column) != place.key.end();
    });
}

void ImportedRows::keep(std::span<const ImportedRecord> records) {
    if (std::all_of(records.begin(), records.end(), [](const auto& record) { return record.added; })) return;
    const auto tables = tables_of(db_);
    const auto writer =
        db_.bulk("insert into import_kept (root, run, position, place, columns, line) values ($1, $2, $3, $4, $5, $6)");
    std::int64_t position = 0;
    for (const auto& place : places_of_all()) {
        if (place.role == beside) continue;
        const auto& columns = table_named(tables, place.table).columns;
        const auto names = names_of(columns);
        const auto sql = "select " + names + " from " + std::string(place.table) + where(place);
        for (const auto& record : records) {
            if (record.added || record.kind != place.kind) continue;
            std::vector<std::string> lines;
            db_.query(sql, key_of(place, root_, record.record), [&](const Row& row) {
                append_row(lines.emplace_back(), row, columns);
                lines.back().pop_back();  // its line feed
            });
            for (const auto& line : lines)
                writer->row(root_, run_, ++position, place.table, names, line);
        }
    }
    writer->finish();
}

void ImportedRows::remove(std::span<const ImportedRecord> records) {
    auto places = places_of_all();
    places.insert(places.end() - 1, k_own_notes.begin(), k_own_notes.end());
    for (const auto& place : places) {
        const auto writer = db_.bulk("delete from " + std::string(place.table) + where(place));
        for (const auto& record : records) {
            if (record.added && record.kind == place.kind) writer->add(key_of(place, root_, record.record));
        }
        writer->finish();
    }
}

void ImportedRows::put_back(std::span<const ImportedRecord> records) {
    const auto tables = tables_of(db_);
    for (const auto& place : places_of_all()) {
        if (place.role != part) continue;
        const auto writer = db_.bulk("delete from " + std::string(place.table) + where(place));
        for (const auto& record : records) {
            if (!record.added && record.kind == place.kind) writer->add(key_of(place, root_, record.record));
        }
        writer->finish();
    }
    struct Kept {
        std::string place, columns, line;
    };
    std::vector<Kept> kept;
    db_.each(
        "select place, columns, line from import_kept where root = $1 and run = $2 order by position desc",
        [&](const Row& row) {
            kept.push_back({row.string(0), row.string(1), row.string(2)});
        },
        root_, run_);
    const auto places = places_of_all();
    for (const auto& was : kept) {
        const auto& table = table_named(tables, was.place);
        const auto columns = columns_named(table, was.columns);
        ParsedRow row;
        if (!row.parse(was.line, columns)) throw std::logic_error("a kept row of " + was.place + " cannot be read");
        const auto place =
            std::find_if(places.begin(), places.end(), [&](const Place& at) { return at.table == was.place; });
        db_.execute(place->role == itself ? overwrite(table, columns) : insert_rows({table.name, columns, {}}, 1),
                    row.values());
    }
}

}  // namespace bontot::storage
