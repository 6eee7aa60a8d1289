// What comes next on a file, for whoever looks at it.
#pragma once

#include "app/movement/opened_file.hpp"
#include "movement/ahead.hpp"

namespace bontot::app {

/// Every act that leads on from where the file stands, in the order of the table: what it demands, and why this one
/// cannot take it now, as take_step() would refuse it.
[[nodiscard]] std::vector<movement::Ahead> next_acts(Transaction& records, const plan::Plan& plan,
                                                     const access::Principal& principal, const OpenedFile& file);

}  // namespace bontot::app
