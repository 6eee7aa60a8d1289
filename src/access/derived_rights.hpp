// Rights that come from the records themselves: who belongs to a cell is its member, who holds an office has the right
// that goes with it. They begin and end with the dates of the records.
#pragma once

#include <optional>

#include "access/role.hpp"
#include "organisation/membership.hpp"
#include "organisation/tree.hpp"

namespace bontot::access {

/// What an office in a body of this kind makes of its holder: secretary, deputy and committee members of a cell are its
/// committee, the secretary of a grassroots committee proposes, a follower follows whatever body. Nothing else follows
/// from an office by itself: rights at higher bodies are granted by name.
[[nodiscard]] std::optional<Role> role_of(organisation::Office office, organisation::BodyKind body);

/// Whether `role` can be granted for a body of this kind: cells have members, minutes and a committee of their own,
/// grassroots committees appraise and propose, blocs (and the province above them) recognise; following, inspecting and
/// administering is possible anywhere.
[[nodiscard]] bool fits(Role role, organisation::BodyKind body);

}  // namespace bontot::access
