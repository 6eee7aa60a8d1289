// Signing in: login and password, then the code of the second factor where the account has one. Whether there is such
// an account shows neither in the answer nor in the time it takes.
#pragma once

#include <string>

#include "access/attempts.hpp"
#include "access/session.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// From where and with what somebody comes.
struct Caller {
    std::string address;
    std::string agent;
};

struct SignIn {
    std::string login;
    std::string password;
};

/// What the browser gets. A session that awaits its second factor opens nothing but second_factor.hpp.
struct OpenedSession {
    std::string token;
    access::Session session;
    std::string name;
    bool should_enrol = false;  ///< holds a role that counts only with a second factor, and has none
};

/// Refused with "sign_in.refused", always the same, or "sign_in.wait" with the seconds to wait.
[[nodiscard]] core::Result<OpenedSession> sign_in(Records& records, access::Attempts& attempts, const SignIn& request,
                                                  const Caller& caller);

[[nodiscard]] core::Result<void> sign_out(Records& records, std::string_view token);

}  // namespace bontot::app
