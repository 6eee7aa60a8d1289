// Addresses of requests: which operation a path means, and what the query says.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "api/call.hpp"

namespace bontot::api {

using PathValues = std::map<std::string, std::string, std::less<>>;  ///< of the parameters, by their names

struct Route {
    const OperationInfo* operation = nullptr;  ///< null: see `allowed`
    PathValues values;
    std::vector<http::Method> allowed;  ///< methods that the path knows; empty: there is no such path
};

[[nodiscard]] Route route(http::Method method, std::string_view path);

/// The query as JSON, each value with the type that `schema`, the contract's, gives it. Refused: what is not decodable,
/// and a name that stands twice.
[[nodiscard]] core::Result<Input> query_values(std::string_view query, const Input& schema);

}  // namespace bontot::api
