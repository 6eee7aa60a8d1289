// What the server answers by itself, for those who watch over it. Internal to http.
#pragma once

#include <atomic>
#include <functional>
#include <optional>

#include "http/service.hpp"

namespace bontot::http {

/// /healthz and /metrics; on the I/O thread. `metrics_readers` beside the machine itself.
[[nodiscard]] std::optional<Response> system_page(const Request& request, const Service& service,
                                                  std::size_t connections, const AddressSet& metrics_readers);

/// Adds /readyz to a handler; `ready` may be empty.
[[nodiscard]] Handler with_readiness(Handler handler, std::function<bool()> ready, const std::atomic<bool>& stopping);

}  // namespace bontot::http
