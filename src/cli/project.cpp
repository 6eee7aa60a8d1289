#include "assessment/project.hpp"

#include "cli/verbs.hpp"
#include "wire/answers.hpp"
#include "wording/narrate.hpp"

namespace bontot::cli {

int project(const Console& console, const ProjectOptions& options) {
    const auto as_of = day_or_today(options.as_of);
    if (!as_of) return console.refuse(as_of.error()), k_wrong_command;
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    const auto facts = read_one_unit(options.facts, *plan);
    if (!facts) return console.refuse(facts.error());
    const auto projection = assessment::project(*facts, *plan, *as_of);
    if (options.format == "json") {
        console.out << wire::page_of(wire::projection_json(projection, *facts, console.language)) << '\n';
    } else {
        console.out << wording::projection_text(projection, *facts, *plan, console.language,
                                                {console.colour, console.width});
    }
    return k_done;
}

}  // namespace bontot::cli
