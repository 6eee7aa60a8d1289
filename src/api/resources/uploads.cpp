// Files on their way in, a piece at a time.
#include "app/evidence/uploads.hpp"

#include "api/content_range.hpp"
#include "api/json/evidence.hpp"
#include "api/json/fields.hpp"
#include "api/outcome.hpp"
#include "api/resources/uploader.hpp"

namespace bontot::api {

using core::Checked;
using core::Result;

std::string uploader(const Call& call) {
    return call.principal.account.empty() ? call.principal.name : call.principal.account.text();
}

Result<std::int64_t> now_of(const Call& call) {
    std::int64_t now_ms = 0;
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        now_ms = records.now_ms();
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    return now_ms;
}

namespace handlers {

namespace {

Reply upload_reply(const app::Upload& upload) {
    Reply reply;
    reply.body = upload_json(upload);
    reply.headers.set("Upload-Offset", std::to_string(upload.received));
    return reply;
}

/// The piece that body and Content-Range agree on.
Result<ContentRange> piece_sent(const Call& call) {
    const auto header = call.request().headers.find("Content-Range").value_or("");
    const auto range = parse_content_range(header);
    if (range && range->last - range->first + 1 == static_cast<std::int64_t>(call.request().body.size())) return *range;
    return core::invalid("request.content_range", {{"found", std::string(header)}}, "Content-Range");
}

}  // namespace

Checked<Reply> begin_upload(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const Fields body(call.body, faults);
    const app::BeginUpload request{uploader(call), call.id<core::UnitId>("unit"), body.text("file_name"),
                                   body.number<std::int64_t>("bytes").value_or(0), body.text("sha256")};
    const auto begun =
        app::begin_upload(call.services().uploads, app::UploadId(records.new_id()), records.now_ms(), request);
    if (!begun) return refused(begun.error());
    auto reply = upload_reply(*begun);
    reply.location = "/api/v1/uploads/" + begun->id.text();
    return reply;
}

Checked<Reply> get_upload(Call& call, app::Transaction& records) {
    const auto found =
        app::find_upload(call.services().uploads, call.id<app::UploadId>("upload"), uploader(call), records.now_ms());
    if (!found) return refused(found.error());
    return upload_reply(*found);
}

Checked<Reply> send_upload_piece(Call& call) {
    const auto now = now_of(call);
    if (!now) return refused(now.error());
    const auto range = piece_sent(call);
    if (!range) return refused(range.error());
    const auto got = app::receive_piece(
        call.services().uploads, *now,
        {call.id<app::UploadId>("upload"), uploader(call), range->first, range->of, call.request().body});
    if (!got) return refused(got.error());
    return upload_reply(*got);
}

Checked<Reply> drop_upload(Call& call) {
    const auto now = now_of(call);
    if (!now) return refused(now.error());
    const auto done = app::drop_upload(call.services().uploads, call.id<app::UploadId>("upload"), uploader(call), *now);
    if (!done) return refused(done.error());
    return Reply{};
}

}  // namespace handlers
}  // namespace bontot::api
