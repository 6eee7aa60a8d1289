// imports list, imports undo: what was brought in, and the way back.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "cli/place.hpp"

namespace bontot::cli {

int imports_list(const Console& console, const PlaceOptions& place);

struct UndoOptions {
    PlaceOptions place;
    std::string id;
    std::string reason;
    std::string who;
};
int imports_undo(const Console& console, const UndoOptions& options);

}  // namespace bontot::cli
