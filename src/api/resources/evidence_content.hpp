// The bytes of evidence as an answer.
#pragma once

#include <string>

#include "api/reply.hpp"
#include "evidence/evidence.hpp"

namespace bontot::api {

/// The whole; the server cuts out the part that the request asks for.
[[nodiscard]] Reply content_reply(const evidence::EvidenceRecord& record, std::string content);

}  // namespace bontot::api
