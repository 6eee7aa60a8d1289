#include "http/content_security.hpp"

#include <array>
#include <openssl/rand.h>
#include <stdexcept>

#include <fmt/format.h>

namespace bontot::http {

std::string new_nonce() {
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        throw std::runtime_error("the system gives no random bytes");
    }
    std::string text;
    for (const auto byte : bytes)
        text += fmt::format("{:02x}", byte);
    return text;
}

std::string policy_with_nonce(std::string_view nonce) {
    constexpr std::string_view k_styles = "style-src 'self'";
    std::string policy(k_content_security_policy);
    return policy.insert(policy.find(k_styles) + k_styles.size(), fmt::format(" 'nonce-{}'", nonce));
}

}  // namespace bontot::http
