#include "http/notify.hpp"

#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace bontot::http {
namespace {

std::optional<long> number_of(const char* name) {
    const char* text = std::getenv(name);
    if (text == nullptr) return std::nullopt;
    long value = 0;
    const auto* end = text + std::strlen(text);
    const auto [stop, fault] = std::from_chars(text, end, value);
    if (fault != std::errc() || stop != end) return std::nullopt;
    return value;
}

}  // namespace

void notify_systemd(std::string_view state) {
    const char* path = std::getenv("NOTIFY_SOCKET");
    if (path == nullptr || (path[0] != '/' && path[0] != '@')) return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string_view name = path;
    if (name.size() >= sizeof(address.sun_path)) return;
    name.copy(address.sun_path, name.size());
    if (path[0] == '@') address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    (void)::sendto(socket, state.data(), state.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), size);
    ::close(socket);
}

std::optional<std::chrono::microseconds> watchdog_interval() {
    const auto interval = number_of("WATCHDOG_USEC");
    const auto meant = number_of("WATCHDOG_PID");
    if (!interval || *interval <= 0 || (meant && *meant != ::getpid())) return std::nullopt;
    return std::chrono::microseconds(*interval);
}

std::vector<int> inherited_sockets() {
    constexpr int k_first = 3;
    const auto meant = number_of("LISTEN_PID");
    const auto count = number_of("LISTEN_FDS");
    std::vector<int> sockets;
    if (!meant || *meant != ::getpid() || !count) return sockets;
    for (int i = 0; i < static_cast<int>(*count); ++i) {
        if (::fcntl(k_first + i, F_SETFD, FD_CLOEXEC) == 0) sockets.push_back(k_first + i);
    }
    return sockets;
}

}  // namespace bontot::http
