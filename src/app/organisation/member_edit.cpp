#include "app/organisation/member_edit.hpp"

#include "app/organisation/snapshots.hpp"
#include "audit/snapshot.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {
namespace {

using organisation::Exemption;
using organisation::MemberRecord;
using organisation::Membership;
using organisation::TermOfOffice;

template <class Row>
const Row* with_id(const std::vector<Row>& rows, const core::RecordId& id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

/// Calls `each(before, after)` for every row that is new (before null), changed or gone (after null).
template <class Row, class Each>
void each_difference(const std::vector<Row>& before, const std::vector<Row>& after, const Each& each) {
    for (const auto& row : before) {
        const Row* now = with_id(after, row.id);
        if (now == nullptr || snapshot(*now) != snapshot(row)) each(&row, now);
    }
    for (const auto& row : after) {
        if (with_id(before, row.id) == nullptr) each(static_cast<const Row*>(nullptr), &row);
    }
}

/// The days on which two states of a row differ.
template <class Row>
std::optional<core::Period> days_of_difference(const Row* before, const Row* after) {
    if (before == nullptr) return after->span;
    if (after == nullptr) return before->span;
    return difference(before->span, after->span);
}

/// A list of rows on either side of the change, as one field of the two snapshots.
template <class Row>
void tell(std::string_view name, const std::vector<Row>& before, const std::vector<Row>& after, audit::Snapshot& then,
          audit::Snapshot& now) {
    std::vector<std::string> old_rows;
    std::vector<std::string> new_rows;
    each_difference(before, after, [&](const Row* was, const Row* is) {
        if (was != nullptr) old_rows.push_back(snapshot(*was));
        if (is != nullptr) new_rows.push_back(snapshot(*is));
    });
    if (!old_rows.empty()) then.json(name, json_list(old_rows));
    if (!new_rows.empty()) now.json(name, json_list(new_rows));
}

template <class Row>
void write(MemberStore& store, const std::vector<Row>& before, const std::vector<Row>& after) {
    each_difference(before, after, [&](const Row* was, const Row* is) {
        if (is != nullptr) {
            store.put(*is);
        } else {
            store.remove(*was);
        }
    });
}

bool same_dates(const MemberRecord& a, const MemberRecord& b) {
    return a.admitted == b.admitted && a.official == b.official;
}

/// The first day on which it matters that the dates of admission or of becoming official changed.
core::Period days_of_new_dates(const MemberRecord& before, const MemberRecord& after) {
    std::optional<core::Date> first;
    const auto consider = [&](const std::optional<core::Date>& was, const std::optional<core::Date>& is) {
        if (was == is) return;
        for (const auto& date : {was, is}) {
            if (date && (!first || *date < *first)) first = date;
        }
    };
    consider(before.admitted, after.admitted);
    consider(before.official, after.official);
    return {*first, {}};
}

}  // namespace

MemberEdit MemberEdit::of_new(Transaction& records, MemberRecord member) {
    MemberFile file;
    file.member = std::move(member);
    MemberEdit edit(records, std::move(file));
    edit.is_new_ = true;
    return edit;
}

void MemberEdit::decide(organisation::DecidedAct act, const core::RecordId& entry,
                        const organisation::Decision& decision) {
    if (decision.number.empty()) return;
    for (auto& row : file_.decisions) {
        if (row.act != act || row.entry != entry) continue;
        row.decision = decision;
        return;
    }
    file_.decisions.push_back({core::RecordId(records_.new_id()), file_.member.id, act, entry, decision});
}

void MemberEdit::forget_decision(organisation::DecidedAct act, const core::RecordId& entry) {
    std::erase_if(file_.decisions, [&](const auto& row) { return row.act == act && row.entry == entry; });
}

void MemberEdit::touch_every_cell(TouchedFacts& facts, const core::Period& span) const {
    for (const auto* memberships : {&before_.memberships, &file_.memberships}) {
        for (const auto& membership : *memberships) {
            if (!organisation::overlap(membership.span, span)) continue;
            auto days = membership.span;
            days.from = std::max(days.from, span.from);
            if (span.to) organisation::end_on(days, *span.to);
            facts.add(membership.unit, days);
        }
    }
}

void MemberEdit::touch(TouchedFacts& facts) const {
    each_difference(before_.memberships, file_.memberships, [&](const Membership* was, const Membership* is) {
        const auto days = days_of_difference(was, is);
        const bool same_place = was != nullptr && is != nullptr && was->unit == is->unit && was->kind == is->kind;
        if (same_place) {
            if (days) facts.add(is->unit, *days);
            return;
        }
        if (was != nullptr) facts.add(was->unit, was->span);
        if (is != nullptr) facts.add(is->unit, is->span);
    });
    each_difference(before_.exemptions, file_.exemptions, [&](const Exemption* was, const Exemption* is) {
        if (const auto days = days_of_difference(was, is)) touch_every_cell(facts, *days);
    });
    each_difference(before_.terms, file_.terms, [&](const TermOfOffice* was, const TermOfOffice* is) {
        if (const auto days = days_of_difference(was, is)) facts.add((is != nullptr ? is : was)->unit, *days);
    });
    if (!same_dates(before_.member, file_.member))
        touch_every_cell(facts, days_of_new_dates(before_.member, file_.member));
}

core::Result<void> MemberEdit::commit(std::string action, const core::UnitId& unit, std::string reason) {
    audit::Snapshot then;
    audit::Snapshot now;
    const bool other_record = is_new_ || snapshot(before_.member) != snapshot(file_.member);
    if (other_record && !is_new_) then.json("member", snapshot(before_.member));
    if (other_record) now.json("member", snapshot(file_.member));
    tell("memberships", before_.memberships, file_.memberships, then, now);
    tell("exemptions", before_.exemptions, file_.exemptions, then, now);
    tell("terms", before_.terms, file_.terms, then, now);
    tell("decisions", before_.decisions, file_.decisions, then, now);
    const std::string nothing = audit::Snapshot().str();
    if (then.str() == nothing && now.str() == nothing) {
        return core::refuse(core::RefusalKind::conflict, "member.nothing_changed", {{"member", file_.member.name}});
    }

    TouchedFacts facts(records_);
    touch(facts);
    if (auto open = facts.require_open(); !open) return open;

    auto& store = records_.members();
    // Also when only a dated row is different: the version is that of everything kept about the member.
    if (auto written = is_new_ ? store.insert(file_.member) : store.update(file_.member); !written) return written;
    write(store, before_.memberships, file_.memberships);
    write(store, before_.exemptions, file_.exemptions);
    write(store, before_.terms, file_.terms);
    write(store, before_.decisions, file_.decisions);
    facts.count();
    records_.announce({std::move(action), file_.member.id.text(), unit, std::move(reason),
                       then.str() == nothing ? "" : then.str(), now.str() == nothing ? "" : now.str()});
    return {};
}

}  // namespace bontot::app
