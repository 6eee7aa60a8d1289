#include "app/accounts/own_sessions.hpp"

#include <algorithm>

#include "audit/snapshot.hpp"

namespace bontot::app {

using core::Result;

namespace {

void announce_ended(Transaction& records, const access::AccountId& account, std::int64_t count) {
    records.announce({"session.ended", account.text(), {}, "", "", audit::Snapshot().number("sessions", count).str()});
}

}  // namespace

std::vector<access::Session> own_sessions(Transaction& records, const Asking& asking) {
    auto sessions = records.accounts().sessions(asking.principal.account);
    std::erase_if(sessions, [&](const access::Session& session) { return !access::alive(session, records.now_ms()); });
    return sessions;
}

Result<void> end_session(Transaction& records, const Asking& asking, const access::SessionId& session) {
    const auto sessions = records.accounts().sessions(asking.principal.account);
    const bool own =
        std::any_of(sessions.begin(), sessions.end(), [&](const auto& candidate) { return candidate.id == session; });
    if (!own) return core::refuse(core::RefusalKind::not_found, "session.unknown", {{"found", session.text()}});
    records.accounts().remove(session);
    announce_ended(records, asking.principal.account, 1);
    return {};
}

Result<std::int64_t> end_other_sessions(Transaction& records, const Asking& asking) {
    const auto ended = records.accounts().remove_sessions(asking.principal.account, asking.session.id);
    if (ended > 0) announce_ended(records, asking.principal.account, ended);
    return ended;
}

}  // namespace bontot::app
