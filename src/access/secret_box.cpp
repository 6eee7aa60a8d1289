#include "access/secret_box.hpp"

#include <sodium.h>
#include <vector>

#include "access/token.hpp"

namespace bontot::access {

namespace {

static_assert(SecretBox::k_key_bytes == crypto_secretbox_KEYBYTES);
constexpr std::string_view k_mark = "box1:";
constexpr int k_variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

using Bytes = std::vector<unsigned char>;

std::optional<Bytes> bytes_of(std::string_view text) {
    Bytes bytes(text.size());
    std::size_t size = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr, k_variant) !=
        0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

}  // namespace

SecretBox::Key SecretBox::new_key() {
    Key key{};
    fill_random(key);
    return key;
}

SecretBox::~SecretBox() {
    sodium_memzero(key_.data(), key_.size());
}

bool SecretBox::is_sealed(std::string_view text) {
    return text.starts_with(k_mark);
}

std::string SecretBox::seal(std::string_view secret) const {
    constexpr std::size_t k_head = crypto_secretbox_NONCEBYTES;
    Bytes bytes(k_head + crypto_secretbox_MACBYTES + secret.size());
    fill_random({bytes.data(), k_head});
    crypto_secretbox_easy(bytes.data() + k_head, reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                          bytes.data(), key_.data());
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), k_variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), k_variant);
    text.pop_back();  // the NUL
    return std::string(k_mark) + text;
}

std::optional<std::string> SecretBox::open(std::string_view sealed) const {
    if (!is_sealed(sealed)) return std::string(sealed);
    const auto bytes = bytes_of(sealed.substr(k_mark.size()));
    constexpr std::size_t k_head = crypto_secretbox_NONCEBYTES;
    if (!bytes || bytes->size() < k_head + crypto_secretbox_MACBYTES) return std::nullopt;
    std::string secret(bytes->size() - k_head - crypto_secretbox_MACBYTES, '\0');
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(secret.data()), bytes->data() + k_head,
                                   bytes->size() - k_head, bytes->data(), key_.data()) != 0)
        return std::nullopt;
    return secret;
}

}  // namespace bontot::access
