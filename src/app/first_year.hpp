// Before it there is nothing to record.
#pragma once

namespace bontot::app {

/// The year in which the Party was founded.
inline constexpr int k_first_year = 1930;

}  // namespace bontot::app
