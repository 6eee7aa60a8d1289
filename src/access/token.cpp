#include "access/token.hpp"

#include <array>
#include <sodium.h>

namespace bontot::access {

void fill_random(std::span<std::uint8_t> bytes) {
    randombytes_buf(bytes.data(), bytes.size());
}

std::string new_token() {
    std::array<std::uint8_t, 32> bytes{};
    fill_random(bytes);
    constexpr int k_variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), k_variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), k_variant);
    text.pop_back();  // the NUL
    return text;
}

std::string secret_hash(std::string_view secret) {
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
    std::string text(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back();
    return text;
}

bool same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace bontot::access
