// Answers of the engine → JSON, as the contract fixes them: fields are added freely, never renamed or re-interpreted.
#pragma once

#include <nlohmann/json.hpp>

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"
#include "assessment/project.hpp"
#include "assessment/what_if.hpp"
#include "core/language.hpp"
#include "plan/model.hpp"

namespace bontot::wire {

using Json = nlohmann::ordered_json;

/// `language` is that of the sentences ("why", "warnings"); all names and figures are the same in both.
[[nodiscard]] Json evaluation_json(const assessment::Evaluation& evaluation, const assessment::Facts& facts,
                                   const plan::Plan& plan, core::Language language);
[[nodiscard]] Json projection_json(const assessment::Projection& projection, const assessment::Facts& facts,
                                   core::Language language);
[[nodiscard]] Json what_if_json(const assessment::WhatIf& what_if);
[[nodiscard]] Json unit_json(const organisation::Unit& unit);

/// {"code", "name", "verdict"}: a line of the list of a whole year.
[[nodiscard]] Json verdict_json(std::string_view code, std::string_view name, assessment::Verdict verdict);

/// One line, UTF-8 kept as it is.
[[nodiscard]] std::string line_of(const Json& json);
/// Indented, for people who read it.
[[nodiscard]] std::string page_of(const Json& json);

}  // namespace bontot::wire
