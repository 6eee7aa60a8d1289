// Requests for absence: asked and taken back by the members themselves, answered by those who record.
#include "api/json/fields.hpp"
#include "api/json/meetings.hpp"
#include "api/resources/meeting_view.hpp"
#include "app/meetings/meetings.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

Checked<Reply> request_reply(const Call& call, app::Transaction& records, const core::MemberId& member) {
    const auto seen = seen_meeting(call, records);
    if (!seen) return refused(seen.error());
    for (const auto& request : seen->meeting.requests) {
        if (request.member != member) continue;
        Reply reply;
        reply.body = request_json(request);
        return reply;
    }
    return refused({core::RefusalKind::not_found, "meeting.no_request", {{"found", member.text()}}, ""});
}

}  // namespace

Checked<Reply> request_absence(Call& call, app::Transaction& records) {
    const auto& member = call.principal.member;
    if (!member) return refused({core::RefusalKind::forbidden, "meeting.own_request_only", {}, ""});
    const auto id = call.id<core::MeetingId>("meeting");
    const std::string reason = call.body.at("reason");
    if (auto done = app::request_absence(records, id, *member, reason); !done) return refused(done.error());
    auto reply = request_reply(call, records, *member);
    if (reply) reply->location = "/api/v1/meetings/" + id.text() + "/requests/" + member->text();
    return reply;
}

Checked<Reply> get_absence_request(Call& call, app::Transaction& records) {
    return request_reply(call, records, call.id<core::MemberId>("member"));
}

Checked<Reply> withdraw_absence_request(Call& call, app::Transaction& records) {
    const auto member = call.id<core::MemberId>("member");
    if (call.principal.member != member)
        return refused({core::RefusalKind::forbidden, "meeting.own_request_only", {}, ""});
    const auto done = app::withdraw_absence(records, call.id<core::MeetingId>("meeting"), member);
    if (!done) return refused(done.error());
    return Reply{};
}

Checked<Reply> answer_absence_request(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const Fields body(call.body, faults);
    const auto member = call.id<core::MemberId>("member");
    const auto done = app::answer_absence(records, call.id<core::MeetingId>("meeting"), member, body.flag("granted"),
                                          body.text("answer"), call.principal.member);
    if (!done) return refused(done.error());
    return request_reply(call, records, member);
}

}  // namespace bontot::api::handlers
