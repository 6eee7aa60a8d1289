// The HTTP server: one thread for all sockets, a few for handlers. See limits.hpp for what a stranger may cost it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "http/address.hpp"
#include "http/limits.hpp"
#include "http/listen.hpp"
#include "http/log.hpp"
#include "http/message.hpp"
#include "http/problem.hpp"
#include "http/tls.hpp"

namespace bontot::http {

struct ServerOptions {
    Limits limits;
    AddressSet trusted_proxies;   ///< whose X-Forwarded-* headers are believed
    AddressSet metrics_readers;   ///< who may read /metrics, beside this machine itself
    std::optional<TlsFiles> tls;  ///< empty = not encrypted
    /// Called once for each request, with the head only, on the I/O thread. Empty = limits.body, and nothing is quick.
    std::function<Allowance(const Request&)> allowance;
    ProblemSentence sentence;  ///< for what no handler gets to see; may be empty
    /// Whether requests can be served, for /readyz: asks the database; called on a worker thread.
    std::function<bool()> ready;
    /// On SIGHUP, beside the certificates; on a worker thread.
    std::function<void()> reload;
    /// When connections are accepted, before the first one.
    std::function<void()> started;
};

/// Answers /healthz (the process is alive), /readyz and /metrics itself, and hands everything else to the handler.
class Server {
  public:
    /// Refused when the certificate cannot be read.
    [[nodiscard]] static core::Result<std::unique_ptr<Server>> make(ServerOptions options, Handler handler, Log& log);

    virtual ~Server() = default;
    /// Serves until SIGTERM or SIGINT, then finishes what is in flight. A second signal ends at once. False when
    /// something was cut off after limits.stop_time.
    [[nodiscard]] virtual bool run(std::vector<Listener> listeners) = 0;
};

}  // namespace bontot::http
