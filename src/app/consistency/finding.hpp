// What a standing check of the records finds: how bad it is, which record, and what mends it (all in the sentence).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/names.hpp"
#include "core/result.hpp"

namespace bontot::app {

/// An error makes figures wrong or a paper false; a warning may be right; an info wants a look.
enum class Severity : std::uint8_t { error, warning, info };

inline constexpr core::NameTable<Severity, 3> k_severities{{
    {Severity::error, "error"},
    {Severity::warning, "warning"},
    {Severity::info, "info"},
}};

struct ConsistencyFinding {
    Severity severity = Severity::error;
    std::string code;     ///< key of the sentence: "finding.two_cells"
    core::Params params;  ///< names and days, for people
    std::string record;   ///< id of the record
};

using Report = std::function<void(const ConsistencyFinding&)>;

}  // namespace bontot::app
