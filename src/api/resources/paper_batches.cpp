// Papers of one kind for every body below, as one archive.
#include "api/paper_batches.hpp"

#include "api/file_name.hpp"
#include "api/json/fields.hpp"
#include "api/json/papers.hpp"
#include "api/outcome.hpp"
#include "api/resources/paper_request.hpp"
#include "api/resources/uploader.hpp"
#include "api/scope.hpp"
#include "app/papers/makers.hpp"
#include "app/papers/paper_rights.hpp"
#include "audit/snapshot.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

Checked<BatchToMake> batch_of(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    BatchToMake wanted;
    wanted.id = BatchId(records.new_id());
    wanted.owner = uploader(call);
    wanted.begun_at = records.now_ms();
    wanted.language = call.language;
    wanted.asked.kind = *body.name("kind", papers::k_paper_kinds);
    wanted.asked.year = year_in_path(call);
    wanted.asked.order.date = body.day("dated");
    wanted.asked.as_of = body.day("as_of");
    wanted.place = body.text("place");
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto unit = call.id<core::UnitId>("unit");
    if (!papers::comes_in_batches(wanted.asked.kind))
        return refused({core::RefusalKind::invalid, "paper.no_batch", {}, "/kind"});
    if (auto may = require_any(call, records, app::rights_to_read(wanted.asked.kind), unit); !may)
        return refused(may.error());
    const auto day = app::day_of(records, wanted.asked);
    for (const auto& maker : app::makers_under(records, unit, wanted.asked.kind, day))
        wanted.units.push_back(maker.id);
    if (wanted.units.empty()) return refused({core::RefusalKind::not_found, "paper.nobody_below", {}, "/kind"});
    const auto plan = plan_at_hand(call, records, wanted.asked.year);
    if (!plan) return tl::unexpected(plan.error());
    wanted.plan = plan->plan;
    wanted.adopted = plan->adopted;
    const auto record = records.units().find(unit);
    wanted.file_name = std::string(core::name_in(papers::k_paper_kinds, wanted.asked.kind)) + " " +
                       (record ? record->code : "") + " " + std::to_string(wanted.asked.year) + ".zip";
    return wanted;
}

Result<BatchStanding> batch_at(const Call& call) {
    return call.services().batches.find(BatchId(call.path("batch")), uploader(call));
}

}  // namespace

Checked<Reply> begin_paper_batch(Call& call) {
    Checked<BatchToMake> wanted = BatchToMake{};
    // What goes out stands in the audit first.
    const auto noted = call.services().records.change(call.actor(), [&](app::Transaction& records) -> Result<void> {
        if (auto still = authorise(call, records); !still) return still;
        wanted = batch_of(call, records);
        if (!wanted) return tl::unexpected(wanted.error().front());
        const auto unit = call.id<core::UnitId>("unit");
        records.announce({"paper.batch", unit.text(), unit, "", "",
                          audit::Snapshot()
                              .text("kind", core::name_in(papers::k_paper_kinds, wanted->asked.kind))
                              .number("year", wanted->asked.year)
                              .number("papers", static_cast<std::int64_t>(wanted->units.size()))
                              .str()});
        return {};
    });
    if (!wanted) return tl::unexpected(wanted.error());
    if (!noted) return refused(noted.error());
    const auto begun = call.services().batches.begin(std::move(*wanted));
    if (!begun) return refused(begun.error());
    Reply reply;
    reply.body = batch_json(*begun, call.language);
    reply.location = "/api/v1/paper-batches/" + begun->id.text();
    return reply;
}

Checked<Reply> get_paper_batch(Call& call) {
    const auto batch = batch_at(call);
    if (!batch) return refused(batch.error());
    Reply reply;
    reply.body = batch_json(*batch, call.language);
    return reply;
}

Checked<Reply> get_paper_batch_content(Call& call) {
    const auto batch = batch_at(call);
    if (!batch) return refused(batch.error());
    if (batch->state != BatchState::ready)
        return refused({core::RefusalKind::wrong_state, "paper.batch_not_ready", {}, ""});
    Reply reply;
    reply.headers.set("Content-Type", "application/zip");
    reply.headers.set("Content-Disposition", attachment(batch->file_name));
    reply.content = http::FilePart{batch->path, 0, batch->bytes};
    return reply;
}

Checked<Reply> drop_paper_batch(Call& call) {
    const auto dropped = call.services().batches.drop(BatchId(call.path("batch")), uploader(call));
    if (!dropped) return refused(dropped.error());
    return Reply{};
}

}  // namespace bontot::api::handlers
