// Who was where, when: a member, the spans in which they belonged to a cell, were exempt, or held an office. Only what
// a check, a paper or a denominator uses is kept; identity numbers, ethnicity, religion, family and health have no
// field.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/id.hpp"
#include "core/names.hpp"
#include "organisation/tree.hpp"

namespace bontot::organisation {

enum class Sex : std::uint8_t { female, male };

inline constexpr core::NameTable<Sex, 2> k_sexes{{{Sex::female, "female"}, {Sex::male, "male"}}};

/// A member (đảng viên).
struct MemberRecord {
    core::MemberId id;
    std::string code;  ///< the office's own number, never the citizen's; unique in the tree; may be empty
    std::string name;
    std::optional<int> birth_year;       ///< to tell two of one name apart
    std::optional<Sex> sex;              ///< only for the statistics sheets
    std::optional<core::Date> admitted;  ///< ngày vào Đảng
    std::optional<core::Date> official;  ///< ngày chính thức; never computed from the first
    std::int64_t version = 0;

    /// Dự bị: admitted and not yet official. Who has neither date counts as official.
    [[nodiscard]] bool probationary(core::Date day) const { return official ? day < *official : admitted.has_value(); }
};

/// Ordinary, or temporary at a host cell (sinh hoạt tạm thời) while the home cell keeps the member.
enum class MembershipKind : std::uint8_t { ordinary, temporary };

inline constexpr core::NameTable<MembershipKind, 2> k_membership_kinds{{
    {MembershipKind::ordinary, "ordinary"},
    {MembershipKind::temporary, "temporary"},
}};

/// Why a membership began or ended: chuyển đến, kết nạp, tổ chức lại; chuyển đi, xóa tên, khai trừ, xin ra, từ trần.
enum class MembershipReason : std::uint8_t {
    unknown,
    admission,
    transfer,
    reorganisation,
    struck_off,
    expelled,
    resigned,
    deceased,
};

inline constexpr core::NameTable<MembershipReason, 8> k_membership_reasons{{
    {MembershipReason::unknown, "unknown"},
    {MembershipReason::admission, "admission"},
    {MembershipReason::transfer, "transfer"},
    {MembershipReason::reorganisation, "reorganisation"},
    {MembershipReason::struck_off, "struck_off"},
    {MembershipReason::expelled, "expelled"},
    {MembershipReason::resigned, "resigned"},
    {MembershipReason::deceased, "deceased"},
}};

struct Membership {
    core::RecordId id;
    core::MemberId member;
    core::UnitId unit;
    core::Period span;
    MembershipKind kind = MembershipKind::ordinary;
    MembershipReason began = MembershipReason::unknown;
    MembershipReason ended = MembershipReason::unknown;
};

/// Miễn công tác và sinh hoạt đảng (R30), or suspended from meetings (đình chỉ sinh hoạt). The cause is not kept.
enum class ExemptionKind : std::uint8_t { exempt, suspended };

inline constexpr core::NameTable<ExemptionKind, 2> k_exemption_kinds{{
    {ExemptionKind::exempt, "exempt"},
    {ExemptionKind::suspended, "suspended"},
}};

struct Exemption {
    core::RecordId id;
    core::MemberId member;
    core::Period span;
    ExemptionKind kind = ExemptionKind::exempt;
};

/// Bí thư, phó bí thư, chi ủy viên (cấp ủy viên), and the higher committee's member who follows the cell (R34).
enum class Office : std::uint8_t { secretary, deputy, committee_member, follower };

inline constexpr core::NameTable<Office, 4> k_offices{{
    {Office::secretary, "secretary"},
    {Office::deputy, "deputy"},
    {Office::committee_member, "committee_member"},
    {Office::follower, "follower"},
}};

struct TermOfOffice {
    core::RecordId id;
    core::MemberId member;
    core::UnitId unit;
    Office office = Office::secretary;
    core::Period span;
    std::optional<core::Date> remind_on;  ///< when to remind that the term ends
};

/// What of a member was decided: that an entry (a membership, an exemption, a term of office) began or ended, or that
/// they became official.
enum class DecidedAct : std::uint8_t { began, ended, official };

inline constexpr core::NameTable<DecidedAct, 3> k_decided_acts{{
    {DecidedAct::began, "began"},
    {DecidedAct::ended, "ended"},
    {DecidedAct::official, "official"},
}};

/// The decision that an act rests on; many acts of the past have none on record.
struct MemberDecision {
    core::RecordId id;
    core::MemberId member;
    DecidedAct act = DecidedAct::began;
    core::RecordId entry;  ///< empty: of the member
    Decision decision;
};

}  // namespace bontot::organisation
