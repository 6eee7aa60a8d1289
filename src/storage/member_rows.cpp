#include "storage/member_rows.hpp"

#include "core/text.hpp"
#include "storage/columns.hpp"

namespace bontot::storage::member_rows {

using organisation::Exemption;
using organisation::MemberDecision;
using organisation::MemberRecord;
using organisation::Membership;
using organisation::TermOfOffice;

MemberRecord read_member(const Row& row, int first) {
    MemberRecord member;
    member.id = core::MemberId(row.string(first));
    member.code = row.string(first + 1);
    member.name = row.string(first + 2);
    if (!row.is_null(first + 3)) member.birth_year = static_cast<int>(row.integer(first + 3));
    if (!row.is_null(first + 4)) member.sex = named(row, first + 4, organisation::k_sexes);
    member.admitted = date_or_none(row, first + 5);
    member.official = date_or_none(row, first + 6);
    member.version = row.integer(first + 7);
    return member;
}

Membership read_membership(const Row& row, int first) {
    return {core::RecordId(row.string(first)),
            core::MemberId(row.string(first + 1)),
            core::UnitId(row.string(first + 2)),
            period(row, first + 3, first + 4),
            named(row, first + 5, organisation::k_membership_kinds),
            named(row, first + 6, organisation::k_membership_reasons),
            named(row, first + 7, organisation::k_membership_reasons)};
}

Exemption read_exemption(const Row& row) {
    return {core::RecordId(row.string(0)), core::MemberId(row.string(1)), period(row, 2, 3),
            named(row, 4, organisation::k_exemption_kinds)};
}

TermOfOffice read_term(const Row& row) {
    return {core::RecordId(row.string(0)),
            core::MemberId(row.string(1)),
            core::UnitId(row.string(2)),
            named(row, 3, organisation::k_offices),
            period(row, 4, 5),
            date_or_none(row, 6)};
}

MemberDecision read_decision(const Row& row) {
    return {core::RecordId(row.string(0)),
            core::MemberId(row.string(1)),
            named(row, 2, organisation::k_decided_acts),
            core::RecordId(row.string(3)),
            {row.string(4), date_or_none(row, 5), row.string(6)}};
}

std::string_view insert_of(const MemberRecord&) {
    return "insert into member (root, id, code, name, search_key, birth_year, sex, admitted, official, version) "
           "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
}

std::string_view insert_of(const Membership&) {
    return "insert into membership (root, id, member, unit, from_date, to_date, kind, began, ended) "
           "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

std::string_view insert_of(const Exemption&) {
    return "insert into exemption (root, id, member, from_date, to_date, kind) values ($1, $2, $3, $4, $5, $6)";
}

std::string_view insert_of(const TermOfOffice&) {
    return "insert into term_of_office (root, id, member, unit, office, from_date, to_date, remind_on) "
           "values ($1, $2, $3, $4, $5, $6, $7, $8)";
}

std::string_view insert_of(const MemberDecision&) {
    return "insert into member_decision (root, id, member, act, entry, decision_number, decision_date, decision_by) "
           "values ($1, $2, $3, $4, $5, $6, $7, $8)";
}

void add(Bulk& bulk, const std::string& root, const MemberRecord& member) {
    const auto sex = member.sex ? std::optional(core::name_in(organisation::k_sexes, *member.sex)) : std::nullopt;
    bulk.row(root, member.id.text(), member.code, member.name, core::fold(member.name), member.birth_year, sex,
             iso(member.admitted), iso(member.official), member.version);
}

void add(Bulk& bulk, const std::string& root, const Membership& membership) {
    bulk.row(root, membership.id.text(), membership.member.text(), membership.unit.text(), membership.span.from.iso(),
             iso(membership.span.to), core::name_in(organisation::k_membership_kinds, membership.kind),
             core::name_in(organisation::k_membership_reasons, membership.began),
             core::name_in(organisation::k_membership_reasons, membership.ended));
}

void add(Bulk& bulk, const std::string& root, const Exemption& exemption) {
    bulk.row(root, exemption.id.text(), exemption.member.text(), exemption.span.from.iso(), iso(exemption.span.to),
             core::name_in(organisation::k_exemption_kinds, exemption.kind));
}

void add(Bulk& bulk, const std::string& root, const TermOfOffice& term) {
    bulk.row(root, term.id.text(), term.member.text(), term.unit.text(),
             core::name_in(organisation::k_offices, term.office), term.span.from.iso(), iso(term.span.to),
             iso(term.remind_on));
}

void add(Bulk& bulk, const std::string& root, const MemberDecision& decision) {
    bulk.row(root, decision.id.text(), decision.member.text(),
             core::name_in(organisation::k_decided_acts, decision.act), decision.entry.text(), decision.decision.number,
             iso(decision.decision.date), decision.decision.by);
}

std::string list_key(core::NameOrder& order, const MemberRecord& member) {
    return order.key(member.name) + '\0' + '\0' + member.code + '\0' + member.id.text();
}

}  // namespace bontot::storage::member_rows
