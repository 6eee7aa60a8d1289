// Who stands behind a request.
#pragma once

#include <optional>

#include "app/accounts/who_asks.hpp"
#include "app/records.hpp"
#include "http/message.hpp"

namespace bontot::api {

struct Caller {
    access::Principal principal;
    std::optional<app::Asking> asking;  ///< of a browser's session, which other sites may try to ride on; none: a key
    bool seen_is_old = false;           ///< the session's last use should be written again
};

class Gate {
  public:
    virtual ~Gate() = default;
    /// Refused: no session or key, or one that has ended or awaits its second factor.
    [[nodiscard]] virtual core::Result<Caller> who(const http::Request& request, app::Transaction& records) = 0;
    /// The request was answered: the caller's session is kept from going idle.
    virtual void answered(const Caller& caller) = 0;
};

/// An unsafe request that a browser sends for another site: forged (CSRF). With a session's cookie the page must also
/// have set a header that other sites cannot set.
[[nodiscard]] core::Result<void> refuse_forged(const http::Request& request, bool by_cookie);

}  // namespace bontot::api
