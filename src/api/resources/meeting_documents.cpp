// The papers of a meeting: pieces of its cell's evidence.
#include "app/meetings/meeting_documents.hpp"

#include "api/json/fields.hpp"
#include "api/outcome.hpp"
#include "app/meetings/meetings.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

Checked<Reply> documents_reply(app::Transaction& records, const core::MeetingId& id) {
    if (auto meeting = app::require_meeting(records, id); !meeting) return refused(meeting.error());
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& document : records.meetings().documents(id)) {
        const auto evidence = records.evidence().find(document.evidence);
        if (!evidence || evidence->deleted_on) continue;
        items.push_back(Json{{"kind", core::name_in(meetings::k_document_kinds, document.kind)},
                             {"evidence", document.evidence.text()},
                             {"title", evidence->title},
                             {"file_name", evidence->file_name},
                             {"media_type", evidence->media_type},
                             {"bytes", evidence->bytes},
                             {"attached_at", document.attached_at}});
    }
    return reply;
}

}  // namespace

Checked<Reply> list_meeting_documents(Call& call, app::Transaction& records) {
    return documents_reply(records, call.id<core::MeetingId>("meeting"));
}

Checked<Reply> attach_meeting_document(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const Fields body(call.body, faults);
    const auto id = call.id<core::MeetingId>("meeting");
    const app::DocumentOrder order{id, *body.name("kind", meetings::k_document_kinds),
                                   *body.id<core::EvidenceId>("evidence"), ""};
    if (auto done = app::attach_document(records, order); !done) return refused(done.error());
    auto reply = documents_reply(records, id);
    if (reply) reply->location = "/api/v1/meetings/" + id.text() + "/documents";
    return reply;
}

Checked<Reply> detach_meeting_document(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const Fields body(call.body, faults);
    const auto id = call.id<core::MeetingId>("meeting");
    const app::DocumentOrder order{id, *body.name("kind", meetings::k_document_kinds),
                                   call.id<core::EvidenceId>("evidence"), body.text("reason")};
    if (auto done = app::detach_document(records, order); !done) return refused(done.error());
    return documents_reply(records, id);
}

}  // namespace bontot::api::handlers
