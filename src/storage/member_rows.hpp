// The rows about members: how each is read and written. Used one at a time, for a unit, for the whole tree and in bulk.
#pragma once

#include <string>
#include <string_view>

#include "core/name_order.hpp"
#include "organisation/membership.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage::member_rows {

// What read_… expects, from column `first` on.
inline constexpr std::string_view k_member_columns =
    "m.id, m.code, m.name, m.birth_year, m.sex, m.admitted, m.official, m.version";
inline constexpr std::string_view k_membership_columns =
    "s.id, s.member, s.unit, s.from_date, s.to_date, s.kind, "
    "s.began, s.ended";
inline constexpr std::string_view k_exemption_columns = "s.id, s.member, s.from_date, s.to_date, s.kind";
inline constexpr std::string_view k_term_columns =
    "s.id, s.member, s.unit, s.office, s.from_date, s.to_date, "
    "s.remind_on";
inline constexpr std::string_view k_decision_columns =
    "s.id, s.member, s.act, s.entry, s.decision_number, s.decision_date, s.decision_by";

[[nodiscard]] organisation::MemberRecord read_member(const Row& row, int first = 0);
[[nodiscard]] organisation::Membership read_membership(const Row& row, int first = 0);
[[nodiscard]] organisation::Exemption read_exemption(const Row& row);
[[nodiscard]] organisation::TermOfOffice read_term(const Row& row);
[[nodiscard]] organisation::MemberDecision read_decision(const Row& row);

[[nodiscard]] std::string_view insert_of(const organisation::MemberRecord&);
[[nodiscard]] std::string_view insert_of(const organisation::Membership&);
[[nodiscard]] std::string_view insert_of(const organisation::Exemption&);
[[nodiscard]] std::string_view insert_of(const organisation::TermOfOffice&);
[[nodiscard]] std::string_view insert_of(const organisation::MemberDecision&);

/// Adds the record to a bulk of insert_of(record).
void add(Bulk& bulk, const std::string& root, const organisation::MemberRecord& member);
void add(Bulk& bulk, const std::string& root, const organisation::Membership& membership);
void add(Bulk& bulk, const std::string& root, const organisation::Exemption& exemption);
void add(Bulk& bulk, const std::string& root, const organisation::TermOfOffice& term);
void add(Bulk& bulk, const std::string& root, const organisation::MemberDecision& decision);

/// The place of somebody in a list: their name, then their code, then their id.
[[nodiscard]] std::string list_key(core::NameOrder& order, const organisation::MemberRecord& member);

}  // namespace bontot::storage::member_rows
