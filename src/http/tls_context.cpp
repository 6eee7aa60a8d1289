#include "http/tls_context.hpp"

#include <algorithm>
#include <iterator>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include "http/tls.hpp"

namespace bontot::http {
namespace {

namespace ssl = boost::asio::ssl;

// TLS 1.3 brings its own list, which is sound.
constexpr const char* k_ciphers =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

tl::unexpected<core::Refusal> refused(const char* code, const std::string& file, const std::string& reason) {
    ERR_clear_error();
    return core::refuse(core::RefusalKind::unavailable, code, {{"path", file}, {"reason", reason}}, file);
}

/// The only protocol spoken here, when the caller asks.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* size, const unsigned char* offered,
                    unsigned int offered_size, void*) {
    static constexpr unsigned char k_http_1_1[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, size, k_http_1_1, sizeof(k_http_1_1), offered, offered_size) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

void harden(SSL_CTX* context) {
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                     SSL_OP_PRIORITIZE_CHACHA | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_cipher_list(context, k_ciphers);
    SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
}

}  // namespace

core::Result<std::shared_ptr<TlsContext>> read_tls(const TlsFiles& files) {
    auto tls = std::make_shared<TlsContext>();
    auto* native = tls->context.native_handle();
    harden(native);
    boost::system::error_code fault;
    tls->context.use_certificate_chain_file(files.certificate, fault);
    if (fault) return refused("serve.certificate_not_read", files.certificate, fault.message());
    tls->context.set_password_callback([](std::size_t, ssl::context::password_purpose) { return std::string(); },
                                       fault);
    tls->context.use_private_key_file(files.key, ssl::context::pem, fault);
    if (fault) return refused("serve.key_not_read", files.key, fault.message());
    if (SSL_CTX_check_private_key(native) != 1)
        return refused("serve.key_not_of_certificate", files.key, "SSL_CTX_check_private_key");
    const auto* certificate = SSL_CTX_get0_certificate(native);
    if (X509_cmp_current_time(X509_get0_notAfter(certificate)) < 0)
        return refused("serve.certificate_expired", files.certificate, "notAfter");
    return tls;
}

}  // namespace bontot::http
