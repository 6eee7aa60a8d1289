// What bodies were recognised for in a span of years, with what a successor took over from those it came of.
#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "app/records.hpp"
#include "awards/candidates.hpp"

namespace bontot::app {

/// What was decided about a body and year; no row: nothing is on record.
struct CountedTitle {
    const RecognitionRow* row = nullptr;
    const organisation::UnitRecord* from = nullptr;  ///< the body that it came of; null: its own

    /// Recognised, and not revoked since.
    [[nodiscard]] bool stands() const { return row != nullptr && row->recognised && row->revoked.number.empty(); }
};

class TitleHistory {
  public:
    /// `units`: every body of the tree; they must outlive this.
    TitleHistory(Transaction& records, const std::vector<organisation::UnitRecord>& units, int first, int last);
    TitleHistory(const TitleHistory&) = delete;
    TitleHistory& operator=(const TitleHistory&) = delete;

    /// Its own; without one, of a year that began before the body was founded and where `rule` lets it, that of a body
    /// that it came of.
    [[nodiscard]] CountedTitle counted(const core::UnitId& unit, int year, awards::Successor rule) const;
    /// What each body that it came of was recognised for before it was founded, decided on or not; those without any
    /// title are left out.
    [[nodiscard]] std::vector<awards::Inherited> inherited(const organisation::UnitRecord& unit) const;
    /// The decision by which `unit` keeps the years of `predecessor`, withdrawn or not; null: there is none.
    [[nodiscard]] const Inheritance* decision_on(const core::UnitId& unit, const core::UnitId& predecessor) const;

  private:
    [[nodiscard]] CountedTitle counted(const core::UnitId& unit, int year, awards::Successor rule, int depth) const;

    int first_;
    int last_;
    std::unordered_map<core::UnitId, const organisation::UnitRecord*> units_;
    std::unordered_map<core::UnitId, std::map<int, RecognitionRow>> rows_;
    std::unordered_map<core::UnitId, std::vector<Inheritance>> inheritances_;
};

/// The year began before the body was founded: only of such a year there is something to take over.
[[nodiscard]] bool founded_after_its_first_day(const organisation::UnitRecord& unit, int year);

}  // namespace bontot::app
