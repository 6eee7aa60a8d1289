// The first page of somebody who signs in: what waits for them, the most urgent first, and where their bodies stand.
#pragma once

#include "access/principal.hpp"
#include "app/home/waiting.hpp"
#include "app/movement/pending.hpp"
#include "app/overview/year_overview.hpp"

namespace bontot::app {

/// The cells below a body by where their year is heading.
struct CellCounts {
    std::size_t cells = 0;
    std::size_t met = 0;
    std::size_t on_track = 0;
    std::size_t at_risk = 0;
    std::size_t unreachable = 0;
};

/// The movement of the newest year that a body stands in.
struct PlaceMovement {
    int year = 0;
    /// Of the body's own file; null: it stands above those that register.
    std::optional<movement::Stage> stage;
    movement::Verdict verdict = movement::Verdict::open;
};

/// A body that the caller has a right about.
struct HomePlace {
    core::UnitId unit;
    std::string name;
    organisation::BodyKind kind = organisation::BodyKind::cell;
    std::vector<access::Role> roles;
    int year = 0;
    /// Of a cell: this year; null where it cannot be seen.
    std::optional<YearLine> line;
    /// Of a body above: its cells by where the year is heading; null where they cannot be seen.
    std::optional<CellCounts> cells;
    /// Null: no movement covers it, or it cannot be seen.
    std::optional<PlaceMovement> movement;
    /// Where nobody met this year: the last year in which somebody did.
    std::optional<int> latest_year;
};

struct Home {
    core::Date today;
    Buckets buckets;  ///< none is empty
    std::vector<HomePlace> places;
};

[[nodiscard]] core::Result<Home> home_of(Records& records, const access::Principal& caller, const PlanOfYear& plan_of);

}  // namespace bontot::app
