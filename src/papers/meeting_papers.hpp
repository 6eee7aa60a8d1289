// The papers of one meeting (notice, invitation, minutes, the committee's minutes, resolution, self-rating sheet, roll
// call), all from one record of it: nothing is typed twice, so they cannot differ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exact.hpp"
#include "meetings/meeting.hpp"
#include "papers/figures.hpp"
#include "papers/head.hpp"

namespace bontot::papers {

struct NamedLine {
    std::string name;
    std::string text;
};

struct AgendaLine {
    std::string text;
    std::string who;
    std::string note;
};

struct TaskLine {
    std::string text;
    std::optional<std::string> owner;
    std::optional<core::Date> due;
};

struct RemarkLine {
    bool praise = true;
    std::string name;
    std::string text;
};

enum class RollStanding : std::uint8_t { official, probationary, exempt };
enum class RollStatus : std::uint8_t { unknown, present, excused, unexcused, not_expected };

/// One line of the roll call, in the order of the list.
struct RollRow {
    std::string name;
    RollStanding standing = RollStanding::official;
    RollStatus status = RollStatus::unknown;
    bool late = false;
    bool absent = false;  ///< absent, and the paper does not say whether with a reason
    std::string reason;
};

struct SheetLine {
    std::string text;
    std::optional<core::Points> maximum;
    std::optional<core::Points> own;
    std::optional<core::Points> confirmed;
    std::string reason;
    bool not_assessed = false;
};

struct MeetingPaper {
    Head head;
    meetings::MeetingKind kind = meetings::MeetingKind::regular;
    core::Date date;
    std::string topic;
    std::optional<std::string> place;
    std::optional<core::ClockTime> start;
    std::optional<core::ClockTime> end;
    std::string online;  ///< link or room; empty = none
    std::string notice;
    std::vector<AgendaLine> agenda;
    std::vector<std::string> materials;
    std::optional<std::string> chair;
    std::optional<std::string> minute_taker;
    std::string follower;   ///< the superior's member who follows the cell; empty = none
    std::string presenter;  ///< of the topic; empty = none
    std::optional<std::string> absence_contact;
    std::optional<std::string> absence_deadline;
    std::optional<std::string> invited;  ///< of an invitation: name and post
    std::optional<std::string> invited_post;

    Strength strength;
    std::vector<RollRow> roll;  ///< everybody on the list, guests never
    bool roll_called = false;
    std::optional<int> needed;  ///< how many must come, by the plan
    std::string threshold;      ///< "trên 85 %"
    std::optional<std::vector<std::string>> guests;

    std::vector<NamedLine> opinions;
    std::optional<std::int64_t> speaker_count;  ///< people, not names: two may be called the same
    std::optional<std::int64_t> opinion_count;
    std::vector<RemarkLine> remarks;
    std::string conclusion;
    std::vector<TaskLine> tasks;
    Votes votes;
    std::optional<std::string> rating;
    std::optional<core::Points> rating_points;
    std::string rating_explanation;
    std::vector<SheetLine> sheet;
    std::string book;
    std::string pages;

    std::string committee_text;  ///< what the committee's meeting settled
    std::optional<std::string> committee_when;
    std::optional<std::string> committee_where;
    std::optional<std::int64_t> committee_present;
    std::optional<std::int64_t> committee_size;
    std::optional<std::string> committee_absent;
    std::string draft_resolution;
};

/// Present and absent make up the list ("paper.roll_does_not_add_up"), votes do not exceed those who may vote
/// ("paper.votes_above_present"), the end is not before the start ("paper.ends_before_start").
[[nodiscard]] core::Result<void> check(const MeetingPaper& meeting);

[[nodiscard]] Fields fields_of(const MeetingPaper& meeting, PaperKind kind);

}  // namespace bontot::papers
