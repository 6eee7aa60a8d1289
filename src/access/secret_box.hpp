// Secrets that the program must be able to read again (the key of a code generator) are kept sealed: who gets hold of
// the database or a copy of it, and not of the key beside it, cannot use them. XSalsa20-Poly1305 (libsodium secretbox)
// under a random nonce.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bontot::access {

class SecretBox {
  public:
    static constexpr std::size_t k_key_bytes = 32;
    using Key = std::array<std::uint8_t, k_key_bytes>;

    /// A key of the system's randomness.
    [[nodiscard]] static Key new_key();

    explicit SecretBox(const Key& key) : key_(key) {}
    ~SecretBox();
    SecretBox(const SecretBox&) = delete;
    SecretBox& operator=(const SecretBox&) = delete;

    /// Text that only this key opens; other text each time.
    [[nodiscard]] std::string seal(std::string_view secret) const;
    /// What was sealed; none when it was sealed under another key, or is damaged. What was never sealed (kept so by an
    /// earlier version) is itself.
    [[nodiscard]] std::optional<std::string> open(std::string_view sealed) const;
    [[nodiscard]] static bool is_sealed(std::string_view text);

  private:
    Key key_;
};

}  // namespace bontot::access
