// The parts of an evaluation's page that need attention; narrate_evaluation.cpp puts the page together. Private to
// wording/.
#pragma once

#include <string>
#include <vector>

#include "assessment/evaluation.hpp"
#include "plan/model.hpp"
#include "wording/layout.hpp"
#include "wording/speaker.hpp"

namespace bontot::wording {

/// What all parts of the page work on.
struct EvaluationPage {
    const assessment::Evaluation& evaluation;
    const plan::Plan& plan;
    const Speaker& say;
    Page& page;
};

void write_failing_checks(const EvaluationPage& on);
void write_knock_outs(const EvaluationPage& on);
void write_lost_points(const EvaluationPage& on);  ///< judged indicators with less than their maximum
void write_open_points(const EvaluationPage& on);
void write_warnings(const EvaluationPage& on);

/// "2.1 (10 điểm) và 2.3 (2,5 điểm)": indicators that have lost points, of one criterion ("*" = of all).
[[nodiscard]] std::string lost_points_of(const EvaluationPage& on, const std::string& criterion);

/// Points that may still come, of one criterion ("*" = of all); none where indicators are counted instead of points.
[[nodiscard]] core::Points open_points_of(const EvaluationPage& on, const std::string& criterion);

/// The checks that are not met: the points first, then the other conditions of recognition, then the rest.
[[nodiscard]] std::vector<const assessment::CheckResult*> failing_checks(const EvaluationPage& on);

/// The check is a condition of recognition for this unit.
[[nodiscard]] bool is_condition(const EvaluationPage& on, plan::Check check);

/// The indicator is judged by people for this kind of unit.
[[nodiscard]] bool is_judged(const EvaluationPage& on, const assessment::IndicatorResult& result);

/// Judged indicators that nobody has judged yet.
[[nodiscard]] std::vector<const assessment::IndicatorResult*> unjudged(const EvaluationPage& on);

/// Why checks are open, each reason once, in the order of the checks; one of the open points of the same meeting that
/// names people stands for all.
struct OpenReason {
    assessment::Open open;
    std::vector<plan::Check> checks;
};
[[nodiscard]] std::vector<OpenReason> open_reasons(const assessment::Evaluation& evaluation);

}  // namespace bontot::wording
