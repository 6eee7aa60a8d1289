// What may be said about a member: which memberships, exemptions and terms of office can stand beside those that are
// there. Each check takes the rows there are (one with the id of the wanted row is the row being changed, and is left
// out) and answers with what stands in the way.
#pragma once

#include <vector>

#include "core/result.hpp"
#include "organisation/membership.hpp"

namespace bontot::organisation {

/// Begins before it ends: "dates.backwards".
[[nodiscard]] core::Result<void> check_span(const core::Period& span);

/// An ordinary membership overlaps no other ordinary one ("membership.two_cells"; in one cell, "membership.twice").
/// A temporary one overlaps no other temporary one ("membership.two_hosts") and lies wholly within ordinary ones in
/// other cells ("membership.no_home", "membership.host_is_home").
[[nodiscard]] core::Result<void> check_membership(const std::vector<Membership>& there, const Membership& wanted);

/// Every temporary membership still has its home: to be asked after an ordinary one was ended or moved.
[[nodiscard]] core::Result<void> check_homes(const std::vector<Membership>& memberships);

/// Overlaps no other exemption or suspension ("exemption.overlaps"); begins while the member is in a cell
/// ("exemption.no_cell").
[[nodiscard]] core::Result<void> check_exemption(const std::vector<Exemption>& there,
                                                 const std::vector<Membership>& memberships, const Exemption& wanted);

/// One secretary of a unit at a time ("office.taken"): `there` are the terms of everybody in that unit. One member
/// holds an office once ("office.held_already"), and is not secretary and deputy at once.
[[nodiscard]] core::Result<void> check_term(const std::vector<TermOfOffice>& there, const TermOfOffice& wanted);

/// An office is held by an official member ("office.probationary") who is in a cell on the first day ("office.no_cell")
/// and is not suspended ("office.suspended"). Whether that cell is of the body is the tree's question.
[[nodiscard]] core::Result<void> check_holder(const MemberRecord& member, const std::vector<Membership>& memberships,
                                              const std::vector<Exemption>& exemptions, const TermOfOffice& wanted);

/// The reminder lies within the term: "office.reminder_outside".
[[nodiscard]] core::Result<void> check_reminder(const TermOfOffice& term);

}  // namespace bontot::organisation
