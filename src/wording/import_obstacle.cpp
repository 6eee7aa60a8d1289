#include "wording/import_obstacle.hpp"

#include "wording/catalogue.hpp"

namespace bontot::wording {

std::string in_the_way(std::string_view action, std::string_view place, core::Language language) {
    if (!action.empty() && has_sentence(action)) return sentence(action, {}, language);
    const auto known = "import_place." + std::string(place);
    return sentence(has_sentence(known) ? known : "import_place.other", {}, language);
}

}  // namespace bontot::wording
