// One believable paper of each kind, with every field filled and a row in every list: what templates are checked
// against, what the guide shows, what an office tries its own template with. Nobody in it exists.
#pragma once

#include "papers/appraisal.hpp"
#include "papers/campaign_papers.hpp"
#include "papers/decisions.hpp"
#include "papers/meeting_papers.hpp"
#include "papers/member_list.hpp"
#include "papers/proposal.hpp"
#include "papers/registration.hpp"
#include "papers/self_assessment.hpp"
#include "papers/vote_papers.hpp"

namespace bontot::papers {

/// A day on which `format` is in force.
[[nodiscard]] core::Date example_day(Format format);

[[nodiscard]] MeetingPaper example_meeting(Format format);
[[nodiscard]] MemberList example_members(Format format);
[[nodiscard]] SelfAssessment example_assessment(Format format);
[[nodiscard]] Registration example_registration(Format format);
[[nodiscard]] Pact example_pact(Format format);
[[nodiscard]] RegistrationList example_registration_list(Format format);
[[nodiscard]] Appraisal example_appraisal(Format format);
[[nodiscard]] Proposal example_proposal(Format format);
[[nodiscard]] RecognitionDecision example_recognition(Format format);
[[nodiscard]] AwardDecision example_award(Format format);
[[nodiscard]] Ballot example_ballot(Format format);
[[nodiscard]] VoteCountMinutes example_vote_count(Format format);
[[nodiscard]] LaunchPlan example_launch_plan(Format format);
[[nodiscard]] MovementReport example_report(Format format);

[[nodiscard]] Fields example_fields(PaperKind kind, Format format);

}  // namespace bontot::papers
