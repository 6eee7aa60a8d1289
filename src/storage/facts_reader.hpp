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
    [[nodiscard]] bool read_unit();
    void read_stays_elsewhere();
    void read_members();
    void join_stays_without_a_day_between();
    void read_exemptions();
    void read_meetings();
    void read_frozen_rolls();
    void read_roll_calls();
    void fill_presences();
    void read_opinions();
    void read_tasks();
    void read_sheets();
    void read_judgements();
    void read_evidence();
    void read_member_ratings();
    void read_cell_ratings();
    void read_knock_outs();

    [[nodiscard]] meetings::Meeting* meeting(std::string_view id);
    /// Which entry of the member list stands for `member` on `day`; null when none does. Who left and came back
    /// within the year has an entry a stay.
    [[nodiscard]] std::optional<std::uint32_t> entry_on(std::string_view member, core::Date day) const;
    /// The statement gets root, first day of the year, first day of the next, unit.
    void rows(std::string_view sql, const EachRow& each_row) { db_.each(sql, each_row, root_, from_, to_, unit_); }
    /// … and this one root, year, unit.
    void rows_of_year(std::string_view sql, const EachRow& each_row) { db_.each(sql, each_row, root_, year_, unit_); }

    /// Ids come as views into a row: found without making a string of each.
    struct IdHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>{}(id); }
    };
    template <class T>
    using ById = std::unordered_map<std::string, T, IdHash, std::equal_to<>>;
    using Places = std::vector<std::uint32_t>;

    Connection& db_;
    std::string root_;
    std::string unit_;
    int year_ = 0;
    std::string from_, to_;  ///< first day of the year, first day of the next
    assessment::Facts facts_;
    ById<Places> stays_;                         ///< of each member: entries of the member list
    ById<std::vector<core::Period>> elsewhere_;  ///< temporary activity, by member
    ById<std::uint32_t> meeting_places_;
    struct FrozenRoll {
        std::uint32_t meeting = 0;
        std::int64_t fingerprint = 0;
    };
    std::vector<FrozenRoll> frozen_;                                            ///< of finalised meetings
    Places called_;                                                             ///< meetings whose roll was called
    std::unordered_multimap<const meetings::Meeting*, std::uint32_t> unknown_;  ///< lines without a kind of absence
};

}  // namespace bontot::storage
