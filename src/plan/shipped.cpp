#include "plan/shipped.hpp"

#include <algorithm>

namespace bontot::plan {

const EmbeddedFile* find_shipped_plan(std::string_view id) {
    const auto& plans = shipped_plans();
    const auto found = std::find_if(plans.begin(), plans.end(), [id](const EmbeddedFile& file) {
        return file.name.ends_with(".yaml") && file.name.substr(0, file.name.size() - 5) == id;
    });
    return found == plans.end() ? nullptr : &*found;
}

}  // namespace bontot::plan
