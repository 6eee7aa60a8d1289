// The certificate and key of a server, and connections under them. Knows OpenSSL; includes nothing of it.
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"

namespace bontot::http {

class TlsContext;

struct TlsFiles {
    std::string certificate;  ///< PEM, with the chain
    std::string key;          ///< PEM, not encrypted
};

/// TLS 1.2 or later, forward secrecy, authenticated ciphers. Refused when a file cannot be read, when key and
/// certificate do not belong together, or when the certificate has expired.
[[nodiscard]] core::Result<std::shared_ptr<TlsContext>> read_tls(const TlsFiles& files);

}  // namespace bontot::http
