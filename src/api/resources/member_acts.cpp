// Acts on members. The cell that keeps the member must be within reach, and every other body that a request names.
#include "api/outcome.hpp"
#include "api/resources/replies.hpp"
#include "api/scope.hpp"
#include "app/organisation/correct_entry.hpp"
#include "app/organisation/exempt_member.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/make_official.hpp"
#include "app/organisation/temporary_activity.hpp"
#include "app/organisation/transfer_member.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

/// One act: the request is read, the bodies it names are asked about, the use case runs, the member is shown.
class Act {
  public:
    Act(Call& call, app::Transaction& records) : call_(call), records_(records), body_(call.body, faults_) {}

    [[nodiscard]] Fields& body() { return body_; }
    [[nodiscard]] core::MemberId member() const { return call_.id<core::MemberId>("member"); }

    template <class Request>
    [[nodiscard]] Checked<Reply> run(Result<void> (*use)(app::Transaction&, const Request&), const Request& request,
                                     const std::optional<core::UnitId>& other = {}, const char* field = "") {
        if (!faults_.empty()) return tl::unexpected(std::move(faults_));
        if (const auto home = require_home(call_, records_); !home) return refused(home.error());
        if (const auto fresh = require_version(); !fresh) return refused(fresh.error());
        if (other) {
            const auto may = require_may(call_, records_, access::Permission::members_edit, *other, field);
            if (!may) return refused(may.error());
        }
        return after(use(records_, request), [&] { return member_reply(records_, member()); });
    }

  private:
    /// Acts follow from what somebody saw: who was transferred meanwhile is not exempted in the cell they have left.
    [[nodiscard]] Result<void> require_version() const {
        const auto file = app::require_member(records_, member());
        if (!file) return tl::unexpected(file.error());
        if (file->member.version == *call_.version) return {};
        return core::refuse(core::RefusalKind::stale, "records.stale",
                            {{"what", file->member.name},
                             {"yours", std::to_string(*call_.version)},
                             {"theirs", std::to_string(file->member.version)}});
    }

    Call& call_;
    app::Transaction& records_;
    core::Refusals faults_;
    Fields body_;
};

/// An edit of one entry: made by somebody who saw the member as they are now, in a body within reach.
Result<void> require_entry(const Call& call, app::Transaction& records) {
    const auto file = app::require_member(records, call.id<core::MemberId>("member"));
    if (!file) return tl::unexpected(file.error());
    const auto id = call.id<core::RecordId>("entry");
    const auto ask = [&](const core::UnitId& unit) {
        return require_may(call, records, access::Permission::members_edit, unit, "");
    };
    for (const auto& row : file->memberships) {
        if (row.id == id) return ask(row.unit);
    }
    for (const auto& row : file->terms) {
        if (row.id == id) return ask(row.unit);
    }
    return require_home(call, records);
}

}  // namespace

Checked<Reply> admit_member(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::AdmitMember request{details_of(body.inside("details")), call.id<core::UnitId>("unit"),
                                   body.demanded_day("on"), body.decision()};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto id = app::admit_member(records, request);
    return after(id, [&] { return made(member_reply(records, *id), "/api/v1/members/" + id->text()); });
}

Checked<Reply> transfer_member(Call& call, app::Transaction& records) {
    Act act(call, records);
    const app::TransferMember request{act.member(), *act.body().id<core::UnitId>("to"), act.body().demanded_day("on"),
                                      act.body().decision()};
    return act.run(&app::transfer_member, request, request.to, "/to");
}

Checked<Reply> let_member_go(Call& call, app::Transaction& records) {
    Act act(call, records);
    const app::LetMemberGo request{act.member(), act.body().demanded_day("on"),
                                   *act.body().name("reason", organisation::k_membership_reasons),
                                   act.body().decision()};
    return act.run(&app::let_member_go, request);
}

Checked<Reply> take_member_back(Call& call, app::Transaction& records) {
    Act act(call, records);
    app::TakeMemberBack request;
    request.member = act.member();
    request.cell = *act.body().id<core::UnitId>("cell");
    request.from = act.body().demanded_day("from");
    request.reason = act.body().name("reason", organisation::k_membership_reasons).value_or(request.reason);
    request.decision = act.body().decision();
    return act.run(&app::take_member_back, request, request.cell, "/cell");
}

Checked<Reply> make_official(Call& call, app::Transaction& records) {
    Act act(call, records);
    return act.run(&app::make_official,
                   app::MakeOfficial{act.member(), act.body().demanded_day("on"), act.body().decision()});
}

Checked<Reply> exempt_member(Call& call, app::Transaction& records) {
    Act act(call, records);
    const auto kind = *act.body().name("kind", organisation::k_exemption_kinds);
    return act.run(&app::exempt_member,
                   app::ExemptMember{act.member(), kind, act.body().span(), act.body().decision()});
}

Checked<Reply> end_exemption(Call& call, app::Transaction& records) {
    Act act(call, records);
    return act.run(&app::end_exemption,
                   app::EndExemption{act.member(), act.body().demanded_day("on"), act.body().decision()});
}

Checked<Reply> begin_temporary(Call& call, app::Transaction& records) {
    Act act(call, records);
    const app::BeginTemporary request{act.member(), *act.body().id<core::UnitId>("host"), act.body().span()};
    return act.run(&app::begin_temporary, request, request.host, "/host");
}

Checked<Reply> end_temporary(Call& call, app::Transaction& records) {
    Act act(call, records);
    return act.run(&app::end_temporary, app::EndTemporary{act.member(), act.body().demanded_day("on")});
}

Checked<Reply> correct_entry(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::CorrectEntry request{call.id<core::MemberId>("member"),
                                    call.id<core::RecordId>("entry"),
                                    body.span(),
                                    body.text("reason"),
                                    call.version,
                                    body.decision()};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (const auto may = require_entry(call, records); !may) return refused(may.error());
    return after(app::correct_entry(records, request), [&] { return member_reply(records, request.member); });
}

Checked<Reply> take_back_entry(Call& call, app::Transaction& records) {
    const app::TakeBackEntry request{call.id<core::MemberId>("member"), call.id<core::RecordId>("entry"),
                                     call.body.at("reason"), call.version};
    if (const auto may = require_entry(call, records); !may) return refused(may.error());
    return after(app::take_back_entry(records, request), [&] { return member_reply(records, request.member); });
}

}  // namespace bontot::api::handlers
