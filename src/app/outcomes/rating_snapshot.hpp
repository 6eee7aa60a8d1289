// What the audit says of an official rating or a judgement, however it came in.
#pragma once

#include <string>

#include "app/ports/outcomes.hpp"

namespace bontot::app {

[[nodiscard]] std::string rating_snapshot(int year, const Rating& rating);
[[nodiscard]] std::string judgement_snapshot(const JudgementRow& row);

}  // namespace bontot::app
