#include "app/organisation/exempt_member.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/request_checks.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {
namespace {

/// The cell that the announcement is about: the one that keeps the member on the day.
core::UnitId cell_on(const MemberFile& file, core::Date day) {
    const auto* home = organisation::home_on(file.memberships, day);
    return home != nullptr ? home->unit : core::UnitId();
}

}  // namespace

core::Result<void> exempt_member(Transaction& records, const ExemptMember& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.span.from, records.today()); !day) return day;
    const organisation::Exemption wanted{core::RecordId(records.new_id()), file->member.id, request.span, request.kind};
    if (auto fits = check_exemption(file->exemptions, file->memberships, wanted); !fits) return fits;
    const auto decision = member_decision(request.decision, records.today(), request.span.from);
    if (!decision) return tl::unexpected(decision.error());
    const auto cell = cell_on(*file, request.span.from);
    MemberEdit edit(records, std::move(*file));
    edit.put(wanted);
    edit.decide(organisation::DecidedAct::began, wanted.id, *decision);
    const bool suspended = request.kind == organisation::ExemptionKind::suspended;
    return edit.commit(suspended ? "member.suspended" : "member.exempted", cell);
}

core::Result<void> end_exemption(Transaction& records, const EndExemption& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.on, records.today()); !day) return day;
    const auto last_day = request.on.plus_days(-1);
    const auto* there = organisation::exemption_on(file->exemptions, last_day);
    if (there == nullptr) {
        return core::refuse(core::RefusalKind::wrong_state, "member.not_exempt",
                            {{"member", file->member.name}, {"found", last_day.iso()}});
    }
    const auto decision = member_decision(request.decision, records.today(), request.on);
    if (!decision) return tl::unexpected(decision.error());
    auto ended = *there;
    ended.span.to = request.on;
    const auto cell = cell_on(*file, last_day);
    MemberEdit edit(records, std::move(*file));
    edit.put(ended);
    edit.decide(organisation::DecidedAct::ended, ended.id, *decision);
    return edit.commit("member.exemption_ended", cell);
}

}  // namespace bontot::app
