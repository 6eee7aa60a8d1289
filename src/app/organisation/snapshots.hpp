// What the audit chain says about bodies and members: every field that is kept, so that each state can be read back.
#pragma once

#include <string>
#include <vector>

#include "organisation/membership.hpp"
#include "organisation/tree.hpp"

namespace bontot::app {

/// The body as its last span has it, with its codes, aliases and end.
[[nodiscard]] std::string snapshot(const organisation::UnitRecord& unit);
[[nodiscard]] std::string snapshot(const organisation::MemberRecord& member);
[[nodiscard]] std::string snapshot(const organisation::Membership& membership);
[[nodiscard]] std::string snapshot(const organisation::Exemption& exemption);
[[nodiscard]] std::string snapshot(const organisation::TermOfOffice& term);
[[nodiscard]] std::string snapshot(const organisation::MemberDecision& decision);

/// {"number", "date", "by"}: the paper that an act rests on.
[[nodiscard]] std::string decision_snapshot(const organisation::Decision& decision);

/// [a,b,c] of texts that are JSON already.
[[nodiscard]] std::string json_list(const std::vector<std::string>& parts);

}  // namespace bontot::app
