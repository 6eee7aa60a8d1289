// The HTTP contract as the program needs it: one entry an operation, everything resolved, and nothing without its
// permission.
#pragma once

#include <string>
#include <vector>

#include "read_yaml.hpp"

namespace openapi {

struct Operation {
    std::string id;
    std::string method;       ///< GET
    std::string path;         ///< /api/v1/units/{unit}
    std::string permission;   ///< members.read; "public"; "signed_in"
    std::string scope;        ///< unit, member, …; see k_scopes
    std::string transaction;  ///< read, change, own
    std::string body_type;    ///< media type of the request's body; empty: none
    std::int64_t largest_body = 0;
    bool slow = false;
    std::int64_t status = 200;  ///< of its success
    bool own = false;           ///< also whom the record is about
    bool if_match = false;
    Json path_schema;
    Json query_schema;
    Json body_schema;  ///< null: not JSON
};

/// Throws std::runtime_error with every fault of the document, a line each.
[[nodiscard]] std::vector<Operation> operations_of(const Json& document);

}  // namespace openapi
