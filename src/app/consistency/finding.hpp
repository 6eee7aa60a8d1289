// What a standing check of the records finds: how bad it is, which record, and what mends it (all in the sentence).
#pragma once

#include <functional>
#include <string>

#include "core/result.hpp"
#include "core/severity.hpp"

namespace bontot::app {

using core::Severity;  ///< an error makes figures wrong or a paper false

struct ConsistencyFinding {
    Severity severity = Severity::error;
    std::string code;     ///< key of the sentence: "finding.two_cells"
    core::Params params;  ///< names and days, for people
    std::string record;   ///< id of the record
};

using Report = std::function<void(const ConsistencyFinding&)>;

}  // namespace bontot::app
