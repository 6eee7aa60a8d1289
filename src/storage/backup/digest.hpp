// SHA-256 of bytes that come piece by piece.
#pragma once

#include <sodium.h>
#include <string>
#include <string_view>

namespace bontot::storage {

class Digest {
  public:
    Digest() { crypto_hash_sha256_init(&state_); }
    void add(std::string_view bytes) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    }
    /// 64 hexadecimal digits; once, at the end.
    [[nodiscard]] std::string hex() {
        unsigned char hash[crypto_hash_sha256_BYTES];
        crypto_hash_sha256_final(&state_, hash);
        char digits[2 * sizeof hash + 1];
        sodium_bin2hex(digits, sizeof digits, hash, sizeof hash);
        return digits;
    }

  private:
    crypto_hash_sha256_state state_{};
};

[[nodiscard]] inline bool is_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace bontot::storage
