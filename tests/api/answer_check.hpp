// Holds what the application really answers against what api/openapi.yaml says it answers: the types of the web
// application, and of everybody else's programs, come from that file.
#pragma once

#include <string>
#include <vector>

#include "http/message.hpp"

namespace bontot::contract {

/// "" or what is wrong: a status or media type that the contract does not name, a body that its schema does not
/// describe. An object has no fields but those of its schema.
[[nodiscard]] std::string fault_of_answer(const http::Request& request, const http::Response& response);

/// Operations of which no answer of success has been held against the contract in this run.
[[nodiscard]] std::vector<std::string> operations_never_answered();

}  // namespace bontot::contract
