// A population in columns: every unit of a year (or one unit), reduced from its facts to what the checks read.
// 250,000 cells with three million meetings take about 90 MB; nothing here is a per-unit object.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "meetings/meeting_columns.hpp"
#include "organisation/unit.hpp"

namespace bontot::assessment {

/// What people judged in one criterion of one unit, added up; hundredths of points and numbers of indicators.
struct JudgedSum {
    std::int32_t achieved = 0;  ///< of entries with a ratio
    std::int32_t judged = 0;    ///< maximum of those entries
    std::int32_t open = 0;      ///< maximum of entries that are missing
    std::uint16_t met = 0;      ///< indicators with full points
    std::uint16_t judged_count = 0;
    std::uint16_t open_count = 0;
    bool operator==(const JudgedSum&) const = default;
};

/// Official ratings of a unit's members, or of a committee's cells, counted by level.
struct RatingCounts {
    std::uint16_t excellent = 0;
    std::uint16_t good = 0;
    std::uint16_t completed = 0;
    std::uint16_t not_completed = 0;
    std::uint16_t not_yet = 0;      ///< subject to rating, without a level
    std::uint16_t not_subject = 0;  ///< leaves the base
    [[nodiscard]] int rated() const { return excellent + good + completed + not_completed; }
};

/// JudgedSum of one criterion, in columns.
struct JudgedColumns {
    std::vector<std::int32_t> achieved, judged, open;
    std::vector<std::uint16_t> met, judged_count, open_count;

    void push_back(const JudgedSum& sum);
    [[nodiscard]] JudgedSum operator[](std::size_t unit) const {
        return {achieved[unit], judged[unit], open[unit], met[unit], judged_count[unit], open_count[unit]};
    }
};

/// RatingCounts in columns.
struct RatingColumns {
    std::vector<std::uint16_t> excellent, good, completed, not_completed, not_yet, not_subject;

    void push_back(const RatingCounts& counts);
    [[nodiscard]] RatingCounts operator[](std::size_t unit) const {
        return {excellent[unit], good[unit], completed[unit], not_completed[unit], not_yet[unit], not_subject[unit]};
    }
};

struct Population {
    // Meetings of all units, unit after unit, in order of time.
    meetings::MeetingColumns meetings;

    /// Excused absences, unit after unit, member after member: (member << 16) + how many counting meetings the member
    /// was eligible for before. A run of absences is a run of consecutive numbers, so "k + 1 in a row" is one
    /// subtraction: runs[i] − runs[i − k] = k. An unexcused or unknown status leaves a gap, as it must.
    std::vector<std::uint32_t> excused_runs;

    // One entry a unit; the two `first_` columns have one more.
    std::vector<std::uint32_t> first_meeting{0};
    std::vector<std::uint32_t> first_excused{0};
    std::vector<organisation::UnitKind> kind;
    std::vector<organisation::Sector> sector;
    std::vector<std::int16_t> year;
    RatingColumns ratings;
    std::vector<std::uint8_t> knock_outs;
    std::vector<JudgedColumns> judged;  ///< one a criterion

    // Codes, end to end: for the lists of a what-if.
    std::string code_text;
    std::vector<std::uint32_t> first_code{0};

    [[nodiscard]] std::size_t units() const { return kind.size(); }
    [[nodiscard]] std::string_view code(std::size_t unit) const;
    [[nodiscard]] std::size_t bytes() const;
    void clear();
    /// Adds the units of `part` behind those that are here: parts of a population may be reduced side by side.
    void append(const Population& part);
    /// Gives back the memory that growing columns keep in reserve.
    void compact();
};

}  // namespace bontot::assessment
