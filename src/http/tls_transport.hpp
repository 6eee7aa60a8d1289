// Internal to http: what the server needs of tls_transport.cpp, where alone Asio's TLS stream is compiled.
#pragma once

#include <memory>

#include "http/socket_transport.hpp"
#include "http/tls.hpp"

namespace bontot::http {

[[nodiscard]] std::unique_ptr<Transport> tls_transport(Socket socket, const std::shared_ptr<TlsContext>& context);

}  // namespace bontot::http
