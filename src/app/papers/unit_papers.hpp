// Papers of a cell that are of no meeting: the list of its members, its yearly self-assessment.
#pragma once

#include "app/papers/paper_head.hpp"
#include "papers/member_list.hpp"
#include "papers/self_assessment.hpp"
#include "plan/model.hpp"

namespace bontot::app {

/// Everybody on the roll on `day`.
[[nodiscard]] core::Result<papers::MemberList> member_list_paper(Transaction& records,
                                                                 const organisation::UnitRecord& unit, core::Date day,
                                                                 const PaperOrder& order);

/// Filled from the facts as they are on `as_of`, judged by `plan`; "paper.no_assessment".
[[nodiscard]] core::Result<papers::SelfAssessment> self_assessment_paper(Transaction& records,
                                                                         const organisation::UnitRecord& unit, int year,
                                                                         core::Date as_of, const plan::Plan& plan,
                                                                         const PaperOrder& order);

}  // namespace bontot::app
