#include "access/permission_text.hpp"

#include <algorithm>

namespace bontot::access {

std::string permission_text(const PermissionSet& permissions) {
    std::string text;
    for (const auto& [permission, name] : k_permissions) {
        if (!permissions.test(static_cast<std::size_t>(permission))) continue;
        if (!text.empty()) text += ' ';
        text += name;
    }
    return text;
}

std::optional<PermissionSet> parse_permissions(std::string_view text) {
    PermissionSet permissions;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto permission = core::from_name(k_permissions, text.substr(0, end));
        if (!permission) return std::nullopt;
        permissions.set(static_cast<std::size_t>(*permission));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return permissions;
}

}  // namespace bontot::access
