// The kinds of official papers of the movement: their names in commands and templates, the symbol of their type, who
// may see them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/names.hpp"
#include "organisation/tree.hpp"

namespace bontot::papers {

enum class PaperKind : std::uint8_t {
    launch_plan,
    registration,
    pact,
    registration_list,
    notice,
    invitation,
    minutes,
    committee_minutes,
    resolution,
    meeting_sheet,
    self_assessment_report,
    self_assessment,
    appraisal,
    proposal,
    recognition,
    award,
    certificate,
    calibration,
    report,
    member_list,
    ballot,
    vote_count,
    roll_call,
};

inline constexpr core::NameTable<PaperKind, 23> k_paper_kinds{{
    {PaperKind::launch_plan, "launch-plan"},
    {PaperKind::registration, "registration"},
    {PaperKind::pact, "pact"},
    {PaperKind::registration_list, "registration-list"},
    {PaperKind::notice, "notice"},
    {PaperKind::invitation, "invitation"},
    {PaperKind::minutes, "minutes"},
    {PaperKind::committee_minutes, "committee-minutes"},
    {PaperKind::resolution, "resolution"},
    {PaperKind::meeting_sheet, "meeting-sheet"},
    {PaperKind::self_assessment_report, "self-assessment-report"},
    {PaperKind::self_assessment, "self-assessment"},
    {PaperKind::appraisal, "appraisal"},
    {PaperKind::proposal, "proposal"},
    {PaperKind::recognition, "recognition"},
    {PaperKind::award, "award"},
    {PaperKind::certificate, "certificate"},
    {PaperKind::calibration, "calibration"},
    {PaperKind::report, "report"},
    {PaperKind::member_list, "member-list"},
    {PaperKind::ballot, "ballot"},
    {PaperKind::vote_count, "vote-count"},
    {PaperKind::roll_call, "roll-call"},
}};

/// Who a paper is for: what goes to other bodies, and what holds names with criticism, reasons of absence or votes.
enum class Audience : std::uint8_t { open, cell_and_appraisers };

struct KindRules {
    std::string_view symbol;  ///< of its type: "TB"; empty = forms, lists and minutes carry no number
    Audience audience = Audience::open;
};
[[nodiscard]] KindRules rules_of(PaperKind kind);

/// What a paper is about beside its issuer's year.
enum class Subject : std::uint8_t {
    year,     ///< nothing else
    meeting,  ///< one meeting of the issuer
    body,     ///< one of the bodies that the issuer looks after
};
inline constexpr core::NameTable<Subject, 3> k_subjects{{
    {Subject::year, "year"},
    {Subject::meeting, "meeting"},
    {Subject::body, "body"},
}};
[[nodiscard]] Subject subject_of(PaperKind kind);

/// Papers of which a body may issue several in a year: each is of one decision with its number and day.
[[nodiscard]] bool is_of_decision(PaperKind kind);

/// Papers that an office prints for every body below it at once.
[[nodiscard]] bool comes_in_batches(PaperKind kind);

/// Whether bodies of that kind make such papers.
[[nodiscard]] bool is_made_by(PaperKind kind, organisation::BodyKind issuer);

/// False for what a cell may not issue: quy định (QyĐ), hướng dẫn (HD), chỉ thị (CT).
[[nodiscard]] bool may_issue(organisation::BodyKind issuer, std::string_view symbol);

}  // namespace bontot::papers
