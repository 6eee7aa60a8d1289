// plan lint, plan show, plan diff.
#include "cli/verbs.hpp"
#include "plan/diff.hpp"
#include "wire/plan_documents.hpp"
#include "wording/narrate.hpp"
#include "wording/plan_text.hpp"

namespace bontot::cli {

int plan_lint(const Console& console, const std::string& file, const std::string& format) {
    const auto loaded = load_plan(file);
    if (!loaded) return console.refuse(loaded.error());
    if (format == "json") {
        console.out << wire::page_of(wire::findings_json(loaded->findings, console.language)) << '\n';
    } else {
        console.out << wording::findings_text(loaded->findings, console.language);
        // Not a finding: it stays off the list that scripts read.
        console.err << wording::findings_summary(loaded->findings, console.language) << '\n';
    }
    return plan::has_error(loaded->findings) ? k_fault_found : k_done;
}

int plan_show(const Console& console, const std::string& name, const std::string& format) {
    const auto plan = usable_plan(name);
    if (!plan) return console.refuse(plan.error());
    if (format == "json") {
        console.out << wire::page_of(wire::plan_json(*plan)) << '\n';
    } else {
        console.out << wording::plan_text(*plan, console.language);
    }
    return k_done;
}

int plan_diff(const Console& console, const std::string& before, const std::string& after, const std::string& format) {
    const auto first = usable_plan(before);
    if (!first) return console.refuse(first.error());
    const auto second = usable_plan(after);
    if (!second) return console.refuse(second.error());
    const auto differences = plan::diff(*first, *second);
    if (format == "json") {
        console.out << wire::page_of(wire::differences_json(differences)) << '\n';
    } else {
        console.out << wording::differences_text(differences, *first, *second, console.language);
    }
    return k_done;
}

}  // namespace bontot::cli
