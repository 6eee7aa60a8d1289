#include "app/organisation/make_official.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/request_checks.hpp"
#include "organisation/member_check.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

core::Result<void> make_official(Transaction& records, const MakeOfficial& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.on, records.today()); !day) return day;
    if (file->member.official || !file->member.admitted) {
        return core::refuse(
            core::RefusalKind::wrong_state, "member.not_probationary",
            {{"member", file->member.name}, {"official", file->member.official ? file->member.official->iso() : ""}});
    }
    const auto* home = organisation::home_on(file->memberships, request.on);
    if (home == nullptr) {
        return core::refuse(core::RefusalKind::wrong_state, "member.in_no_cell",
                            {{"member", file->member.name}, {"found", request.on.iso()}});
    }
    const auto decision = member_decision(request.decision, records.today());
    if (!decision) return tl::unexpected(decision.error());
    const auto cell = home->unit;
    MemberEdit edit(records, std::move(*file));
    edit.member().official = request.on;
    edit.decide(organisation::DecidedAct::official, {}, *decision);
    if (auto fits = check_member(edit.member(), records.today().year()); !fits) return fits;
    return edit.commit("member.made_official", cell);
}

}  // namespace bontot::app
