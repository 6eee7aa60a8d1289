// What lists and counts of a year show of many files at once. A part of MovementStore. SQLite takes the tables of a
// cross join in the order in which they are written: from the few bodies to their files, never over all files of the
// year.
#include <unordered_map>

#include "storage/columns.hpp"
#include "storage/inside.hpp"
#include "storage/movement_store.hpp"

namespace bontot::storage {

using namespace app;
using core::RecordId;

std::vector<FileProgress> MovementStore::progress_within(const core::UnitId& top, int year) {
    std::vector<FileProgress> found;
    std::unordered_map<std::string, std::size_t> places;
    db_.each(
        inside(
            "select t.file, t.act, t.taken_at, s.late from (select t.file, max(t.position) as position,"
            " max(case when t.late_reason <> '' then 1 else 0 end) as late from inside i"
            " cross join movement_file f cross join movement_taken t"
            " where f.root = $1 and f.unit = i.id and f.year = $3 and t.root = $1 and t.file = f.id group by t.file) s"
            " cross join movement_taken t where t.root = $1 and t.file = s.file and t.position = s.position"),
        [&](const Row& row) {
            places.emplace(row.text(0), found.size());
            found.push_back(
                {id_column<RecordId>(row, 0), named(row, 1, movement::k_acts), row.integer(2), row.integer(3) != 0, 0});
        },
        root_, top.text(), year);
    db_.each(
        inside("select o.file, count(*) from inside i cross join movement_file f cross join movement_objection o"
               " where f.root = $1 and f.unit = i.id and f.year = $3 and o.root = $1 and o.file = f.id"
               " and o.answered_at is null group by o.file"),
        [&](const Row& row) {
            if (const auto place = places.find(row.string(0)); place != places.end())
                found[place->second].open_objections = static_cast<int>(row.integer(1));
        },
        root_, top.text(), year);
    return found;
}

std::vector<Arrival> MovementStore::arrivals_within(const core::UnitId& top, int year,
                                                    std::span<const movement::Act> acts) {
    std::vector<Arrival> found;
    for (const auto act : acts) {
        db_.each(
            inside(
                "select f.unit, t.taken_at, t.late_reason from (select t.file, max(t.position) as position"
                " from inside i cross join movement_file f cross join movement_taken t"
                " where f.root = $1 and f.unit = i.id and f.year = $3 and t.root = $1 and t.file = f.id and t.act = $4"
                " group by t.file) s cross join movement_taken t cross join movement_file f"
                " where t.root = $1 and t.file = s.file and t.position = s.position and f.root = $1 and f.id = s.file"
                " order by t.taken_at, f.unit"),
            [&](const Row& row) {
                found.push_back({id_column<core::UnitId>(row, 0), act, row.integer(1), !row.text(2).empty()});
            },
            root_, top.text(), year, core::name_in(movement::k_acts, act));
    }
    return found;
}

std::vector<FileResult> MovementStore::results_within(const core::UnitId& top, int year) {
    std::vector<FileResult> found;
    db_.each(
        inside(
            "select s.file, n.standard, n.score from (select n.file, max(n.position) as position from inside i"
            " cross join movement_file f cross join movement_snapshot n"
            " where f.root = $1 and f.unit = i.id and f.year = $3 and n.root = $1 and n.file = f.id group by n.file) s"
            " cross join movement_snapshot n where n.root = $1 and n.file = s.file and n.position = s.position"),
        [&](const Row& row) {
            found.push_back({id_column<RecordId>(row, 0), row.string(1), {row.integer(2)}});
        },
        root_, top.text(), year);
    return found;
}

}  // namespace bontot::storage
