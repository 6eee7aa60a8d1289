// The names of states, checks, kinds and levels. A state is never a colour alone: a shape and a word.
#pragma once

#include <string>
#include <string_view>

#include "assessment/evaluation.hpp"
#include "assessment/project.hpp"
#include "core/language.hpp"
#include "meetings/meeting.hpp"
#include "organisation/rating.hpp"
#include "organisation/unit.hpp"
#include "plan/check.hpp"
#include "plan/finding.hpp"
#include "plan/meeting_sheet.hpp"
#include "plan/model.hpp"

namespace bontot::wording {

/// What colour a state has where there are colours.
enum class Tone { good, moving, risk, bad, waiting };

struct Badge {
    std::string_view shape;  ///< ● ◐ ▲ ■ ○ –
    std::string word;
    Tone tone = Tone::waiting;
    [[nodiscard]] std::string text() const { return std::string(shape) + " " + word; }
};

[[nodiscard]] Badge badge(assessment::State state, core::Language language);
[[nodiscard]] Badge badge(assessment::Outlook outlook, core::Language language);
[[nodiscard]] Badge badge(plan::MeetingLevel level, core::Language language);
/// "● Đạt “chi bộ bốn tốt”"; of a plan that gives no such title, "● Đạt yêu cầu của kế hoạch".
[[nodiscard]] Badge badge(assessment::Verdict verdict, organisation::UnitKind kind, const plan::Plan& plan,
                          core::Language language);

/// The same for where the year is heading: "▲ Có nguy cơ không đạt “chi bộ bốn tốt”".
[[nodiscard]] Badge badge(assessment::Outlook outlook, organisation::UnitKind kind, const plan::Plan& plan,
                          core::Language language);

[[nodiscard]] std::string label(plan::Check check, core::Language language);
[[nodiscard]] std::string label(meetings::MeetingKind kind, core::Language language);
[[nodiscard]] std::string label(meetings::Presence presence, core::Language language);
[[nodiscard]] std::string label(meetings::Preparer preparer, core::Language language);
[[nodiscard]] std::string label(organisation::RatingLevel level, core::Language language);
[[nodiscard]] std::string label(organisation::RatingScope scope, core::Language language);
[[nodiscard]] std::string label(organisation::UnitKind kind, core::Language language);
[[nodiscard]] std::string label(organisation::Sector sector, core::Language language);
[[nodiscard]] std::string label(plan::MeetingLevel level, core::Language language);
[[nodiscard]] std::string label(plan::Severity severity, core::Language language);
/// "chưa có chữ ký chủ trì": what is missing of the preparation or the minutes (meetings::k_named_marks).
[[nodiscard]] std::string missing_mark_label(const std::string& mark, core::Language language);
/// The plan's own statement where it has one; "kỷ luật" and the like otherwise.
[[nodiscard]] std::string knock_out_label(const std::string& kind, const plan::Plan& plan, core::Language language);

}  // namespace bontot::wording
