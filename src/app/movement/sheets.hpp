// The movement's tables of a year as lists to take away: one row a file, an item or a decision of a body and everything
// under it. Who took a step is named by the file itself; here stand what was handed in, decided and answered.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

enum class MovementSheet : std::uint8_t {
    registrations,
    self_assessments,  ///< with the vote of the meeting
    values,            ///< levels given by the body and its appraiser, and what it contests
    appraisals,
    recognitions,  ///< those of years on paper too
    objections,
    awards,
    nominations,
};

inline constexpr core::NameTable<MovementSheet, 8> k_movement_sheets{{
    {MovementSheet::registrations, "registrations"},
    {MovementSheet::self_assessments, "self_assessments"},
    {MovementSheet::values, "values"},
    {MovementSheet::appraisals, "appraisals"},
    {MovementSheet::recognitions, "recognitions"},
    {MovementSheet::objections, "objections"},
    {MovementSheet::awards, "awards"},
    {MovementSheet::nominations, "nominations"},
}};

/// Key of a word of the catalogue: "stage.submitted".
struct Word {
    std::string code;
};

using SheetCell = std::variant<std::monostate, std::string, core::Date, std::uint32_t, core::Points, core::Ratio, Word>;

struct SheetOfYear {
    MovementSheet sheet = MovementSheet::registrations;
    std::vector<std::string> columns;  ///< names; "sheet_column." before one is the key of its header
    std::vector<std::vector<SheetCell>> rows;
};

/// Of `unit` and everything under it, in the order of the codes.
[[nodiscard]] SheetOfYear movement_sheet(Transaction& records, MovementSheet sheet, const core::UnitId& unit, int year);

}  // namespace bontot::app
