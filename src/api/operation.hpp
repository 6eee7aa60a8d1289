// An operation of the contract (api/openapi.yaml): its address, who may, what a request must look like, and the
// handler.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "access/permission.hpp"
#include "api/operations.hpp"

namespace bontot::api {

/// What the permission is asked about: nothing; any body at all (the handler shows only what is within reach); the root
/// of the tree; the body, member, meeting or evidence that the path names.
enum class Scope : std::uint8_t { none, anywhere, root, unit, member, meeting, evidence };

using Handler = core::Checked<Reply> (*)(Call& call, app::Transaction& records);
using OwnTransactionHandler = core::Checked<Reply> (*)(Call& call);

struct OperationInfo {
    Operation operation;
    std::string_view id;
    http::Method method;
    std::string_view path;  ///< "/api/v1/units/{unit}"
    bool is_public;
    std::optional<access::Permission> permission;  ///< none: public, or whoever is signed in
    Scope scope;
    bool own;       ///< also whom the record is about
    bool changes;   ///< runs inside Records::change
    bool if_match;  ///< an edit: must name the version that it read
    int status;
    std::string_view body_type;  ///< of the request; empty: none
    std::int64_t largest_body;
    bool slow;                      ///< reads much, or calculates long
    std::string_view path_schema;   ///< JSON Schema of an object with the parameters
    std::string_view query_schema;  ///< the same
    std::string_view body_schema;   ///< empty: not JSON
    Handler handler;
    OwnTransactionHandler own_transaction;  ///< where the work is more than one transaction

    /// Only reads, and little: need not wait behind what takes its time.
    [[nodiscard]] bool is_quick() const { return handler != nullptr && !changes && !slow; }
};

/// All there are, in the order of the contract; the index is the enumeration's.
[[nodiscard]] std::span<const OperationInfo> operations();

/// The whole contract.
[[nodiscard]] std::string_view contract_json();

[[nodiscard]] inline const OperationInfo& info_of(Operation operation) {
    return operations()[static_cast<std::size_t>(operation)];
}

}  // namespace bontot::api
