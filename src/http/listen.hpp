// Sockets that listen: made here or inherited from systemd.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "http/address.hpp"

namespace bontot::http {

/// An open socket; closed at the end.
class Listener {
  public:
    explicit Listener(int descriptor) : descriptor_(descriptor) {}
    ~Listener();
    Listener(Listener&& other) noexcept : descriptor_(other.release()) {}
    Listener& operator=(Listener&& other) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }
    /// "127.0.0.1:8080", "[::1]:8080" or "unix:/run/bontot.sock".
    [[nodiscard]] std::string name() const;
    /// Whether only this machine can reach it.
    [[nodiscard]] bool is_local() const;
    /// The caller closes it.
    [[nodiscard]] int release();

  private:
    int descriptor_;
};

/// "HOST:PORT", "[IPv6]:PORT" or "unix:PATH"; HOST is an address or "localhost", PORT 0 is any that is free.
[[nodiscard]] core::Result<Listener> listen_at(const std::string& where);

/// Address of the other end of a connection: without the port; "unix" for a local socket.
[[nodiscard]] std::string peer_address(int descriptor);

}  // namespace bontot::http
