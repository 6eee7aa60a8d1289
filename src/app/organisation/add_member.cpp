#include "app/organisation/add_member.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/request_checks.hpp"
#include "organisation/member_check.hpp"

namespace bontot::app {

using organisation::MembershipKind;
using organisation::MembershipReason;

core::Result<void> take_details(Transaction& records, const MemberDetails& details,
                                organisation::MemberRecord& member) {
    auto name = readable(details.name, "member.name_missing");
    if (!name) return tl::unexpected(name.error());
    auto code = readable_or_empty(details.code);
    if (!code) return tl::unexpected(code.error());
    for (const auto& date : {details.admitted, details.official}) {
        if (!date) continue;
        if (auto day = check_day(*date, records.today()); !day) return day;
    }
    member.name = std::move(*name);
    member.code = std::move(*code);
    member.birth_year = details.birth_year;
    member.sex = details.sex;
    member.admitted = details.admitted;
    member.official = details.official;
    return check_member(member, records.today().year());
}

core::Result<core::MemberId> add_member(Transaction& records, const AddMember& request) {
    organisation::MemberRecord member;
    if (auto taken = take_details(records, request.details, member); !taken) return tl::unexpected(taken.error());
    if (auto day = check_day(request.from, records.today()); !day) return tl::unexpected(day.error());
    const auto cell = require_cell_through(records, request.cell, {request.from, {}});
    if (!cell) return tl::unexpected(cell.error());
    if (member.admitted && request.from < *member.admitted) {
        return core::invalid(
            "member.on_roll_before_admitted",
            {{"member", member.name}, {"found", request.from.iso()}, {"from", member.admitted->iso()}});
    }
    const auto decision = member_decision(request.decision, records.today(), request.from);
    if (!decision) return tl::unexpected(decision.error());
    member.id = core::MemberId(records.new_id());
    auto edit = MemberEdit::of_new(records, member);
    const core::RecordId stay(records.new_id());
    edit.put(organisation::Membership{stay,
                                      member.id,
                                      cell->id,
                                      {request.from, {}},
                                      MembershipKind::ordinary,
                                      request.reason,
                                      MembershipReason::unknown});
    edit.decide(organisation::DecidedAct::began, stay, *decision);
    const bool admission = request.reason == MembershipReason::admission;
    if (auto added = edit.commit(admission ? "member.admitted" : "member.added", cell->id); !added)
        return tl::unexpected(added.error());
    return member.id;
}

core::Result<core::MemberId> admit_member(Transaction& records, const AdmitMember& request) {
    AddMember add{request.details, request.cell, request.on, MembershipReason::admission, request.decision};
    add.details.admitted = request.on;
    add.details.official = std::nullopt;
    return add_member(records, add);
}

}  // namespace bontot::app
