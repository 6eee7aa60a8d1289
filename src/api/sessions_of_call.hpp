// What handlers of accounts and sessions share: the caller's own session, and where they come from.
#pragma once

#include "api/outcome.hpp"
#include "api/session_gate.hpp"
#include "app/accounts/sign_in.hpp"
#include "core/text.hpp"

namespace bontot::api {

/// As people know their own sessions: where from, and with what.
[[nodiscard]] inline app::Caller caller_of(const Call& call) {
    constexpr std::size_t k_most = 200;
    const auto agent = call.request().headers.find("User-Agent").value_or("");
    // Cut or sent in the middle of a character, it would be no text that a database takes.
    return {call.request().address, core::to_nfc(agent.substr(0, k_most))};
}

/// The session; what is done with it is not done with a key: "request.session_needed".
[[nodiscard]] inline core::Result<app::Asking> own_session(const Call& call) {
    if (call.asking) return *call.asking;
    return core::refuse(core::RefusalKind::forbidden, "request.session_needed", {});
}

}  // namespace bontot::api
