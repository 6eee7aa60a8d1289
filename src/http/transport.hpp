// One connection's bytes, plain or encrypted. Everything happens on the I/O thread; `done` is called there, never from
// within the call itself.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace bontot::http {

class Transport {
  public:
    /// Whether it worked, and for reading how many bytes: never 0 then.
    using Done = std::function<void(bool, std::size_t)>;

    virtual ~Transport() = default;
    /// Agrees on the encryption; at once for a plain connection.
    virtual void greet(Done done) = 0;
    virtual void read(std::span<char> room, Done done) = 0;
    /// All of both; the bytes live until `done`.
    virtual void write(std::string_view first, std::string_view second, Done done) = 0;
    /// Says that nothing more will be written; reading goes on. `unread`: the other side is still sending.
    virtual void finish(bool unread, Done done) = 0;
    /// Ends the connection; what is under way is done without success.
    virtual void close() = 0;
};

}  // namespace bontot::http
