#include "app/organisation/transfer_member.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/request_checks.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {
namespace {

using core::RefusalKind;
using organisation::DecidedAct;
using organisation::Membership;
using organisation::MembershipKind;
using organisation::MembershipReason;

/// The row ends on `on`; nothing of it may begin later, for what is entered for later days must be settled first.
template <class Row>
core::Result<void> end_row(MemberEdit& edit, Row row, core::Date on) {
    if (row.span.to && *row.span.to <= on) return {};
    if (on <= row.span.from) {
        return core::refuse(RefusalKind::wrong_state, "member.entry_later",
                            {{"member", edit.file().member.name}, {"found", on.iso()}, {"later", row.span.from.iso()}});
    }
    row.span.to = on;
    edit.put(std::move(row));
    return {};
}

/// The ordinary membership that can end on `on`: the member was on its roll the day before, and nothing ended it yet.
core::Result<Membership> open_home(const MemberFile& file, core::Date on) {
    const auto* home = organisation::home_on(file.memberships, on.plus_days(-1));
    if (home == nullptr || (home->span.to && *home->span.to <= on)) {
        return core::refuse(RefusalKind::wrong_state, "member.in_no_cell",
                            {{"member", file.member.name}, {"found", on.iso()}});
    }
    return *home;
}

/// Offices in bodies above the new cell stay with a member who moves within them.
core::Result<void> end_offices_left_behind(Transaction& records, MemberEdit& edit, const TransferMember& request) {
    const auto terms = edit.file().terms;
    for (const auto& term : terms) {
        if (term.span.to && *term.span.to <= request.on) continue;
        if (term.office == organisation::Office::follower) continue;
        if (stands_within(records, request.to, term.unit, request.on)) continue;
        if (auto ended = end_row(edit, term, request.on); !ended) return ended;
    }
    return {};
}

}  // namespace

core::Result<void> transfer_member(Transaction& records, const TransferMember& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.on, records.today()); !day) return day;
    const auto cell = require_cell_through(records, request.to, {request.on, {}});
    if (!cell) return tl::unexpected(cell.error());
    auto home = open_home(*file, request.on);
    if (!home) return tl::unexpected(home.error());
    if (home->unit == request.to) {
        return core::refuse(RefusalKind::conflict, "member.already_there",
                            {{"member", file->member.name}, {"unit", cell->on(request.on)->name}});
    }

    const auto decision = member_decision(request.decision, records.today(), request.on);
    if (!decision) return tl::unexpected(decision.error());
    MemberEdit edit(records, *file);
    Membership next{core::RecordId(records.new_id()),
                    file->member.id,
                    request.to,
                    {request.on, home->span.to},
                    MembershipKind::ordinary,
                    MembershipReason::transfer,
                    home->ended};
    home->ended = MembershipReason::transfer;
    home->span.to = request.on;
    edit.put(*home);
    edit.decide(DecidedAct::ended, home->id, *decision);
    const auto* host = organisation::host_on(file->memberships, request.on);
    if (host != nullptr && host->unit == request.to) {
        auto guest = *host;
        guest.ended = MembershipReason::transfer;
        if (auto ended = end_row(edit, guest, request.on); !ended) return ended;
    }
    edit.put(next);
    edit.decide(DecidedAct::began, next.id, *decision);
    if (auto fits = check_membership(edit.file().memberships, next); !fits) return fits;
    if (auto left = end_offices_left_behind(records, edit, request); !left) return left;
    return edit.commit("member.transferred", request.to);
}

core::Result<void> let_member_go(Transaction& records, const LetMemberGo& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.on, records.today()); !day) return day;
    const auto home = open_home(*file, request.on);
    if (!home) return tl::unexpected(home.error());

    const auto decision = member_decision(request.decision, records.today(), request.on);
    if (!decision) return tl::unexpected(decision.error());
    MemberEdit edit(records, *file);
    edit.decide(DecidedAct::ended, home->id, *decision);
    for (auto membership : file->memberships) {
        const bool open = !membership.span.to || request.on < *membership.span.to;
        if (open) membership.ended = request.reason;
        if (auto ended = end_row(edit, membership, request.on); !ended) return ended;
    }
    for (const auto& exemption : file->exemptions) {
        if (auto ended = end_row(edit, exemption, request.on); !ended) return ended;
    }
    for (const auto& term : file->terms) {
        if (auto ended = end_row(edit, term, request.on); !ended) return ended;
    }
    return edit.commit("member.let_go", home->unit);
}

core::Result<void> take_member_back(Transaction& records, const TakeMemberBack& request) {
    auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    if (auto day = check_day(request.from, records.today()); !day) return day;
    const auto cell = require_cell_through(records, request.cell, {request.from, {}});
    if (!cell) return tl::unexpected(cell.error());
    const Membership next{core::RecordId(records.new_id()),
                          file->member.id,
                          request.cell,
                          {request.from, {}},
                          MembershipKind::ordinary,
                          request.reason,
                          MembershipReason::unknown};
    if (auto fits = check_membership(file->memberships, next); !fits) return fits;
    const auto decision = member_decision(request.decision, records.today(), request.from);
    if (!decision) return tl::unexpected(decision.error());
    MemberEdit edit(records, std::move(*file));
    edit.put(next);
    edit.decide(DecidedAct::began, next.id, *decision);
    return edit.commit("member.taken_back", request.cell);
}

}  // namespace bontot::app
