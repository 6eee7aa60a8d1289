// Refusals as answers: RFC 9457 problem documents in the caller's language, whose `field` points at the input.
#pragma once

#include "api/reply.hpp"
#include "core/language.hpp"

namespace bontot::api {

[[nodiscard]] int status_of(core::RefusalKind kind);

/// Code, sentence and place of one.
[[nodiscard]] Json refusal_json(const core::Refusal& refusal, core::Language language);

/// The first refusal is the problem; all of them stand in `errors`.
[[nodiscard]] Json problem_json(const core::Refusals& refusals, core::Language language);

[[nodiscard]] http::Response problem_response(const core::Refusals& refusals, core::Language language);
[[nodiscard]] http::Response problem_response(int status, const Json& problem);

/// The language that the caller asks for; Vietnamese where they ask for none that we speak.
[[nodiscard]] core::Language language_of(std::string_view accept_language);
[[nodiscard]] core::Language language_of(const http::Request& request);

}  // namespace bontot::api
