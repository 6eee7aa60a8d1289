// ETag and If-Match: an edit names the version that it read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "http/message.hpp"

namespace bontot::api {

[[nodiscard]] std::string etag_of(std::int64_t version);

/// The version that If-Match names. Refused: none there ("request.if_match_needed"), or not one of our tags.
[[nodiscard]] core::Result<std::int64_t> if_match(const http::Request& request);

}  // namespace bontot::api
