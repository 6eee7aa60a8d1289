#include "access/totp.hpp"

#include <array>
#include <cstdlib>
#include <liboath/oath.h>
#include <new>
#include <stdexcept>

#include "access/token.hpp"

namespace bontot::access {

namespace {

constexpr unsigned k_digits = 6;
constexpr unsigned k_step_s = k_totp_step_ms / 1000;
constexpr std::size_t k_secret_bytes = 20;

/// Text that liboath has made, freed at the end.
class Made {
  public:
    ~Made() { std::free(data); }
    Made() = default;
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;
    char* data = nullptr;
    std::size_t size = 0;
};

void percent_encode(std::string& out, std::string_view text) {
    constexpr std::string_view k_hex = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~").find(c) != std::string_view::npos;
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += k_hex[byte >> 4U];
            out += k_hex[byte & 15U];
        }
    }
}

}  // namespace

std::string new_totp_secret() {
    std::array<std::uint8_t, k_secret_bytes> bytes{};
    fill_random(bytes);
    Made text;
    if (oath_base32_encode(reinterpret_cast<const char*>(bytes.data()), bytes.size(), &text.data, &text.size) !=
        OATH_OK)
        throw std::bad_alloc();
    return {text.data, text.size};
}

std::string totp_code(const std::string& secret, std::int64_t step) {
    Made key;
    if (oath_base32_decode(secret.data(), secret.size(), &key.data, &key.size) != OATH_OK)
        throw std::logic_error("a generator's secret is no base 32");
    std::array<char, k_digits + 1> code{};
    if (oath_totp_generate(key.data, key.size, step * k_step_s, k_step_s, OATH_TOTP_DEFAULT_START_TIME, k_digits,
                           code.data()) != OATH_OK)
        throw std::logic_error("no code could be made");
    return code.data();
}

std::optional<std::int64_t> totp_step_of(const std::string& secret, std::string_view code, std::int64_t now_ms,
                                         std::int64_t last_step) {
    const auto now = now_ms / k_totp_step_ms;
    std::optional<std::int64_t> found;
    for (auto step = now - 1; step <= now + 1; ++step) {
        if (same_secret(totp_code(secret, step), code) && step > last_step) found = step;
    }
    return found;
}

std::string totp_uri(std::string_view issuer, std::string_view login, const std::string& secret) {
    std::string uri = "otpauth://totp/";
    percent_encode(uri, issuer);
    uri += ':';
    percent_encode(uri, login);
    uri += "?secret=" + secret + "&issuer=";
    percent_encode(uri, issuer);
    return uri + "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace bontot::access
