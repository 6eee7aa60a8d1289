// An office's own sheets: looked at, sent back with their faults, carried out.
#include "api/json/imports.hpp"

#include "api/file_name.hpp"
#include "api/import_request.hpp"
#include "api/kept_answers.hpp"
#include "api/outcome.hpp"
#include "app/import/import_facts.hpp"
#include "app/import/import_rows.hpp"
#include "documents/scratch_folder.hpp"
#include "imports/error_workbook.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

Result<imports::ImportPlan> plan_of(Call& call, const ImportRequest& request) {
    imports::ImportPlan plan;
    const auto done = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        if (auto good = may_import(call, records, request); !good) return good;
        const auto* rows = request.rows();
        plan = rows != nullptr ? app::plan_import(records, *rows, request.order)
                               : app::plan_facts(records, std::get<assessment::Facts>(request.content), request.order);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return plan;
}

}  // namespace

Checked<Reply> preview_import(Call& call) {
    const auto request = import_request(call);
    if (!request) return tl::unexpected(request.error());
    const auto plan = plan_of(call, *request);
    if (!plan) return refused(plan.error());
    Reply reply;
    reply.body = import_preview_json(*request, *plan, call.language);
    return reply;
}

Checked<Reply> get_import_errors(Call& call) {
    const auto request = import_request(call);
    if (!request) return tl::unexpected(request.error());
    const auto plan = plan_of(call, *request);
    if (!plan) return refused(plan.error());
    const auto folder = documents::ScratchFolder::make();
    if (!folder) return refused(folder.error());
    constexpr const char* k_name = "errors.xlsx";
    const auto written = imports::write_error_workbook(folder->file(k_name), request->workbook, request->guess,
                                                       plan->findings, call.language);
    if (!written) return refused(written.error());
    auto bytes = folder->read(k_name);
    if (!bytes) return refused(bytes.error());
    Reply reply;
    reply.headers.set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    const auto& file = request->order.file_name;
    reply.headers.set("Content-Disposition", attachment(file.substr(0, file.rfind('.')) + " - lỗi.xlsx"));
    reply.content = std::move(*bytes);
    return reply;
}

Checked<Reply> carry_out_import(Call& call) {
    const auto request = import_request(call);
    if (!request) return tl::unexpected(request.error());
    const auto write = [&](app::Transaction& records) -> Result<imports::ImportPlan> {
        imports::ImportPlan plan;
        const auto* rows = request->rows();
        const auto written = rows != nullptr ? app::commit_import(records, *rows, request->order, plan)
                                             : app::commit_facts(records, std::get<assessment::Facts>(request->content),
                                                                 request->order, plan);
        if (!written) return tl::unexpected(written.error());
        if (rows != nullptr)
            records.outcomes().remember_import_layout(request->guess.fingerprint,
                                                      imports::print_layout(request->guess));
        return plan;
    };
    return KeptAnswers(call).change([&](app::Transaction& records) { return may_import(call, records, *request); },
                                    [&](app::Transaction& records) -> Checked<Reply> {
                                        const auto plan = write(records);
                                        if (!plan) return refused(plan.error());
                                        Reply reply;
                                        reply.body["counts"] = import_counts_json(*plan);
                                        return reply;
                                    });
}

}  // namespace bontot::api::handlers
