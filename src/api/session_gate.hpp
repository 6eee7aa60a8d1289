// The gate of the real server: sessions by cookie, keys by "Authorization: Bearer".
#pragma once

#include <string>
#include <string_view>

#include "api/gate.hpp"

namespace bontot::api {

class SessionGate final : public Gate {
  public:
    explicit SessionGate(app::Records& records) : records_(records) {}

    [[nodiscard]] core::Result<Caller> who(const http::Request& request, app::Transaction& records) override;
    void answered(const Caller& caller) override;

  private:
    app::Records& records_;
};

/// The token that the session's cookie holds. Over TLS the cookie's name binds it to this host (__Host-), so that no
/// neighbour under the same domain can plant one.
[[nodiscard]] std::optional<std::string_view> session_token(const http::Request& request);
/// Set-Cookie: until the browser is closed, or at the latest until the session ends on the server.
[[nodiscard]] std::string session_cookie(const http::Request& request, std::string_view token);
[[nodiscard]] std::string no_session_cookie(const http::Request& request);

}  // namespace bontot::api
