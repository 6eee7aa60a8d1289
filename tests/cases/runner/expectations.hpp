// The expectations of a case against what the engine answers.
#pragma once

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"
#include "case_parser.hpp"
#include "report.hpp"

namespace bontot::cases {

/// A unit, the plan it is judged by, and the answer.
struct Judged {
    const Case& test;
    const plan::Plan& plan;
    const assessment::Facts& facts;
    const assessment::Evaluation& evaluation;
};

/// "verdict …", "attendance not_met: …", "indicator 2.1 …", "criterion 2 …", "warning …", …
void expect_of_evaluation(Words words, const Judged& judged, Report& report);

/// "projection thematic_count at_risk needed 2".
void expect_of_projection(Words words, const Judged& judged, Report& report);

/// "not_met: 2023-04 members m01 found 17/20 required > 85 %" of one check; `text` is what follows the check's name.
void expect_of_check(const Line& line, const std::string& text, const assessment::CheckResult& check,
                     const Judged& judged, Report& report);

/// A what-if over all units of the case.
void expect_of_what_if(const Case& test, Report& report);

/// The award list.
void expect_of_awards(const Case& test, Report& report);

/// Runs the whole case.
void run_case(const std::string& path, Report& report);

}  // namespace bontot::cases
