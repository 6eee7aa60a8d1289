// Whom one may ask to stand in: people who look after bodies of the same committee, by a part of their name.
#pragma once

#include <string>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct Recipient {
    access::AccountId account;
    std::string name;
    std::string unit_name;
};

inline constexpr std::size_t k_recipients_shown = 10;

/// At most k_recipients_shown, in the order of their logins. Only for who may delegate this role for this body: others
/// are refused as delegate_role() refuses them.
[[nodiscard]] core::Result<std::vector<Recipient>> find_recipients(Transaction& records, const access::Principal& by,
                                                                   access::Role role, const core::UnitId& unit,
                                                                   std::string_view search);

}  // namespace bontot::app
