#include "app/organisation/correct_entry.hpp"

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "app/organisation/request_checks.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {
namespace {

using organisation::Exemption;
using organisation::Membership;
using organisation::TermOfOffice;

/// Calls `use` with the entry of that id, whatever it is.
template <class Use>
core::Result<void> with_entry(const MemberFile& file, const core::RecordId& id, const Use& use) {
    for (const auto& row : file.memberships) {
        if (row.id == id) return use(row);
    }
    for (const auto& row : file.exemptions) {
        if (row.id == id) return use(row);
    }
    for (const auto& row : file.terms) {
        if (row.id == id) return use(row);
    }
    return core::refuse(core::RefusalKind::not_found, "records.unknown_entry", {{"found", id.text()}});
}

core::Result<void> check(Transaction& records, const MemberFile& file, const Membership& row) {
    const auto cell = require_cell_through(records, row.unit, row.span);
    if (!cell) return tl::unexpected(cell.error());
    return check_membership(file.memberships, row);
}

core::Result<void> check(Transaction&, const MemberFile& file, const Exemption& row) {
    return check_exemption(file.exemptions, file.memberships, row);
}

core::Result<void> check(Transaction& records, const MemberFile& file, const TermOfOffice& row) {
    const auto unit = require_unit_through(records, row.unit, row.span);
    if (!unit) return tl::unexpected(unit.error());
    if (auto holder = check_holder(file.member, file.memberships, file.exemptions, row); !holder) return holder;
    if (auto free = check_term(records.members().terms_of(row.unit, row.span), row); !free) return free;
    return check_reminder(row);
}

core::UnitId unit_of(const MemberFile&, const Membership& row) {
    return row.unit;
}

core::UnitId unit_of(const MemberFile&, const TermOfOffice& row) {
    return row.unit;
}

core::UnitId unit_of(const MemberFile& file, const Exemption& row) {
    const auto* home = organisation::home_on(file.memberships, row.span.from);
    return home != nullptr ? home->unit : core::UnitId();
}

/// The day by which its decision had to be there; an election to an office is confirmed afterwards.
template <class Row>
std::optional<core::Date> decided_by(const Row& row) {
    if constexpr (std::is_same_v<Row, TermOfOffice>) return std::nullopt;
    return row.span.from;
}

}  // namespace

core::Result<void> correct_entry(Transaction& records, const CorrectEntry& request) {
    const auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    auto reason = require_reason(request.reason);
    if (!reason) return tl::unexpected(reason.error());
    if (auto forwards = organisation::check_span(request.span); !forwards) return forwards;
    if (auto day = check_day(request.span.from, records.today()); !day) return day;
    return with_entry(*file, request.entry, [&](auto row) -> core::Result<void> {
        row.span = request.span;
        if (auto fits = check(records, *file, row); !fits) return fits;
        const auto decision = member_decision(request.decision, records.today(), decided_by(row));
        if (!decision) return tl::unexpected(decision.error());
        MemberEdit edit(records, *file);
        edit.put(row);
        edit.decide(organisation::DecidedAct::began, row.id, *decision);
        edit.member().version = request.version.value_or(edit.member().version);
        return edit.commit("member.entry_corrected", unit_of(*file, row), *reason);
    });
}

core::Result<void> take_back_entry(Transaction& records, const TakeBackEntry& request) {
    const auto file = require_member(records, request.member);
    if (!file) return tl::unexpected(file.error());
    auto reason = require_reason(request.reason);
    if (!reason) return tl::unexpected(reason.error());
    return with_entry(*file, request.entry, [&](const auto& row) -> core::Result<void> {
        MemberEdit edit(records, *file);
        edit.remove(row);
        edit.member().version = request.version.value_or(edit.member().version);
        if (auto homes = check_homes(edit.file().memberships); !homes) return homes;
        return edit.commit("member.entry_taken_back", unit_of(*file, row), *reason);
    });
}

}  // namespace bontot::app
