// What another version of a plan changes, for whom, and whether it asks for more or for less: what an authority reads
// before it signs, and a cell before the new year.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/language.hpp"
#include "core/names.hpp"
#include "plan/model.hpp"
#include "plan/tightening.hpp"

namespace bontot::plan {

/// In the order in which differences are listed.
enum class Subject : std::uint8_t {
    parameter,
    reading,
    indicator,
    condition,
    knock_out,
    award,
    deadline,
    sheet_item,
    sheet
};

inline constexpr core::NameTable<Subject, 9> k_subjects{{
    {Subject::parameter, "parameter"},
    {Subject::reading, "reading"},
    {Subject::indicator, "indicator"},
    {Subject::condition, "condition"},
    {Subject::knock_out, "knock_out"},
    {Subject::award, "award"},
    {Subject::deadline, "deadline"},
    {Subject::sheet_item, "sheet_item"},
    {Subject::sheet, "sheet"},
}};

enum class Event : std::uint8_t { changed, added, removed };

inline constexpr core::NameTable<Event, 3> k_events{{
    {Event::changed, "changed"},
    {Event::added, "added"},
    {Event::removed, "removed"},
}};

inline constexpr core::NameTable<Change, 4> k_changes{{
    {Change::same, "same"},
    {Change::stricter, "stricter"},
    {Change::looser, "looser"},
    {Change::different, "different"},
}};

/// Whom a difference concerns; empty kinds or sectors mean all of them.
struct Concerned {
    Applicability units;
    std::vector<std::string> roles;
};

struct Difference {
    Subject subject = Subject::parameter;
    Event event = Event::changed;
    std::string name;   ///< attendance.over_percent, 2.1, A-14, …
    std::string field;  ///< what of it: "value", "points", "checks", …; empty when it was added or removed
    core::Localised before;
    core::Localised after;
    Change change = Change::different;  ///< `same`: written in another way, with the same effect
    Concerned concerns;
    std::string clause;

    [[nodiscard]] std::string kind() const;  ///< "parameter_changed"
};

/// Everything that `after` changes of `before`. A removed entry concerns those whom `before` concerned.
[[nodiscard]] std::vector<Difference> diff(const Plan& before, const Plan& after);

}  // namespace bontot::plan
