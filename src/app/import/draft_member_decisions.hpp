// What a row of a member list says of decisions → the decisions on the acts that the row speaks of, by the rules of
// entering them one by one. What the row leaves empty stays as it was.
#pragma once

#include <string_view>

#include "app/import/draft.hpp"

namespace bontot::app {

/// Of the stay and what the file holds during it. Refused when the act is not there ("imports.decision_of_nothing"), or
/// as the act itself would be; the place is the name of the field at fault.
[[nodiscard]] core::Result<void> take_decisions(DraftContext& context, const imports::MemberRow& row,
                                                const organisation::Membership& stay, MemberFile& file);
/// A transfer ends the stay before by the decision that begins the next.
[[nodiscard]] core::Result<void> take_transfer(DraftContext& context, const imports::MemberRow& row,
                                               const organisation::Membership& before, MemberFile& file);
/// Decisions on entries that went with the row.
void drop_decisions_of_nothing(MemberFile& file);

/// Where the sheet has the field that a refusal names; 0: nowhere.
[[nodiscard]] std::uint32_t column_at(const imports::Rows& rows, std::string_view place);

}  // namespace bontot::app
