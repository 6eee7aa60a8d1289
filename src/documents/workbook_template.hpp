// The yearly workbook that a secretary fills in Excel or LibreOffice: blank, or filled from facts (demonstration,
// tests, and for an office that goes on from what it has). Calm and printable: A4 landscape, Arial 11, one accent
// colour.
#pragma once

#include <string>

#include "assessment/facts.hpp"
#include "core/result.hpp"
#include "organisation/unit.hpp"
#include "plan/model.hpp"

namespace bontot::documents {

/// Writes the workbook of a unit of this kind under `plan` to `path`. `prefill` may be null. Refused: a path that
/// cannot be written, and facts that the workbook has no room for.
[[nodiscard]] core::Result<void> write_template(const plan::Plan& plan, organisation::UnitKind kind,
                                                const std::string& path, const assessment::Facts* prefill);

}  // namespace bontot::documents
