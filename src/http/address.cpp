#include "http/address.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>

namespace bontot::http {
namespace {

constexpr std::array<std::uint8_t, 12> k_v4_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

}  // namespace

Address Address::of_v4(const std::array<std::uint8_t, 4>& bytes) {
    std::array<std::uint8_t, 16> all{};
    std::copy(k_v4_prefix.begin(), k_v4_prefix.end(), all.begin());
    std::copy(bytes.begin(), bytes.end(), all.begin() + 12);
    return Address(all);
}

std::optional<Address> Address::parse(std::string_view text) {
    if (text.size() >= INET6_ADDRSTRLEN || text.find('\0') != std::string_view::npos) return std::nullopt;
    const std::string copy(text);
    std::array<std::uint8_t, 4> four{};
    if (inet_pton(AF_INET, copy.c_str(), four.data()) == 1) return of_v4(four);
    std::array<std::uint8_t, 16> sixteen{};
    if (inet_pton(AF_INET6, copy.c_str(), sixteen.data()) == 1) return Address(sixteen);
    return std::nullopt;
}

bool Address::is_v4() const {
    return std::equal(k_v4_prefix.begin(), k_v4_prefix.end(), bytes_.begin());
}

bool Address::is_loopback() const {
    if (is_v4()) return bytes_[12] == 127;
    return std::all_of(bytes_.begin(), bytes_.end() - 1, [](auto byte) { return byte == 0; }) && bytes_[15] == 1;
}

std::string Address::text() const {
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    if (is_v4()) return inet_ntop(AF_INET, bytes_.data() + 12, buffer.data(), buffer.size());
    return inet_ntop(AF_INET6, bytes_.data(), buffer.data(), buffer.size());
}

Address Address::masked(unsigned bits) const {
    auto kept = bytes_;
    for (unsigned i = 0; i < kept.size(); ++i) {
        const unsigned here = std::min(8U, bits > i * 8 ? bits - i * 8 : 0U);
        kept[i] = static_cast<std::uint8_t>(kept[i] & (0xFF00U >> here));
    }
    return Address(kept);
}

std::string Address::shortened() const {
    return masked(is_v4() ? 96 + 24 : 48).text();
}

std::string shortened_address(const std::string& text) {
    const auto address = Address::parse(text);
    return address ? address->shortened() : text;
}

bool AddressSet::add(std::string_view text) {
    if (text == "unix") {
        unix_ = true;
        return true;
    }
    const auto slash = std::min(text.find('/'), text.size());
    const auto address = Address::parse(text.substr(0, slash));
    if (!address) return false;
    const unsigned most = address->is_v4() ? 32 : 128;
    unsigned bits = most;
    if (slash < text.size()) {
        const auto* end = text.data() + text.size();
        const auto [stop, fault] = std::from_chars(text.data() + slash + 1, end, bits);
        if (fault != std::errc() || stop != end || bits > most) return false;
    }
    bits += 128 - most;
    networks_.push_back({address->masked(bits), bits});
    return true;
}

bool AddressSet::holds(std::string_view text) const {
    if (text == "unix") return unix_;
    const auto address = Address::parse(text);
    return address && std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
               return address->masked(network.bits) == network.start;
           });
}

}  // namespace bontot::http
