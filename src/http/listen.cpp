#include "http/listen.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

namespace bontot::http {
namespace {

using core::RefusalKind;

/// A socket address of any family.
struct Place {
    sockaddr_storage storage{};
    socklen_t size = sizeof(sockaddr_storage);

    [[nodiscard]] sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
    template <class T>
    [[nodiscard]] T as() const {
        T address{};
        std::memcpy(&address, &storage, sizeof(address));
        return address;
    }
    template <class T>
    void set(const T& address, std::size_t bytes = sizeof(T)) {
        std::memcpy(&storage, &address, sizeof(address));
        size = static_cast<socklen_t>(bytes);
    }
};

Address address_of(const Place& place) {
    if (place.storage.ss_family == AF_INET) {
        std::array<std::uint8_t, 4> bytes{};
        const auto four = place.as<sockaddr_in>();
        std::memcpy(bytes.data(), &four.sin_addr, bytes.size());
        return Address::of_v4(bytes);
    }
    std::array<std::uint8_t, 16> bytes{};
    const auto six = place.as<sockaddr_in6>();
    std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
    return Address::of_bytes(bytes);
}

tl::unexpected<core::Refusal> not_understood(const std::string& where) {
    return core::invalid("serve.listen_not_understood", {{"found", where}}, "--listen");
}

tl::unexpected<core::Refusal> cannot_listen(const std::string& where, int error) {
    return core::refuse(RefusalKind::unavailable, "serve.cannot_listen",
                        {{"found", where}, {"reason", std::generic_category().message(error)}}, "--listen");
}

core::Result<Place> unix_place(const std::string& where, std::string_view path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof(address.sun_path)) return not_understood(where);
    path.copy(address.sun_path, path.size());
    Place place;
    place.set(address);
    // Left behind by a program that was killed: a socket at which nobody answers.
    const Listener probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::connect(probe.descriptor(), place.get(), place.size) != 0 && errno == ECONNREFUSED)
        ::unlink(std::string(path).c_str());
    return place;
}

core::Result<Place> network_place(const std::string& where) {
    const auto colon = where.rfind(':');
    if (colon == std::string::npos) return not_understood(where);
    std::string host = where.substr(0, colon);
    const bool bracketed = host.starts_with('[') && host.ends_with(']');
    if (bracketed) host = host.substr(1, host.size() - 2);
    if (host == "localhost") host = "127.0.0.1";
    std::uint16_t port = 0;
    const auto* end = where.data() + where.size();
    const auto [stop, fault] = std::from_chars(where.data() + colon + 1, end, port);
    const auto address = Address::parse(host);
    if (!address || fault != std::errc() || stop != end || address->is_v4() == bracketed) return not_understood(where);
    Place place;
    if (address->is_v4()) {
        sockaddr_in four{};
        four.sin_family = AF_INET;
        four.sin_port = htons(port);
        std::memcpy(&four.sin_addr, address->bytes().data() + 12, 4);
        place.set(four);
    } else {
        sockaddr_in6 six{};
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(port);
        std::memcpy(&six.sin6_addr, address->bytes().data(), 16);
        place.set(six);
    }
    return place;
}

std::string name_of(const Place& place) {
    if (place.storage.ss_family == AF_UNIX) return std::string("unix:") + place.as<sockaddr_un>().sun_path;
    const auto text = address_of(place).text();
    if (place.storage.ss_family == AF_INET) return fmt::format("{}:{}", text, ntohs(place.as<sockaddr_in>().sin_port));
    return fmt::format("[{}]:{}", text, ntohs(place.as<sockaddr_in6>().sin6_port));
}

}  // namespace

Listener::~Listener() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

int Listener::release() {
    return std::exchange(descriptor_, -1);
}

std::string Listener::name() const {
    Place place;
    if (::getsockname(descriptor_, place.get(), &place.size) != 0) return "?";
    return name_of(place);
}

bool Listener::is_local() const {
    Place place;
    if (::getsockname(descriptor_, place.get(), &place.size) != 0) return false;
    return place.storage.ss_family == AF_UNIX || address_of(place).is_loopback();
}

core::Result<Listener> listen_at(const std::string& where) {
    const bool local = where.starts_with("unix:");
    auto place = local ? unix_place(where, std::string_view(where).substr(5)) : network_place(where);
    if (!place) return tl::unexpected(place.error());
    Listener listener(::socket(place->storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (listener.descriptor() < 0) return cannot_listen(where, errno);
    const int yes = 1;
    ::setsockopt(listener.descriptor(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
    if (place->storage.ss_family == AF_INET6)
        ::setsockopt(listener.descriptor(), IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof(yes));
    if (::bind(listener.descriptor(), place->get(), place->size) != 0) return cannot_listen(where, errno);
    if (::listen(listener.descriptor(), SOMAXCONN) != 0) return cannot_listen(where, errno);
    return listener;
}

std::string peer_address(int descriptor) {
    Place place;
    if (::getpeername(descriptor, place.get(), &place.size) != 0) return "?";
    return place.storage.ss_family == AF_UNIX ? "unix" : address_of(place).text();
}

}  // namespace bontot::http
