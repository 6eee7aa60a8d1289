// The made-up province's plain records → the rows of the stores.
#pragma once

#include <vector>

#include "app/ports/organisation.hpp"
#include "app/ports/outcomes.hpp"
#include "samples/province.hpp"

namespace bontot::cli {

[[nodiscard]] app::MemberFile member_file(samples::MemberRecords records);
[[nodiscard]] std::vector<app::MemberRatingRow> member_ratings(const samples::UnitYear& year);
/// All but meetings and members' ratings, which come in bulk.
[[nodiscard]] core::Result<void> put_outcomes(app::OutcomeStore& outcomes, const samples::UnitYear& year);

}  // namespace bontot::cli
