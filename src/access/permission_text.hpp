// Permissions as one text, as rows and the audit keep them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "access/permission.hpp"

namespace bontot::access {

/// "members.read meetings.read".
[[nodiscard]] std::string permission_text(const PermissionSet& permissions);
/// And back; nothing when a word is no permission.
[[nodiscard]] std::optional<PermissionSet> parse_permissions(std::string_view text);

}  // namespace bontot::access
