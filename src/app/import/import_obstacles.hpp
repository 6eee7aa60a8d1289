// What was built on an import since it was carried out, and so stands in the way of taking it back.
#pragma once

#include <string>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct ImportObstacle {
    ImportedKind kind = ImportedKind::unit;  ///< of the record that is in use
    std::string record;                      ///< its id
    std::string name;                        ///< of the member, the body, or the body and day of the meeting
    std::string action;                      ///< "member.transferred"; empty = it is spoken of in `place`
    std::string place;                       ///< a table that speaks of it: "meeting_roll"
    std::string who;                         ///< of the act
    std::int64_t at = 0;                     ///< of the act, Unix ms; 0 = not known
};

struct ImportObstacles {
    std::vector<ImportObstacle> first;  ///< at most k_shown_obstacles
    std::size_t count = 0;
};

inline constexpr std::size_t k_shown_obstacles = 100;

/// Acts on its records since then (but those of imports that were taken back themselves), acts in bodies that it added,
/// meetings finalised with a roll that it changed, years that were locked, and what else speaks of what it added.
[[nodiscard]] ImportObstacles import_obstacles(Transaction& records, const ImportRun& run);

}  // namespace bontot::app
