#include "app/outcomes/judgements.hpp"
#include "cli/outcome_verbs.hpp"
#include "wording/catalogue.hpp"
#include "wording/labels.hpp"

namespace bontot::cli {

using core::Result;

int judge_knock_out(const Console& console, const JudgeKnockOutOptions& options) {
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    const auto date = typed_day(options.date, "--date");
    if (!date) return console.refuse(date.error());
    auto of = options.of;
    of.year = date->year();
    return act_on_unit(
        console, of, "knock_out.done", [&](app::Transaction& records, const auto& unit) -> Result<core::Params> {
            app::KnockOutRow row;
            row.unit = unit.id;
            row.kind = options.kind;
            row.date = *date;
            row.note = options.note;
            const auto id = app::record_knock_out(records, *plan, std::move(row));
            if (!id) return tl::unexpected(id.error());
            return core::Params{{"kind", wording::knock_out_label(options.kind, *plan, console.language)},
                                {"date", date->iso()},
                                {"id", id->text()}};
        });
}

int judge_withdraw(const Console& console, const JudgeWithdrawOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const auto done = place->records().change({options.who}, [&](app::Transaction& records) {
        return app::withdraw_knock_out(records, core::RecordId(options.id), options.reason);
    });
    if (!done) return console.refuse(at_option(done.error()));
    console.out << wording::sentence("knock_out.done_withdrawn", {{"id", options.id}}, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
