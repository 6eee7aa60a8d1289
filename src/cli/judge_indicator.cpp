#include "app/outcomes/judgements.hpp"
#include "cli/outcome_verbs.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

using core::Result;

namespace {

Result<std::optional<core::Ratio>> typed_ratio(const JudgeIndicatorOptions& options) {
    if (options.not_applicable) return std::nullopt;
    const auto ratio = core::Ratio::parse(with_decimal_point(options.ratio));
    if (!ratio) return core::invalid("json.not_a_ratio", {{"found", options.ratio}}, "--ratio");
    return ratio;
}

std::string text_of(const std::optional<core::Ratio>& ratio, core::Language language) {
    return ratio ? ratio->text() : wording::sentence("state.not_applicable", {}, language);
}

}  // namespace

int judge_indicator(const Console& console, const JudgeIndicatorOptions& options) {
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    const auto ratio = typed_ratio(options);
    if (!ratio) return console.refuse(ratio.error());
    return act_on_unit(
        console, options.of, "indicator.done",
        [&](app::Transaction& records, const auto& unit) -> Result<core::Params> {
            app::JudgementRow row;
            row.unit = unit.id;
            row.year = options.of.year;
            row.indicator = options.indicator;
            row.ratio = *ratio;
            row.note = options.note;
            std::optional<std::string> found;
            for (const auto& stored : records.outcomes().judgements(unit.id, row.year)) {
                if (stored.indicator != row.indicator) continue;
                found = text_of(stored.ratio, console.language);
                row.version = stored.version;
            }
            if (auto may = check_correction(options.correct, found); !may) return tl::unexpected(may.error());
            if (auto done = app::judge_indicator(records, *plan, {options.of.who}, std::move(row)); !done)
                return tl::unexpected(done.error());
            return core::Params{{"indicator", options.indicator}, {"ratio", text_of(*ratio, console.language)}};
        });
}

}  // namespace bontot::cli
