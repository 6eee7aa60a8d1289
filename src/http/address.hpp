// Network addresses of callers, and sets of them: "203.0.113.7", "10.0.0.0/8", "2001:db8::/32", "unix".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bontot::http {

/// IPv4 is kept as the IPv6 address that stands for it, so that ::ffff:127.0.0.1 and 127.0.0.1 are one.
class Address {
  public:
    [[nodiscard]] static std::optional<Address> parse(std::string_view text);
    [[nodiscard]] static Address of_bytes(const std::array<std::uint8_t, 16>& bytes) { return Address(bytes); }
    [[nodiscard]] static Address of_v4(const std::array<std::uint8_t, 4>& bytes);

    [[nodiscard]] const std::array<std::uint8_t, 16>& bytes() const { return bytes_; }
    [[nodiscard]] bool is_v4() const;
    [[nodiscard]] bool is_loopback() const;
    [[nodiscard]] std::string text() const;
    /// The network of the caller, for logs: the last number of IPv4 is 0, IPv6 keeps 48 bits.
    [[nodiscard]] std::string shortened() const;

    auto operator<=>(const Address&) const = default;

  private:
    friend class AddressSet;
    explicit Address(const std::array<std::uint8_t, 16>& bytes) : bytes_(bytes) {}
    [[nodiscard]] Address masked(unsigned bits) const;

    std::array<std::uint8_t, 16> bytes_{};
};

/// "unix" and what cannot be read stay as they are.
[[nodiscard]] std::string shortened_address(const std::string& text);

class AddressSet {
  public:
    /// False when `text` is no address, no network and not "unix".
    [[nodiscard]] bool add(std::string_view text);
    [[nodiscard]] bool holds(std::string_view address) const;
    [[nodiscard]] bool empty() const { return networks_.empty() && !unix_; }

  private:
    struct Network {
        Address start;
        unsigned bits;
    };
    std::vector<Network> networks_;
    bool unix_ = false;
};

}  // namespace bontot::http
