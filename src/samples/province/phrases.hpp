// The few words that minutes are filled with: short, since a province has sixty thousand of them.
#pragma once

#include <string>
#include <string_view>

#include "organisation/unit.hpp"
#include "samples/random.hpp"

namespace bontot::samples {

[[nodiscard]] std::string_view place_of(organisation::Sector sector);
[[nodiscard]] std::string_view draw_theme(Random& random);
[[nodiscard]] std::string_view draw_absence_reason(Random& random, organisation::Sector sector);
[[nodiscard]] std::string_view draw_opinion(Random& random);
[[nodiscard]] std::string_view draw_praise(Random& random);
[[nodiscard]] std::string_view draw_criticism(Random& random);
[[nodiscard]] std::string_view draw_task(Random& random, organisation::Sector sector);
[[nodiscard]] std::string_view draw_result(Random& random);
[[nodiscard]] std::string_view draw_topic(Random& random);
[[nodiscard]] std::string_view draw_lost_points(Random& random);
/// Of the meeting in `month`: what the cell resolves for the next one.
[[nodiscard]] std::string draw_resolution(Random& random, unsigned month);

}  // namespace bontot::samples
