#include "app/accounts/open_session.hpp"

#include "access/token.hpp"
#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/should_enrol.hpp"
#include "audit/snapshot.hpp"
#include "core/text.hpp"

namespace bontot::app {

namespace {

using access::Session;
using access::SessionState;

constexpr std::size_t k_longest_agent = 200;

/// What a browser says of itself, cut: it is shown to the owner of the session only.
std::string agent_of(const Caller& caller) {
    return core::to_nfc(std::string_view(caller.agent).substr(0, k_longest_agent));
}

OpenedSession hand_out(Transaction& records, const access::Account& account, Session session) {
    OpenedSession opened;
    opened.token = access::new_token();
    session.token_hash = access::secret_hash(opened.token);
    records.accounts().put(session);
    opened.name = account.name;
    if (session.state == SessionState::complete) {
        opened.should_enrol = should_enrol(records, account);
        announce_account(records, "account.signed_in", account, {},
                         audit::Snapshot().flag("second_factor", session.second_factor).str());
    }
    opened.session = std::move(session);
    return opened;
}

/// In the records of a demonstration its accounts, which are nobody's, do everything their roles allow without a
/// telephone; anywhere else such an account would be worth nothing.
bool needs_no_telephone(Transaction& records, const access::Account& account) {
    return account.demonstration && records.settings().get(k_demonstration_setting) == "yes";
}

}  // namespace

OpenedSession open_session(Transaction& records, const access::Account& account, const Caller& caller) {
    const auto now = records.now_ms();
    Session session;
    session.id = access::SessionId(records.new_id());
    session.account = account.id;
    session.created_at = now;
    session.address = caller.address;
    session.agent = agent_of(caller);
    access::begin(session, account.has_second_factor() ? SessionState::awaiting_second_factor : SessionState::complete,
                  needs_no_telephone(records, account), now);
    return hand_out(records, account, std::move(session));
}

OpenedSession complete_session(Transaction& records, const access::Account& account, Session session) {
    access::begin(session, SessionState::complete, true, records.now_ms());
    return hand_out(records, account, std::move(session));
}

}  // namespace bontot::app
