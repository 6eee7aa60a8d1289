#include "app/organisation/appoint_member.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/request_checks.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {
namespace {

using core::RefusalKind;
using organisation::Office;
using organisation::TermOfOffice;

core::Result<void> check_place(Transaction& records, const MemberFile& file, const TermOfOffice& term,
                               const std::string& unit_name) {
    if (term.office == Office::follower) return {};
    const auto day = term.span.from;
    const auto cell = organisation::home_on(file.memberships, day)->unit;
    if (stands_within(records, cell, term.unit, day)) return {};
    return core::refuse(RefusalKind::wrong_state, "office.elsewhere",
                        {{"member", file.member.name},
                         {"unit", unit_name},
                         {"cell", unit_name_on(records, cell, day)},
                         {"found", day.iso()}});
}

/// The refusal says who holds the office.
core::Result<void> check_free(Transaction& records, const TermOfOffice& wanted) {
    const auto there = records.members().terms_of(wanted.unit, wanted.span);
    auto free = check_term(there, wanted);
    if (free || free.error().code != "office.taken") return free;
    for (const auto& other : there) {
        if (other.office != wanted.office) continue;
        if (const auto holder = records.members().find(other.member))
            free.error().params.emplace_back("member", holder->member.name);
        break;
    }
    return free;
}

}  // namespace

core::Result<core::RecordId> appoint_member(Transaction& records, const AppointMember& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.span.from, records.today()); !day) return tl::unexpected(day.error());
    const auto unit = require_unit_through(records, request.unit, request.span);
    if (!unit) return tl::unexpected(unit.error());
    const TermOfOffice term{core::RecordId(records.new_id()),
                            file->member.id,
                            request.unit,
                            request.office,
                            request.span,
                            request.remind_on};
    if (auto holder = check_holder(file->member, file->memberships, file->exemptions, term); !holder)
        return tl::unexpected(holder.error());
    if (auto place = check_place(records, *file, term, unit->on(request.span.from)->name); !place)
        return tl::unexpected(place.error());
    if (auto free = check_free(records, term); !free) return tl::unexpected(free.error());
    if (auto reminder = check_reminder(term); !reminder) return tl::unexpected(reminder.error());
    const auto decision = member_decision(request.decision, records.today());
    if (!decision) return tl::unexpected(decision.error());
    MemberEdit edit(records, std::move(*file));
    edit.put(term);
    edit.decide(organisation::DecidedAct::began, term.id, *decision);
    if (auto done = edit.commit("member.appointed", request.unit); !done) return tl::unexpected(done.error());
    return term.id;
}

core::Result<void> end_term(Transaction& records, const EndTerm& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.on, records.today()); !day) return day;
    const auto there = std::find_if(file->terms.begin(), file->terms.end(),
                                    [&](const TermOfOffice& term) { return term.id == request.term; });
    if (there == file->terms.end())
        return core::refuse(RefusalKind::not_found, "records.unknown_entry", {{"found", request.term.text()}});
    auto term = *there;
    if (!term.span.holds(request.on.plus_days(-1))) {
        return core::refuse(RefusalKind::wrong_state, "office.not_held",
                            {{"member", file->member.name}, {"found", request.on.plus_days(-1).iso()}});
    }
    const auto decision = member_decision(request.decision, records.today());
    if (!decision) return tl::unexpected(decision.error());
    term.span.to = request.on;
    if (term.remind_on && request.on < *term.remind_on) term.remind_on.reset();
    MemberEdit edit(records, std::move(*file));
    edit.put(term);
    edit.decide(organisation::DecidedAct::ended, term.id, *decision);
    return edit.commit("member.term_ended", term.unit);
}

}  // namespace bontot::app
