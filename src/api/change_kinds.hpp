// What kind of record an act of the audit chain changed, and who may be told so: whoever may read such records.
#pragma once

#include <optional>
#include <string_view>

#include "access/permission.hpp"

namespace bontot::api {

struct ChangeKind {
    std::string_view acts;  ///< what the names of the acts begin with, before the dot
    std::string_view kind;  ///< as the contract calls it
    access::Permission permission;
};

/// None: an act that changes no record that a page shows (a sign-in, an export, a backup).
[[nodiscard]] const ChangeKind* kind_of_act(std::string_view action);

/// Whether the act may have changed what somebody may do, or ended a session.
[[nodiscard]] bool touches_rights(std::string_view action);

}  // namespace bontot::api
