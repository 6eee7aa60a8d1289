#include "cli/import_text.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "imports/layouts.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

using imports::Action;
using imports::Field;

/// So many faults help on a screen; the workbook of faults has them all.
constexpr std::size_t k_faults_shown = 50;

std::string column_name(std::uint32_t column) {
    std::string name;
    for (; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

std::string count_of(const imports::ImportPlan& plan, Action action) {
    const auto found = plan.counts.find(action);
    return std::to_string(found == plan.counts.end() ? 0 : found->second);
}

void line(const Console& console, const char* code, const core::Params& params = {}) {
    console.out << wording::sentence(code, params, console.language) << '\n';
}

void print_findings(const Console& console, const imports::ImportPlan& plan) {
    std::size_t shown = 0;
    for (const auto severity : {imports::Severity::error, imports::Severity::warning, imports::Severity::info}) {
        for (const auto& finding : plan.findings.list()) {
            if (finding.severity != severity) continue;
            if (shown++ == k_faults_shown) {
                line(console, "import.more_findings",
                     {{"count", std::to_string(plan.findings.list().size() - k_faults_shown)}});
                return;
            }
            const auto code = "import_severity." + std::string(core::name_in(core::k_severities, severity));
            console.out << "  " << wording::sentence(code, {}, console.language) << ' '
                        << wording::describe(finding.what, console.language) << '\n';
        }
    }
}

}  // namespace

void print_guess(const Console& console, const imports::Guess& guess) {
    line(console, "import.sheet",
         {{"sheet", guess.sheet_name},
          {"kind", std::string(core::name_in(imports::k_kinds, guess.kind))},
          {"first", std::to_string(guess.header_first)},
          {"last", guess.header_last == guess.header_first ? "" : std::to_string(guess.header_last)},
          {"data", std::to_string(guess.first_data)}});
    for (const auto& column : guess.columns) {
        std::string meaning;
        if (column.date) {
            meaning = column.date->vietnamese();
        } else if (column.not_kept) {
            meaning = wording::sentence("import.not_kept",
                                        {{"what", std::string(core::name_in(imports::k_not_kept, *column.not_kept))}},
                                        console.language);
        } else if (column.field == Field::unknown || column.field == Field::ignored ||
                   column.field == Field::not_kept) {
            meaning =
                wording::sentence(column.field == Field::unknown ? "import.column_unknown" : "import.column_ignored",
                                  {}, console.language);
        } else {
            meaning = imports::label_of(guess.kind, column.field);
        }
        console.out << fmt::format("  {:>3}  {} → {}\n", column_name(column.column),
                                   wording::one_line(column.header, 60), meaning);
    }
}

void print_plan(const Console& console, const imports::ImportPlan& plan) {
    line(console, "import.counts",
         {{"added", count_of(plan, Action::add)},
          {"changed", count_of(plan, Action::update)},
          {"skipped", count_of(plan, Action::skip)},
          {"same", count_of(plan, Action::same)},
          {"errors", std::to_string(plan.findings.errors())},
          {"warnings", std::to_string(plan.findings.warnings())}});
    print_findings(console, plan);
    for (const auto& question : plan.questions) {
        core::Refusal asked{core::RefusalKind::invalid, question.code, question.params, question.place};
        console.out << "  ? " << wording::describe(asked, console.language) << '\n';
        line(console, "import.how_to_answer",
             {{"subject", question.subject},
              {"choices", core::join(question.choices, " | ")},
              {"value", question.choices.empty() ? "…" : question.choices.front()}});
    }
}

}  // namespace bontot::cli
