// A small plan without any finding, and the tools to spoil one place of it and to ask what lint says there.
#pragma once

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "plan/resolve.hpp"

namespace bontot::plan::testing {

inline const std::string k_sound_plan = R"yaml(plan: sound
version: 1
name: {vi: "Kế hoạch", en: "Plan"}
source:
  symbol: "KH 1"
  title: {vi: "Kế hoạch", en: "Plan"}
  issued_by: "Đảng ủy"
effective: {from: 2023-01-01, to: 2026-01-01}
clause_labels:
  "I": {vi: "I", en: "I"}
roles:
  - {id: secretary, name: {vi: "Bí thư", en: "Secretary"}}
  - {id: committee, name: {vi: "Đảng ủy", en: "Committee"}}
evidence_kinds:
  - {id: minutes, name: {vi: "Biên bản", en: "Minutes"}}
readings:
  - id: A-19
    clause: "I"
    question: {vi: "Từ 10 là gì?", en: "From 10?"}
    taken: {vi: "10 trở xuống", en: "10 and fewer"}
    parameters: [opinions.bands]
    alternatives:
      - {set: {opinions.bands: [[21, 7], [10, 5], [0, 3]]}, meaning: {vi: "Từ 10", en: "From 10"}}
parameters:
  attendance.over_percent: {value: 85, clause: "I"}
  opinions.bands: {value: [[21, 7], [11, 5], [0, 3]], clause: "I", reading: A-19}
  duration.minutes: {value: 90, clause: "I"}
  duration.combined_minutes: {value: 120, clause: "I"}
  duration.small_minutes: {value: 60, clause: "I"}
  duration.small_below: {value: 10, clause: "I"}
  meeting_level.at_least: {value: fair, clause: "I"}
  year_meeting_level.at_least: {value: fair, clause: "I"}
  meeting_day.from: {value: 1, clause: "I"}
  meeting_day.to: {value: 5, clause: "I"}
  awards.provincial_minimum: {value: 1, clause: "I"}
  awards.provincial_maximum: {value: 2, clause: "I"}
  registration.committee_before: {value: 2023-07-15, clause: "I"}
  registration.bloc_before: {value: 2023-07-20, clause: "I"}
  report.yearly_before: {value: 12-20, clause: "I"}
  final_report.before: {value: 2025-12-20, clause: "I"}
  movement.first_day: {value: 2023-07-01, clause: "I"}
  movement.ends_before: {value: 2026-01-01, clause: "I"}
checks:
  attendance: {clause: "I", statement: {vi: "Dự", en: "Attendance"}}
  opinions: {clause: "I", statement: {vi: "Phát biểu", en: "Opinions"}}
  duration: {clause: "I", statement: {vi: "Thời gian", en: "Duration"}}
  meeting_day: {clause: "I", statement: {vi: "Ngày", en: "Day"}}
  meeting_level: {clause: "I", statement: {vi: "Mức", en: "Level"}}
  year_meeting_level: {clause: "I", statement: {vi: "Mức năm", en: "Year level"}}
criteria:
  - id: "1"
    name: {vi: "Nhiệm vụ", en: "Tasks"}
    clause: "I"
    indicators:
      - id: "1.1"
        statement: {vi: "Nhiệm vụ", en: "Tasks"}
        clause: "I"
        kind: judged
        points: 10
        evidence: [minutes]
        responsible: secretary
        knock_out: fire
  - id: "2"
    name: {vi: "Sinh hoạt", en: "Meetings"}
    clause: "I"
    indicators:
      - id: "2.1"
        statement: {vi: "Sinh hoạt", en: "Meetings"}
        clause: "I"
        kind: computed
        judged_for: [grassroots_committee]
        checks: [attendance, opinions, duration, meeting_day, meeting_level, year_meeting_level]
        points: 10
        responsible: committee
knock_outs:
  - {kind: fire, statement: {vi: "Cháy", en: "Fire"}, clause: "I", decided_by: committee}
awards:
  - {id: bloc, statement: {vi: "Giấy khen", en: "Award"}, clause: "I", parameters: [awards.provincial_maximum]}
phases:
  - {id: launch, name: {vi: "Phát động", en: "Launch"}, clause: "I", responsible: [committee]}
deadlines:
  - {id: inner, act: {vi: "a", en: "a"}, act_id: register, by: secretary, to: committee, limit: internal_target, parameter: registration.committee_before, clause: "I"}
  - {id: last, act: {vi: "a", en: "a"}, act_id: register, by: secretary, limit: outer, parameter: registration.bloc_before, clause: "I"}
  - {id: yearly, act: {vi: "b", en: "b"}, act_id: report, by: committee, parameter: report.yearly_before, clause: "I"}
meeting_sheet:
  clause: "I"
  points: 20
  groups:
    - id: g
      name: {vi: "Nhóm", en: "Group"}
      points: 20
      items:
        - id: g1
          statement: {vi: "Dự", en: "Attendance"}
          points: 10
          measure: attendance
          steps:
            - {over_percent: 95, points: 10}
            - {at_least_percent: 90, points: 6}
            - {points: 0}
          when_unexcused: 0
        - id: g2
          statement: {vi: "Nội dung", en: "Content"}
          points: 10
          steps: [{points: 4}, {points: 10}]
  levels:
    - {level: good, from_percent: 90}
    - {level: fair, from_percent: 70}
    - {level: poor, from_percent: 0}
  year_levels:
    - {level: good, all_at_least: fair, counted_level: good, count: 8}
    - {level: fair, all_at_least: fair}
    - {level: poor}
)yaml";

struct Place {
    int line = 0;
    int column = 0;
};

/// Where `needle` begins in `text`, counted from 1; it must stand there exactly once.
inline Place place_of(const std::string& text, const std::string& needle) {
    const auto at = text.find(needle);
    EXPECT_NE(at, std::string::npos) << needle;
    EXPECT_EQ(text.find(needle, at + 1), std::string::npos) << needle << " stands more than once";
    if (at == std::string::npos) return {};
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const auto start = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    return {static_cast<int>(line) + 1, static_cast<int>(at - (start == std::string::npos ? 0 : start + 1)) + 1};
}

/// `text` with its only `from` replaced.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at == std::string::npos) return text;
    EXPECT_EQ(text.find(from, at + 1), std::string::npos) << from << " stands more than once";
    return text.replace(at, from.size(), to);
}

inline LoadedPlan loaded(const std::string& text) {
    return load({"t.yaml", text}, [](const std::string& id) -> core::Result<PlanText> {
        return core::refuse(core::RefusalKind::not_found, "plan.unknown_plan", {{"found", id}});
    });
}

inline std::string listed(const Findings& findings) {
    std::string all;
    for (const auto& finding : findings) {
        all += finding.mark.text() + (finding.severity == Severity::error ? ": error: " : ": warning: ") +
               finding.what.code;
        for (const auto& [name, value] : finding.what.params)
            all += " " + name + "=" + value;
        all += "\n";
    }
    return all;
}

inline constexpr auto k_error = Severity::error;
inline constexpr auto k_warning = Severity::warning;

/// The sound plan with one place spoiled.
inline std::string spoiled(const std::string& from, const std::string& to) {
    return with(k_sound_plan, from, to);
}

inline const Finding* find(const Findings& findings, const std::string& code) {
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.what.code == code; });
    return found == findings.end() ? nullptr : &*found;
}

/// The one change makes lint say `code` at `needle` (in the changed text), with these figures among its params; the
/// sound plan does not.
inline void expect_finding(const std::string& text, Severity severity, const std::string& code,
                           const std::string& needle, const core::Params& params = {}) {
    SCOPED_TRACE(code);
    const auto sound = loaded(k_sound_plan);
    EXPECT_EQ(find(sound.findings, code), nullptr) << "the sound plan has it too";
    const auto findings = loaded(text).findings;
    const auto place = place_of(text, needle);
    bool matched = false;
    for (const auto& finding : findings) {
        matched = matched || (finding.what.code == code && finding.severity == severity &&
                              finding.mark.file == "t.yaml" && finding.mark.line == place.line &&
                              finding.mark.column == place.column && finding.what.place == finding.mark.text() &&
                              std::all_of(params.begin(), params.end(), [&](const auto& wanted) {
                                  const auto* found = finding.what.param(wanted.first);
                                  return found != nullptr && *found == wanted.second;
                              }));
    }
    EXPECT_TRUE(matched) << "expected " << code << " at " << place.line << ":" << place.column << ", found:\n"
                         << listed(findings);
}

/// The one change makes lint say nothing at all: the other side of a boundary.
inline void expect_sound(const std::string& text) {
    const auto findings = loaded(text).findings;
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

}  // namespace bontot::plan::testing
