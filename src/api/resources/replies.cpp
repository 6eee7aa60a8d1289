#include "api/resources/replies.hpp"

#include "api/json/organisation.hpp"
#include "api/outcome.hpp"
#include "api/scope.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::api::handlers {

using core::Checked;

Checked<Reply> unit_reply(app::Transaction& records, const core::UnitId& id) {
    const auto unit = app::require_unit(records, id);
    if (!unit) return refused(unit.error());
    Reply reply;
    reply.body = unit_json(*unit, records.today());
    reply.version = unit->version;
    return reply;
}

namespace {

/// What the bodies of a member's entries were called then: some may be out of the caller's reach, and are only named.
template <class Row>
void name_units(app::Transaction& records, const std::vector<Row>& rows, Json& shown) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        shown[i]["unit_name"] = app::unit_name_on(records, rows[i].unit, rows[i].span.from);
}

}  // namespace

Checked<Reply> member_reply(app::Transaction& records, const core::MemberId& id) {
    const auto file = app::require_member(records, id);
    if (!file) return refused(file.error());
    Reply reply;
    reply.body = member_json(*file);
    name_units(records, file->memberships, reply.body["memberships"]);
    name_units(records, file->terms, reply.body["terms"]);
    reply.version = file->member.version;
    return reply;
}

Checked<Reply> made(Checked<Reply> reply, std::string location) {
    if (reply) reply->location = std::move(location);
    return reply;
}

core::Result<void> require_home(const Call& call, app::Transaction& records) {
    const auto file = app::require_member(records, call.id<core::MemberId>("member"));
    if (!file) return tl::unexpected(file.error());
    const organisation::Membership* home = nullptr;
    for (const auto& stay : file->memberships) {
        const bool keeps = stay.kind == organisation::MembershipKind::ordinary;
        if (keeps && (home == nullptr || stay.span.from > home->span.from)) home = &stay;
    }
    // Whoever was never in a cell is nobody's own: the reach that the contract asked for is enough.
    if (home == nullptr) return {};
    return require_may(call, records, access::Permission::members_edit, home->unit, "");
}

app::MemberDetails details_of(Fields fields) {
    app::MemberDetails details;
    details.code = fields.text("code");
    details.name = fields.text("name");
    details.birth_year = fields.number("birth_year");
    details.sex = fields.name("sex", organisation::k_sexes);
    details.admitted = fields.day("admitted");
    details.official = fields.day("official");
    return details;
}

}  // namespace bontot::api::handlers
