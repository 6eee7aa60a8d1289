#include "app/organisation/temporary_activity.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/request_checks.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

using organisation::MembershipKind;
using organisation::MembershipReason;

core::Result<void> begin_temporary(Transaction& records, const BeginTemporary& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.span.from, records.today()); !day) return day;
    const auto host = require_cell_through(records, request.host, request.span);
    if (!host) return tl::unexpected(host.error());
    const organisation::Membership guest{core::RecordId(records.new_id()),
                                         file->member.id,
                                         request.host,
                                         request.span,
                                         MembershipKind::temporary,
                                         MembershipReason::transfer,
                                         request.span.to ? MembershipReason::transfer : MembershipReason::unknown};
    if (auto fits = check_membership(file->memberships, guest); !fits) return fits;
    MemberEdit edit(records, std::move(*file));
    edit.put(guest);
    return edit.commit("member.temporary_begun", request.host);
}

core::Result<void> end_temporary(Transaction& records, const EndTemporary& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.on, records.today()); !day) return day;
    const auto* host = organisation::host_on(file->memberships, request.on.plus_days(-1));
    if (host == nullptr) {
        return core::refuse(core::RefusalKind::wrong_state, "member.no_guest",
                            {{"member", file->member.name}, {"found", request.on.plus_days(-1).iso()}});
    }
    auto guest = *host;
    guest.span.to = request.on;
    guest.ended = MembershipReason::transfer;
    MemberEdit edit(records, std::move(*file));
    edit.put(guest);
    return edit.commit("member.temporary_ended", guest.unit);
}

}  // namespace bontot::app
