#include "plan/lint.hpp"

namespace bontot::plan {

Findings lint(const Plan& plan) {
    Findings findings;
    (void)plan;
    return findings;
}

}  // namespace bontot::plan
