// One's own sessions: which there are, and ending those on other machines.
#pragma once

#include <vector>

#include "app/accounts/who_asks.hpp"

namespace bontot::app {

/// Those that are still open, the last used first.
[[nodiscard]] std::vector<access::Session> own_sessions(Transaction& records, const Asking& asking);
/// "session.unknown" for somebody else's.
[[nodiscard]] core::Result<void> end_session(Transaction& records, const Asking& asking,
                                             const access::SessionId& session);
/// All but this one; how many.
[[nodiscard]] core::Result<std::int64_t> end_other_sessions(Transaction& records, const Asking& asking);

}  // namespace bontot::app
