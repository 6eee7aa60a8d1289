// One's own calendar link and letters, and the feed behind a link.
#include "access/token.hpp"
#include "api/ical.hpp"
#include "api/plan_of_year.hpp"
#include "api/sessions_of_call.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

Result<void> note(Call& call, const char* action) {
    return call.services().records.change(call.actor(), [&](app::Transaction& records) -> Result<void> {
        const auto account = records.accounts().find(call.principal.account);
        records.announce({action, call.principal.account.text(), account ? account->unit : core::UnitId(), "", "", ""});
        return {};
    });
}

Json choice_json(bool letters, bool address, bool server) {
    return {{"letters", letters}, {"address", address}, {"server", server}};
}

Checked<Reply> choice_reply(Call& call) {
    const auto wanted = call.services().nudges->wants_letters(call.principal.account);
    if (!wanted) return refused(wanted.error());
    bool address = false;
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        const auto account = records.accounts().find(call.principal.account);
        address = account && !account->email.empty();
        return {};
    });
    if (!looked) return refused(looked.error());
    Reply reply;
    reply.body = choice_json(*wanted, address, call.services().mail != nullptr);
    return reply;
}

}  // namespace

Checked<Reply> get_calendar_link(Call& call) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const auto link = call.services().nudges->link_of(call.principal.account);
    if (!link) return refused(link.error());
    Reply reply;
    reply.body["made_at"] = *link ? Json((*link)->made_at) : Json(nullptr);
    return reply;
}

Checked<Reply> make_calendar_link(Call& call) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const auto token = access::new_token();
    app::CalendarLink link{call.principal.account, 0};
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        link.made_at = records.now_ms();
        return {};
    });
    if (!looked) return refused(looked.error());
    if (auto noted = note(call, "key.calendar_made"); !noted) return refused(noted.error());
    if (auto put = call.services().nudges->put(link, access::secret_hash(token)); !put) return refused(put.error());
    Reply reply;
    reply.body = {{"path", "/api/v1/calendar/" + token}, {"made_at", link.made_at}};
    reply.secret = true;
    return reply;
}

Checked<Reply> remove_calendar_link(Call& call) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    if (auto gone = call.services().nudges->remove_link(call.principal.account); !gone) return refused(gone.error());
    if (auto noted = note(call, "key.calendar_revoked"); !noted) return refused(noted.error());
    return Reply{};
}

Checked<Reply> get_calendar(Call& call) {
    const auto unknown = core::Refusal{core::RefusalKind::not_found, "calendar.unknown", {}, ""};
    const auto link = call.services().nudges->link_with(access::secret_hash(call.path("token")));
    if (!link) return refused(link.error());
    if (!*link) return refused(unknown);
    std::string text;
    const auto plans = plan_of_years(call.services().plans);
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        const auto account = records.accounts().find((*link)->account);
        if (!account || account->state != access::AccountState::active) return tl::unexpected(unknown);
        const auto content = app::calendar_of(records, *account, plans);
        if (!content) return tl::unexpected(content.error());
        text = calendar_text(*content, records.now_ms(), call.language);
        return {};
    });
    if (!looked) return refused(looked.error());
    Reply reply;
    reply.headers.set("Content-Type", "text/calendar; charset=utf-8");
    reply.content = std::move(text);
    return reply;
}

Checked<Reply> get_letters(Call& call) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    return choice_reply(call);
}

Checked<Reply> choose_letters(Call& call) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const bool wanted = call.body.at("letters").get<bool>();
    const auto set = call.services().nudges->set_wants_letters(call.principal.account, wanted);
    if (!set) return refused(set.error());
    return choice_reply(call);
}

}  // namespace bontot::api::handlers
