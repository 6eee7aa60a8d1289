// Is the chain of events whole?
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// Reads every event and the recorded head.
[[nodiscard]] audit::ChainCheck verify_chain(Transaction& records);

}  // namespace bontot::app
