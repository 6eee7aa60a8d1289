// What is kept about a person is checked on its own: readable, possible, and nobody's identity number.
#pragma once

#include <string_view>

#include "core/result.hpp"
#include "organisation/membership.hpp"

namespace bontot::organisation {

/// The shape of a citizen's number (căn cước: twelve digits, the first three a province, the fourth a sex and century):
/// such a number is refused as a member's code.
[[nodiscard]] bool is_identity_number(std::string_view code);

/// Year of birth within reach ("member.birth_year"), official after admitted ("member.official_before_admitted"), a
/// code that is no identity number ("member.identity_number").
[[nodiscard]] core::Result<void> check_member(const MemberRecord& member, int this_year);

}  // namespace bontot::organisation
