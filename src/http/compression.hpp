// Answers made for one request, compressed on the way: what a telephone waits for is mostly the length of a list.
#pragma once

#include <cstddef>

#include "http/message.hpp"

namespace bontot::http {

/// Shorter answers fit a packet or two as they are.
inline constexpr std::size_t k_compressed_from = 1'400;

/// Compresses the JSON of a GET with gzip if the caller takes it. Left alone: what is encoded already, and what has an
/// ETag: a compressed form would need a tag of its own (RFC 9110, 8.8.3.3), and If-Match must find the same one for
/// everybody.
void compress(const Request& request, Response& response);

}  // namespace bontot::http
