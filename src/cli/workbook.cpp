#include "cli/verbs.hpp"
#include "documents/workbook_template.hpp"
#include "samples/demonstration.hpp"

namespace bontot::cli {

int workbook(const Console& console, const WorkbookOptions& options) {
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    const auto kind = core::from_name(organisation::k_unit_kinds, options.unit_kind);
    if (options.demonstration) {
        const auto facts = samples::demonstration_cell();
        const auto written = documents::write_template(*plan, facts.unit.kind, options.out, &facts);
        return written ? k_done : console.refuse(written.error());
    }
    const auto written = documents::write_template(*plan, *kind, options.out, nullptr);
    return written ? k_done : console.refuse(written.error());
}

}  // namespace bontot::cli
