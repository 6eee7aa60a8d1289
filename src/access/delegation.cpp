#include "access/delegation.hpp"

#include <algorithm>

namespace bontot::access {

using core::RefusalKind;

const Grant* own_right(std::span<const Grant> rights, Role role, UnitPath path) {
    const Grant* longest = nullptr;
    for (const auto& right : rights) {
        if (right.role != role || right.delegated_by) continue;
        if (std::find(path.begin(), path.end(), right.unit) == path.end()) continue;
        const bool longer =
            longest == nullptr || !right.span.to || (longest->span.to && *longest->span.to < *right.span.to);
        if (longer) longest = &right;
        if (!longest->span.to) break;
    }
    return longest;
}

core::Result<void> check_delegation(std::span<const Grant> rights, Role role, UnitPath path, const core::Period& span,
                                    core::Date today) {
    if (!span.to || *span.to <= span.from) return core::invalid("delegation.without_end", {}, "/to");
    if (span.from < today) return core::invalid("delegation.in_the_past", {{"found", span.from.iso()}}, "/from");
    if (role == Role::administrator) return core::refuse(RefusalKind::forbidden, "delegation.administrator");
    const auto* own = own_right(rights, role, path);
    if (own == nullptr) {
        return core::refuse(RefusalKind::forbidden, "delegation.not_held",
                            {{"role", std::string(core::name_in(k_roles, role))}});
    }
    if (own->span.to && *own->span.to < *span.to) {
        return core::invalid("delegation.too_long",
                             {{"found", span.to->plus_days(-1).iso()}, {"allowed", own->span.to->plus_days(-1).iso()}},
                             "/to");
    }
    return {};
}

}  // namespace bontot::access
