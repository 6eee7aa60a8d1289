#include "app/organisation/correct_member.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/request_checks.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

core::Result<void> correct_member(Transaction& records, const CorrectMember& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    auto reason = readable_or_empty(request.reason);
    if (!reason) return tl::unexpected(reason.error());
    const auto* home = organisation::home_on(file->memberships, records.today());
    const auto cell = home != nullptr ? home->unit : core::UnitId();
    MemberEdit edit(records, std::move(*file));
    edit.member().version = request.version;
    if (auto taken = take_details(records, request.details, edit.member()); !taken) return taken;
    const auto decision = member_decision(request.official_decision, records.today());
    if (!decision) return tl::unexpected(decision.error());
    if (edit.member().official) {
        edit.decide(organisation::DecidedAct::official, {}, *decision);
    } else {
        edit.forget_decision(organisation::DecidedAct::official);
    }
    return edit.commit("member.corrected", cell, std::move(*reason));
}

}  // namespace bontot::app
