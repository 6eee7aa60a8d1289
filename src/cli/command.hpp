// What every verb shares: the chosen language and output, reading plans and facts, printing refusals.
#pragma once

#include <functional>
#include <ostream>
#include <string>

#include "assessment/facts.hpp"
#include "core/language.hpp"
#include "core/result.hpp"
#include "plan/resolve.hpp"

namespace bontot::cli {

enum ExitStatus { k_done = 0, k_fault_found = 1, k_wrong_command = 2, k_wrong_input = 3 };

/// Where a verb writes, and in which language.
struct Console {
    std::ostream& out;
    std::ostream& err;
    core::Language language = core::Language::vi;
    bool colour = false;
    int width = 100;

    /// Prints one line a refusal and returns k_wrong_input.
    int refuse(const core::Refusals& refusals) const;
    int refuse(const core::Refusal& refusal) const { return refuse(core::Refusals{refusal}); }
};

/// The whole of a file, at most `limit` bytes; "-" is standard input.
[[nodiscard]] core::Result<std::string> read_file(const std::string& path, std::size_t limit);

/// Writes all or nothing: into a temporary file beside `path`, then renamed.
[[nodiscard]] core::Result<void> write_file(const std::string& path, const std::string& content);

/// A shipped plan by name, or a plan file by path, with all it extends. `findings` stay with the plan.
[[nodiscard]] core::Result<plan::LoadedPlan> load_plan(const std::string& name_or_path);
/// … refused when reading or linting found an error.
[[nodiscard]] core::Checked<plan::Plan> usable_plan(const std::string& name_or_path);
/// The text of a plan, then those of all that it extends.
[[nodiscard]] core::Result<std::vector<plan::PlanText>> plan_texts(const std::string& name_or_path);

/// One facts document, from .json, "-" or .xlsx.
[[nodiscard]] core::Checked<assessment::Facts> read_one_unit(const std::string& path, const plan::Plan& plan);
/// Calls `each` for every unit of a .json, .jsonl, .xlsx file or "-"; stops at the first refusal.
[[nodiscard]] core::Checked<void> each_unit(const std::string& path, const plan::Plan& plan,
                                            const std::function<void(const assessment::Facts&)>& each);
/// One document a line?
[[nodiscard]] bool is_population(const std::string& path);

/// The day given, or today in local time.
[[nodiscard]] core::Result<core::Date> day_or_today(const std::string& iso);

}  // namespace bontot::cli
