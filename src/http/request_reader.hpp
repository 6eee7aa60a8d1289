// Turns the bytes of one connection into requests, one after another. Knows no socket and no clock: what it is given in
// any pieces it reads in the same way. Boost.Beast parses; what Beast is generous about is refused here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "http/head_scanner.hpp"
#include "http/limits.hpp"
#include "http/message.hpp"

namespace bontot::http {

class RequestReader {
  public:
    enum class State : std::uint8_t {
        head,      ///< more bytes are needed for the head
        accepted,  ///< the head is there: call allow_body(), then advance()
        body,      ///< more bytes are needed for the body
        complete,  ///< call take()
        refused,   ///< see refusal(); nothing more can be read
    };

    explicit RequestReader(const Limits& limits);
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    /// Where the next bytes go, and how many of them have come.
    [[nodiscard]] std::span<char> room();
    void received(std::size_t bytes) { end_ += bytes; }

    /// Reads on as far as the bytes go.
    State advance();

    /// The request without its body, once accepted.
    [[nodiscard]] const Request& request() const { return request_; }
    [[nodiscard]] bool is_http_1_0() const { return http_1_0_; }
    [[nodiscard]] bool keeps_alive() const { return keeps_alive_; }
    [[nodiscard]] bool awaits_continue() const { return awaits_continue_; }
    [[nodiscard]] bool is_head() const { return is_head_; }  ///< the method was HEAD; the request says GET
    void allow_body(std::size_t limit);
    /// Of the body, so far.
    [[nodiscard]] std::size_t body_bytes() const;

    /// The request with its body; the reader goes on with the next one.
    [[nodiscard]] Request take();

    /// Status of the answer to a request that is refused.
    [[nodiscard]] int refusal() const { return refusal_; }
    /// Whether bytes of a request have come that is not complete.
    [[nodiscard]] bool has_begun() const { return end_ > begin_ || parsing_ != nullptr; }

  private:
    struct Parsing;

    [[nodiscard]] std::string_view waiting() const { return {buffer_.data() + begin_, end_ - begin_}; }
    State refuse(int status);
    State read_head();
    /// 0, or the status that refuses the head.
    int parse_head(std::string_view head);
    int read_start();
    int read_headers();
    int check_framing();
    State read_body();

    const Limits& limits_;
    std::string buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    HeadScanner scanner_;
    std::unique_ptr<Parsing> parsing_;
    Request request_;
    State state_ = State::head;
    std::size_t body_limit_ = 0;
    int refusal_ = 0;
    bool http_1_0_ = false;
    bool keeps_alive_ = true;
    bool awaits_continue_ = false;
    bool is_head_ = false;
};

}  // namespace bontot::http
