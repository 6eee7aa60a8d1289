// A meeting as its cell records it, from the year's plan to the signed minutes (R26–R55). What the engine judges
// (Meeting) is drawn from it. Attendance is what minutes say: one line for everybody who was not simply there; all
// others eligible were present.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/id.hpp"
#include "core/names.hpp"
#include "meetings/meeting.hpp"
#include "plan/meeting_sheet.hpp"

namespace bontot::meetings {

/// dự kiến → đã chuẩn bị → đã họp → đã kết luận → đã chốt.
enum class MeetingState : std::uint8_t { planned, prepared, held, concluded, finalised };

inline constexpr core::NameTable<MeetingState, 5> k_meeting_states{{
    {MeetingState::planned, "planned"},
    {MeetingState::prepared, "prepared"},
    {MeetingState::held, "held"},
    {MeetingState::concluded, "concluded"},
    {MeetingState::finalised, "finalised"},
}};

/// Everything but plainly present. `unknown`: the paper does not say which ("Vắng"); the meeting stays incomplete.
enum class RollMark : std::uint8_t { late, excused, unexcused, unknown };

inline constexpr core::NameTable<RollMark, 4> k_roll_marks{{
    {RollMark::late, "late"},
    {RollMark::excused, "excused"},
    {RollMark::unexcused, "unexcused"},
    {RollMark::unknown, "unknown"},
}};

struct RollLine {
    core::MemberId member;
    RollMark mark = RollMark::excused;
    std::string reason;  ///< seen by the cell's committee and its follower only
};

/// Somebody on the roll on the day of the meeting.
struct RollMember {
    core::MemberId member;
    bool exempt = false;        ///< or suspended, or temporarily with another cell: leaves the denominator (R30)
    bool probationary = false;  ///< on that day

    [[nodiscard]] Standing standing() const {
        if (exempt) return Standing::exempt;
        return probationary ? Standing::probationary : Standing::expected;
    }
};

/// Xin vắng: asked before the meeting, answered by the chair; granted, it becomes the roll call's "excused".
enum class RequestState : std::uint8_t { asked, granted, refused, withdrawn };

inline constexpr core::NameTable<RequestState, 4> k_request_states{{
    {RequestState::asked, "asked"},
    {RequestState::granted, "granted"},
    {RequestState::refused, "refused"},
    {RequestState::withdrawn, "withdrawn"},
}};

struct AbsenceRequest {
    core::MemberId member;
    std::string reason;
    std::int64_t asked_at = 0;  ///< Unix ms
    RequestState state = RequestState::asked;
    std::string answer;
    std::int64_t answered_at = 0;  ///< Unix ms; 0 = not yet
};

/// One turn to speak, in the order in which people spoke.
struct SpokenOpinion {
    core::MemberId member;
    std::uint32_t count = 1;
    std::string said;
};

/// Biểu dương, phê bình/nhắc nhở (R40).
enum class RemarkKind : std::uint8_t { praise, criticism };

inline constexpr core::NameTable<RemarkKind, 2> k_remark_kinds{{
    {RemarkKind::praise, "praise"},
    {RemarkKind::criticism, "criticism"},
}};

struct Remark {
    RemarkKind kind = RemarkKind::praise;
    core::MemberId member;
    std::string text;
};

struct VoteCount {
    std::uint32_t agree = 0;
    std::uint32_t disagree = 0;
    std::uint32_t other = 0;
    bool operator==(const VoteCount&) const = default;
};

enum class TaskState : std::uint8_t { open, done, dropped };

inline constexpr core::NameTable<TaskState, 3> k_task_states{{
    {TaskState::open, "open"},
    {TaskState::done, "done"},
    {TaskState::dropped, "dropped"},
}};

/// What the meeting gave somebody to do; it stays on the list of later meetings until it is done or dropped (R55).
struct Task {
    core::RecordId id;
    std::string text;
    std::string basis;  ///< căn cứ
    std::optional<core::MemberId> owner;
    std::optional<core::Date> due;
    TaskState state = TaskState::open;
    std::optional<core::Date> settled_on;
    std::string result;
};

/// A topic put off to the next meeting, or one on this meeting's agenda.
struct AgendaItem {
    core::RecordId id;
    std::string text;
    bool settled = false;
};

/// What a piece of evidence is to a meeting: chương trình, thông báo, tài liệu, dự thảo nghị quyết, nghị quyết, bản
/// chụp biên bản đã ký.
enum class DocumentKind : std::uint8_t { agenda, notice, material, draft_resolution, resolution, minutes_scan };

inline constexpr core::NameTable<DocumentKind, 6> k_document_kinds{{
    {DocumentKind::agenda, "agenda"},
    {DocumentKind::notice, "notice"},
    {DocumentKind::material, "material"},
    {DocumentKind::draft_resolution, "draft_resolution"},
    {DocumentKind::resolution, "resolution"},
    {DocumentKind::minutes_scan, "minutes_scan"},
}};

struct MeetingDocument {
    core::MeetingId meeting;
    DocumentKind kind = DocumentKind::agenda;
    core::EvidenceId evidence;
    std::int64_t attached_at = 0;  ///< Unix ms
};

struct MeetingRecord {
    core::MeetingId id;
    core::UnitId unit;
    MeetingState state = MeetingState::planned;
    core::Date date;
    MeetingKind kind = MeetingKind::regular;
    std::string title;
    std::string place;

    // Prepare.
    Preparation preparation;
    std::string committee_minutes;  ///< what the committee's pre-meeting settled (R32)
    std::string notice;             ///< text sent to members and the follower (R34)
    std::string draft_resolution;
    std::vector<AgendaItem> agenda;
    std::vector<AbsenceRequest> requests;

    // Hold.
    core::ClockTime start;
    core::ClockTime end;
    int breaks_minutes = 0;
    std::optional<core::MemberId> chair;
    std::optional<core::MemberId> minute_taker;
    bool roll_called = false;  ///< the roll call was made: whoever has no line was there
    std::vector<RollLine> roll_call;
    std::vector<SpokenOpinion> opinions;
    std::vector<Remark> remarks;

    // Conclude.
    std::string resolution;
    std::optional<VoteCount> votes;
    std::vector<Task> tasks;  ///< given at this meeting
    Minutes minutes;
    std::optional<plan::MeetingLevel> self_rating;
    std::optional<core::Points> self_points;
    std::string self_explanation;  ///< thuyết minh điểm trừ
    std::map<std::string, SheetMark> sheet;

    std::optional<FrozenCounts> frozen;  ///< set when finalised
    /// Who was on the roll, frozen with the counts: runs of absences need also those who came. Meetings finalised
    /// before this was kept have none, and are read with the roll of today's lists.
    std::optional<std::vector<RollMember>> frozen_roll;
    std::int64_t version = 0;
};

}  // namespace bontot::meetings
