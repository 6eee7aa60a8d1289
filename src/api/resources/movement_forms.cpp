// The two forms of a file, computed from facts and levels at the moment they are asked for.
#include "api/json/movement_forms.hpp"

#include "api/resources/movement_view.hpp"
#include "api/resources/replies.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

/// `read` reads the form, `show` writes it.
template <class Read, class Show>
Checked<Reply> form_reply(const Call& call, app::Transaction& records, Read read, Show show) {
    const auto plan = plan_of_file(call, records);
    if (!plan) return tl::unexpected(plan.error());
    const auto form = read(records, (*plan)->plan, call.principal, call.id<core::UnitId>("unit"), year_in_path(call));
    return after(form, [&]() -> Checked<Reply> {
        Reply reply;
        reply.body = show(call, records, *form, (*plan)->plan);
        reply.version = form->file.record.version;
        return reply;
    });
}

}  // namespace

Checked<Reply> get_self_assessment(Call& call, app::Transaction& records) {
    return form_reply(call, records, app::self_form, self_form_json);
}

Checked<Reply> get_appraisal(Call& call, app::Transaction& records) {
    return form_reply(call, records, app::appraisal_form, appraisal_json);
}

}  // namespace bontot::api::handlers
