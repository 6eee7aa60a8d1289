// Answers to what no handler gets to see: RFC 9457 problems.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace bontot::http {

struct Problem {
    int status = 500;
    std::string_view id;               ///< of the request; a person reads it out to the administrator
    std::string_view accept_language;  ///< as the caller sent it; may be empty
};

/// The sentence for a problem, in the caller's language: nothing of HTTP. Quick: it is called on the I/O thread.
using ProblemSentence = std::function<std::string(const Problem&)>;

/// application/problem+json; `detail` may be empty.
[[nodiscard]] Response problem_response(const Problem& problem, const std::string& detail);

}  // namespace bontot::http
