// Facts of one unit straight from the records, with everything that an explanation names. All units of a year, with
// what judging needs, are YearFacts'.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "assessment/facts.hpp"
#include "core/id.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class FactsReader {
  public:
    FactsReader(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    /// Null when a plan does not judge the unit, or it did not exist in `year`.
    [[nodiscard]] std::optional<assessment::Facts> read(const core::UnitId& unit, int year);

  private:
    struct Loading {
        assessment::Facts facts;
        std::string id;
    };
    /// A place in the member list of a unit: who came back within the year stands there once a stay.
    struct Stay {
        std::uint32_t unit;
        std::uint32_t entry;
    };
    struct Place {
        std::uint32_t unit;
        std::uint32_t meeting;
    };

    void read_units();
    void read_stays_elsewhere();
    void read_members();
    void read_exemptions();
    void read_meetings();
    void read_roll_calls();
    void read_opinions();
    void read_tasks();
    void read_sheets();
    void read_judgements();
    void read_evidence();
    void read_member_ratings();
    void read_cell_ratings();
    void read_knock_outs();
    void fill_presences();

    Loading* unit(std::string_view id);
    meetings::Meeting* meeting(std::string_view id, Loading** of);
    /// Which entry of the unit's member list stands for `member` on `day`; null when none does.
    [[nodiscard]] std::optional<std::uint32_t> entry_on(const Loading& unit, std::string_view member,
                                                        core::Date day) const;
    /// Every statement gets root, first day of the year, first day of the next, unit.
    void rows(std::string_view sql, const EachRow& each_row) { db_.each(sql, each_row, root_, from_, to_, unit_); }
    /// … and these: root, year, unit.
    void rows_of_year(std::string_view sql, const EachRow& each_row) { db_.each(sql, each_row, root_, year_, unit_); }

    /// Ids come as views into a row: found without making a string of each.
    struct IdHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>{}(id); }
    };
    template <class T>
    using ById = std::unordered_map<std::string, T, IdHash, std::equal_to<>>;

    Connection& db_;
    std::string root_;
    std::string unit_;
    int year_ = 0;
    std::string from_, to_;  ///< first day of the year, first day of the next
    std::vector<Loading> units_;
    ById<std::uint32_t> unit_places_;
    ById<Place> meeting_places_;
    ById<std::vector<Stay>> stays_;                                             ///< of each member
    ById<std::vector<core::Period>> elsewhere_;                                 ///< temporary activity, by member
    std::vector<Place> called_;                                                 ///< meetings whose roll was called
    std::unordered_multimap<const meetings::Meeting*, std::uint32_t> unknown_;  ///< lines without a kind of absence
    Loading* last_unit_ = nullptr;
};

}  // namespace bontot::storage
