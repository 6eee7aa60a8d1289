// Who stands behind a request.
#pragma once

#include <optional>

#include "access/principal.hpp"
#include "app/records.hpp"
#include "http/message.hpp"

namespace bontot::api {

struct Caller {
    access::Principal principal;
    bool by_cookie = false;  ///< a browser's session, which other sites may try to ride on
};

class Gate {
  public:
    virtual ~Gate() = default;
    /// Nobody: no session or key, or one that has ended.
    [[nodiscard]] virtual std::optional<Caller> who(const http::Request& request, app::Transaction& records) = 0;
};

/// An unsafe request that a browser sends for another site: forged (CSRF). With a cookie the page must also have set a
/// header that other sites cannot set.
[[nodiscard]] core::Result<void> refuse_forged(const http::Request& request, bool by_cookie);

}  // namespace bontot::api
