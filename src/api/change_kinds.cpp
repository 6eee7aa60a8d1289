#include "api/change_kinds.hpp"

#include <algorithm>
#include <array>

namespace bontot::api {

namespace {

using access::Permission;

constexpr std::array k_kinds{
    ChangeKind{"unit", "unit", Permission::organisation_read},
    ChangeKind{"member", "member", Permission::members_read},
    ChangeKind{"meeting", "meeting", Permission::meetings_read},
    ChangeKind{"absence", "meeting", Permission::meetings_read},
    ChangeKind{"task", "task", Permission::meetings_read},
    ChangeKind{"evidence", "evidence", Permission::evidence_read},
    ChangeKind{"rating", "rating", Permission::outcomes_read},
    ChangeKind{"indicator", "judgement", Permission::outcomes_read},
    ChangeKind{"judgement", "judgement", Permission::outcomes_read},
    ChangeKind{"knock_out", "knock_out", Permission::outcomes_read},
    ChangeKind{"registration", "registration", Permission::outcomes_read},
    ChangeKind{"recognition", "recognition", Permission::outcomes_read},
    ChangeKind{"inheritance", "recognition", Permission::outcomes_read},
    ChangeKind{"award", "award", Permission::outcomes_read},
    ChangeKind{"movement", "movement", Permission::evaluation_read},
    ChangeKind{"movement_file", "movement_file", Permission::evaluation_read},
    ChangeKind{"paper", "paper", Permission::organisation_read},
    ChangeKind{"period", "period", Permission::organisation_read},
    ChangeKind{"plan", "plan", Permission::plans_read},
    ChangeKind{"account", "account", Permission::accounts_manage},
    ChangeKind{"grant", "account", Permission::accounts_manage},
    ChangeKind{"key", "account", Permission::accounts_manage},
};

/// Terms of office and memberships give rights, and rights reach down the tree.
constexpr std::array<std::string_view, 6> k_rights{"account", "grant", "key", "member", "session", "unit"};

std::string_view beginning(std::string_view action) {
    return action.substr(0, action.find('.'));
}

}  // namespace

const ChangeKind* kind_of_act(std::string_view action) {
    const auto* found = std::find_if(k_kinds.begin(), k_kinds.end(),
                                     [&](const ChangeKind& kind) { return kind.acts == beginning(action); });
    return found == k_kinds.end() ? nullptr : found;
}

bool touches_rights(std::string_view action) {
    return std::find(k_rights.begin(), k_rights.end(), beginning(action)) != k_rights.end();
}

}  // namespace bontot::api
