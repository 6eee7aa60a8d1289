#include "audit/event.hpp"

#include <array>
#include <sodium.h>

namespace bontot::audit {
namespace {

/// SHA-256 fed with fields, each behind its length: no two lists of fields feed the same bytes.
class FieldHash {
  public:
    FieldHash() { crypto_hash_sha256_init(&state_); }

    void field(std::string_view text) {
        const auto length = static_cast<std::uint64_t>(text.size());
        std::array<unsigned char, 8> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<unsigned char>(length >> (56 - 8 * i));
        crypto_hash_sha256_update(&state_, bytes.data(), bytes.size());
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    }
    void field(std::int64_t number) { field(std::string_view(std::to_string(number))); }

    [[nodiscard]] std::string hex() {
        std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
        crypto_hash_sha256_final(&state_, hash.data());
        std::string text(2 * hash.size() + 1, '\0');
        sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
        text.pop_back();
        return text;
    }

  private:
    crypto_hash_sha256_state state_{};
};

}  // namespace

std::string_view first_hash() {
    return "0000000000000000000000000000000000000000000000000000000000000000";
}

std::string hash_of(const Event& event, std::string_view previous) {
    FieldHash hash;
    hash.field(previous);
    hash.field(event.root);
    hash.field(event.number);
    hash.field(event.at);
    for (const auto* text :
         {&event.actor, &event.action, &event.subject, &event.unit, &event.reason, &event.before, &event.after})
        hash.field(*text);
    return hash.hex();
}

}  // namespace bontot::audit
