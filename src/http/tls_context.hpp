// Internal to http: OpenSSL's context.
#pragma once

#include <boost/asio/ssl/context.hpp>

namespace bontot::http {

class TlsContext {
  public:
    boost::asio::ssl::context context{boost::asio::ssl::context::tls_server};
};

}  // namespace bontot::http
