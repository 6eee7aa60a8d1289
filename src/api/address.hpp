// Addresses of requests: percent-encoding, the query, and which operation a path means.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/call.hpp"

namespace bontot::api {

/// Decoded, valid UTF-8 without control characters; nothing else is an address.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space = false);

struct Route {
    const OperationInfo* operation = nullptr;  ///< null: see `allowed`
    std::map<std::string, std::string, std::less<>> values;
    std::vector<http::Method> allowed;  ///< methods that the path knows; empty: there is no such path
};

[[nodiscard]] Route route(http::Method method, std::string_view path);

/// The query as JSON, each value with the type that the contract gives it. Refused: what is not decodable, and a name
/// that stands twice.
[[nodiscard]] core::Result<Input> query_values(std::string_view query, std::string_view schema);

}  // namespace bontot::api
