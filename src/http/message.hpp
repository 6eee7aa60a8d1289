// A request and its answer as handlers see them: plain values, nothing of the socket. The server has already kept the
// limits (line, headers, body, time) when a handler is called, and knows what to do with each kind of body.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/names.hpp"

namespace bontot::http {

enum class Method : std::uint8_t { get, head, post, put, patch, remove, options };

inline constexpr core::NameTable<Method, 7> k_methods{{
    {Method::get, "GET"},
    {Method::head, "HEAD"},
    {Method::post, "POST"},
    {Method::put, "PUT"},
    {Method::patch, "PATCH"},
    {Method::remove, "DELETE"},
    {Method::options, "OPTIONS"},
}};

/// Names compare without regard to case; the first of a name counts.
class Headers {
  public:
    void set(std::string_view name, std::string value);  ///< replaces what is there
    void add(std::string_view name, std::string value);  ///< one more, for Set-Cookie
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const { return all_; }

  private:
    std::vector<std::pair<std::string, std::string>> all_;
};

struct Request {
    Method method = Method::get;  ///< HEAD comes as GET: the server leaves the body out
    std::string path;             ///< before '?', still percent-encoded; begins with '/'
    std::string query;            ///< after '?', still percent-encoded
    Headers headers;
    std::string body;
    std::string address;  ///< of the caller, without the port; "unix" for a local socket
    bool secure = false;  ///< over TLS, here or at a trusted proxy
    std::string id;       ///< of this request, for the log and the answer
};

/// The way to one listener; may be used from any thread, also after the listener has gone.
struct EventOutlet {
    std::function<bool(std::string)> send;  ///< false: the listener has gone, or is given up
    std::function<void()> end;              ///< after what was sent, nothing more comes
};

/// What goes out after the head as long as somebody listens: server-sent events.
class EventSource {
  public:
    virtual ~EventSource() = default;
    virtual void start(EventOutlet outlet) = 0;  ///< called once, on the I/O thread
    virtual void stop() = 0;                     ///< the listener has gone, or the server ends
};

/// A part of a file on disk, sent without reading it whole.
struct FilePart {
    std::string path;
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

using Body = std::variant<std::string, std::string_view, FilePart, std::shared_ptr<EventSource>>;

/// The server adds: Date, Content-Length, X-Request-Id, the security headers and `Cache-Control: no-store` where they
/// are not set; 304 for an ETag that the caller has; ranges where `Accept-Ranges: bytes` is set.
struct Response {
    int status = 200;
    Headers headers;
    Body body;  ///< a string_view stands for bytes of the binary itself
    /// What the caller did, for logs and metrics: a name out of the contract, never a part of the address.
    std::string operation = {};
};

/// Blocking, called on a worker thread. What it throws becomes a 500 with the request's id.
using Handler = std::function<Response(const Request&)>;

}  // namespace bontot::http
