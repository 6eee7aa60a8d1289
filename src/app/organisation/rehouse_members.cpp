#include "app/organisation/rehouse_members.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"
#include "app/organisation/member_edit.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {
namespace {

using organisation::Membership;
using organisation::MembershipKind;
using organisation::MembershipReason;

/// What is left of a row from `on` on: nothing when it ended before.
bool reaches(const core::Period& span, core::Date on) {
    return !span.to || on < *span.to;
}

/// Ends the row on `on`; one that only begins then, or later, goes.
template <class Row>
void cut(MemberEdit& edit, Row row, core::Date on) {
    if (!reaches(row.span, on)) return;
    if (on <= row.span.from) {
        edit.remove(row);
        return;
    }
    row.span.to = on;
    if constexpr (std::is_same_v<Row, Membership>) row.ended = MembershipReason::reorganisation;
    edit.put(std::move(row));
}

/// A guest of the cell that is now their own is no guest any more.
bool is_guest_at_home(const MemberFile& file, const Membership& row) {
    return row.kind == MembershipKind::temporary &&
           std::any_of(file.memberships.begin(), file.memberships.end(), [&](const Membership& home) {
               return home.kind == MembershipKind::ordinary && home.unit == row.unit &&
                      organisation::overlap(home.span, row.span);
           });
}

}  // namespace

std::vector<MemberFile> members_from(Transaction& records, const core::UnitId& unit, core::Date on) {
    return records.members().of_unit(unit, {on, {}});
}

core::Result<void> rehouse(Transaction& records, const MemberFile& file, const core::UnitId& from,
                           const core::UnitId& to, core::Date on, const std::string& reason) {
    MemberEdit edit(records, file);
    for (const auto& row : file.memberships) {
        if (row.unit != from || !reaches(row.span, on)) continue;
        cut(edit, row, on);
        auto next = row;
        next.id = core::RecordId(records.new_id());
        next.unit = to;
        if (row.span.from <= on) {
            next.span.from = on;
            next.began = MembershipReason::reorganisation;
        }
        edit.put(std::move(next));
    }
    const auto moved = edit.file().memberships;
    for (const auto& row : moved) {
        if (reaches(row.span, on) && is_guest_at_home(edit.file(), row)) cut(edit, row, on);
    }
    for (const auto& term : file.terms) {
        if (term.unit == from) cut(edit, term, on);
    }
    for (const auto& row : edit.file().memberships) {
        if (auto fits = check_membership(edit.file().memberships, row); !fits) {
            auto refusal = fits.error();
            refusal.place = file.member.name;
            return tl::unexpected(std::move(refusal));
        }
    }
    return edit.commit("member.transferred", to, reason);
}

core::Result<void> end_offices(Transaction& records, const core::UnitId& unit, core::Date on,
                               const std::string& reason) {
    for (const auto& term : records.members().terms_of(unit, {on, {}})) {
        auto holder = require_member(records, term.member);
        if (!holder) return tl::unexpected(holder.error());
        MemberEdit edit(records, std::move(*holder));
        cut(edit, term, on);
        if (auto ended = edit.commit("member.term_ended", unit, reason); !ended) return ended;
    }
    return {};
}

}  // namespace bontot::app
