// From what a handler returns to what goes over the wire: conditions, ranges, the headers that every answer carries.
#pragma once

#include <cstdint>
#include <string>

#include "http/message.hpp"

namespace bontot::http {

/// Bytes of a body that is not a stream of events.
[[nodiscard]] std::uint64_t body_size(const Body& body);

/// 304 when the caller has this ETag already; 206 or 416 when it wants a part and the answer allows parts. Only for
/// answers with status 200 to GET and HEAD.
void keep_conditions(const Request& request, Response& response);

struct Framing {
    std::string id;             ///< of the request
    std::int64_t unix_seconds;  ///< now
    bool secure = false;
    bool keep_alive = true;
    bool http_1_0 = false;
};

/// The status line and all headers with the empty line. Sets what is missing. A header with a line break in it is a
/// fault of the program (std::logic_error).
[[nodiscard]] std::string head_text(const Response& response, const Framing& framing);

}  // namespace bontot::http
