// What the audit says of an official rating, however it came in.
#pragma once

#include <string>

#include "app/ports/outcomes.hpp"

namespace bontot::app {

[[nodiscard]] std::string rating_snapshot(int year, const Rating& rating);

}  // namespace bontot::app
