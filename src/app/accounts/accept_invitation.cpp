#include "app/accounts/accept_invitation.hpp"

#include "app/accounts/open_session.hpp"
#include "app/accounts/set_password.hpp"

namespace bontot::app {

core::Result<OpenedSession> accept_invitation(Records& records, access::Attempts& attempts, const std::string& token,
                                              const std::string& password, const Caller& caller) {
    OpenedSession opened;
    const auto done = set_password(records, attempts, token, access::LinkPurpose::invitation, password, caller,
                                   [&](Transaction& transaction, const access::Account& account) {
                                       opened = open_session(transaction, account, caller);
                                   });
    if (!done) return tl::unexpected(done.error());
    return opened;
}

}  // namespace bontot::app
