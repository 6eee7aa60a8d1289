// The words that offices write into the cells of their own sheets, on top of those of the yearly workbook. Cells are
// matched whole: an "x" inside another word is no x.
#pragma once

#include <array>
#include <cstdint>

#include "documents/workbook_words.hpp"
#include "meetings/record.hpp"
#include "organisation/membership.hpp"
#include "organisation/tree.hpp"

namespace bontot::imports {

using documents::Choice;

/// What a roll call says of somebody. `unknown`: the paper does not say ("Vắng", "--", blank): the meeting stays
/// incomplete, nothing is inferred.
enum class Attendance : std::uint8_t { present, late, excused, unexcused, exempt, unknown };

inline constexpr core::NameTable<Attendance, 6> k_attendances{{
    {Attendance::present, "present"},
    {Attendance::late, "late"},
    {Attendance::excused, "excused"},
    {Attendance::unexcused, "unexcused"},
    {Attendance::exempt, "exempt"},
    {Attendance::unknown, "unknown"},
}};

inline constexpr std::array<Choice<Attendance>, 6> k_attendance_words{{
    {Attendance::present, "Có mặt", "Present", "Dự|Có dự|Có|●|x|×|✓|✔|☑|☒|1"},
    {Attendance::late, "Đi muộn", "Late", "Muộn|Đến muộn|Đi trễ|Trễ|▲|M|Có mặt (muộn)"},
    {Attendance::excused, "Vắng có lý do", "Excused",
     "Có lý do|Có lí do|Vắng có lí do|Có phép|Vắng có phép|Vắng (có phép)|Vắng (có lý do)|P|CP|○"},
    {Attendance::unexcused, "Vắng không lý do", "Unexcused",
     "Không lý do|Không lí do|Vắng không lí do|Không phép|Vắng không phép|Vắng (không phép)|Vắng (không lý do)|K|KP|❌"},
    {Attendance::exempt, "Miễn", "Exempt", "Miễn sinh hoạt|MSH|Được miễn|Miễn công tác, sinh hoạt"},
    {Attendance::unknown, "Chưa rõ", "Unknown", "Vắng|Vắng mặt|V|--|-|–|?|Absent"},
}};

/// A mark in one of several columns (neighbours.md 3.2, quirk 6).
inline constexpr std::array<Choice<bool>, 2> k_mark_words{{
    {true, "x", "Yes", "X|×|✓|✔|☑|☒|●|1|Có|Đúng|TRUE"},
    {false, "0", "No", "Không|FALSE|☐|-|--|–"},
}};

/// What a piece of evidence is to a meeting.
inline constexpr std::array<Choice<meetings::DocumentKind>, 6> k_document_kind_words{{
    {meetings::DocumentKind::agenda, "Chương trình", "Agenda", "Chương trình họp|Chương trình sinh hoạt"},
    {meetings::DocumentKind::notice, "Thông báo", "Notice", "Giấy mời|Thông báo họp|Thư mời"},
    {meetings::DocumentKind::material, "Tài liệu", "Material", "Tài liệu họp|Báo cáo"},
    {meetings::DocumentKind::draft_resolution, "Dự thảo nghị quyết", "Draft resolution", "Dự thảo NQ|Dự thảo"},
    {meetings::DocumentKind::resolution, "Nghị quyết", "Resolution", "NQ|Kết luận"},
    {meetings::DocumentKind::minutes_scan, "Bản chụp biên bản", "Scan of the minutes", "Biên bản|Bản scan biên bản"},
}};

/// What a line of a year on paper says of a body.
enum class PastPaper : std::uint8_t {
    registration,
    recognition,
    not_recognised,
    commendation,
    provincial_commendation,
};
inline constexpr std::array<Choice<PastPaper>, 5> k_past_paper_words{{
    {PastPaper::registration, "Đăng ký", "Registration", "Đăng ký thi đua|Đăng ký danh hiệu|Giao ước thi đua"},
    {PastPaper::recognition, "Công nhận", "Recognition",
     "Được công nhận|Đạt danh hiệu|Đạt|Chi bộ bốn tốt|Chi bộ “bốn tốt”|Đảng bộ cơ sở bốn tốt|Đảng bộ cơ sở “bốn tốt”"},
    {PastPaper::not_recognised, "Không công nhận", "Not recognised",
     "Không được công nhận|Không đạt|Không đạt danh hiệu"},
    {PastPaper::commendation, "Giấy khen", "Commendation", "GK|Tặng giấy khen|Giấy khen của Đảng ủy Khối"},
    {PastPaper::provincial_commendation, "Bằng khen", "Provincial commendation",
     "BK|Tặng bằng khen|Bằng khen của Tỉnh ủy|Bằng khen cấp tỉnh"},
}};

enum class MemberState : std::uint8_t {
    active,
    exempt,
    temporary,
    transferred,
    struck_off,
    expelled,
    resigned,
    deceased,
    suspended,
};

inline constexpr core::NameTable<MemberState, 9> k_member_states{{
    {MemberState::active, "active"},
    {MemberState::exempt, "exempt"},
    {MemberState::temporary, "temporary"},
    {MemberState::transferred, "transferred"},
    {MemberState::struck_off, "struck_off"},
    {MemberState::expelled, "expelled"},
    {MemberState::resigned, "resigned"},
    {MemberState::deceased, "deceased"},
    {MemberState::suspended, "suspended"},
}};

inline constexpr std::array<Choice<MemberState>, 9> k_state_words{{
    {MemberState::active, "Đang sinh hoạt", "Active", "ĐSH|Đang hoạt động|Sinh hoạt|Bình thường|Đang quản lý"},
    {MemberState::exempt, "Miễn sinh hoạt", "Exempt", "MSH|Miễn|Miễn công tác, sinh hoạt|Được miễn sinh hoạt"},
    {MemberState::temporary, "Sinh hoạt tạm thời", "Temporary", "SHTT|Tạm thời|Sinh hoạt tạm"},
    {MemberState::transferred, "Đã chuyển đi", "Transferred",
     "Chuyển đi|CĐi|Đã chuyển|Chuyển sinh hoạt|Chuyển đảng chính thức|Đã chuyển sinh hoạt"},
    {MemberState::struck_off, "Xóa tên", "Struck off", "XT|Bị xóa tên|Đã xóa tên"},
    {MemberState::expelled, "Khai trừ", "Expelled", "KT|Bị khai trừ"},
    {MemberState::resigned, "Xin ra", "Resigned", "CR|Xin ra khỏi Đảng|Cho ra khỏi Đảng|Ra khỏi Đảng"},
    {MemberState::deceased, "Từ trần", "Deceased", "TT|Đã mất|Mất|Đã từ trần"},
    {MemberState::suspended, "Đình chỉ sinh hoạt", "Suspended", "ĐCSH|Đình chỉ|Đình chỉ sinh hoạt đảng"},
}};

/// True when a member in this state belongs to the cell no longer.
[[nodiscard]] constexpr bool has_left(MemberState state) {
    return state == MemberState::transferred || state == MemberState::struck_off || state == MemberState::expelled ||
           state == MemberState::resigned || state == MemberState::deceased;
}

inline constexpr std::array<Choice<organisation::Sex>, 2> k_sex_words{{
    {organisation::Sex::female, "Nữ", "Female", "F"},
    {organisation::Sex::male, "Nam", "Male", "M"},
}};

enum class MemberType : std::uint8_t { official, probationary };
inline constexpr std::array<Choice<MemberType>, 2> k_member_type_words{{
    {MemberType::official, "Chính thức", "Official", "CT|Đảng viên chính thức|ĐVCT"},
    {MemberType::probationary, "Dự bị", "Probationary", "DB|Đảng viên dự bị|ĐVDB"},
}};

enum class OfficeWord : std::uint8_t { secretary, deputy, committee_member, follower, none };
inline constexpr std::array<Choice<OfficeWord>, 5> k_office_words{{
    {OfficeWord::secretary, "Bí thư", "Secretary", "BT|Bí thư chi bộ|BTCB|Bí thư Chi ủy"},
    {OfficeWord::deputy, "Phó bí thư", "Deputy", "PBT|Phó bí thư chi bộ|PBTCB"},
    {OfficeWord::committee_member, "Chi ủy viên", "Committee member", "CUV|Ủy viên|Ủy viên chi ủy|Cấp ủy viên"},
    {OfficeWord::follower, "Cấp ủy viên theo dõi", "Follower", "Đảng ủy viên phụ trách|Đảng ủy viên theo dõi"},
    {OfficeWord::none, "Đảng viên", "Member", "ĐV|Không|-|--"},
}};

inline constexpr std::array<Choice<organisation::BodyKind>, 5> k_body_kind_words{{
    {organisation::BodyKind::province, "Tỉnh ủy", "Province", "Thành ủy|Đảng bộ tỉnh|Đảng bộ thành phố"},
    {organisation::BodyKind::bloc, "Đảng bộ cấp trên trực tiếp", "Bloc",
     "Đảng ủy khối|Đảng bộ khối|Đảng ủy cấp trên trực tiếp|Đảng bộ cấp trên trực tiếp cơ sở|Huyện ủy"},
    {organisation::BodyKind::grassroots_committee, "Đảng bộ cơ sở", "Grassroots committee", "Đảng ủy cơ sở|ĐBCS"},
    {organisation::BodyKind::sub_committee, "Đảng bộ bộ phận", "Sub-committee", "Đảng ủy bộ phận|ĐBBP"},
    {organisation::BodyKind::cell, "Chi bộ", "Cell", "Chi bộ trực thuộc|Chi bộ cơ sở|CB|Chi bộ bộ phận"},
}};

}  // namespace bontot::imports
