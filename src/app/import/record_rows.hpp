// The records as the rows of tables: what an import compares with, and what an export writes. What goes out comes back
// in unchanged.
#pragma once

#include <optional>

#include "app/import/member_book.hpp"
#include "app/import/unit_book.hpp"
#include "imports/rows.hpp"

namespace bontot::app {

/// The first day of what was there before anybody wrote down since when: the Party's founding.
inline constexpr core::Date k_since_ever(1930, 2, 3);

/// As its newest span has it. What has been there since ever has no founding day.
[[nodiscard]] imports::UnitRow unit_row(const organisation::UnitRecord& unit, const UnitBook& units,
                                        std::optional<core::Date> day = std::nullopt);
[[nodiscard]] imports::Named named(const organisation::UnitRecord& unit);

/// The stay of today: the home cell, else the last one there was; null when there is none.
[[nodiscard]] const organisation::Membership* stay_of_today(const MemberFile& file, core::Date today);
/// The stay in `unit` that began on `joined`; null when there is none.
[[nodiscard]] const organisation::Membership* stay_since(const MemberFile& file, const core::UnitId& unit,
                                                         core::Date joined);
/// The exemption or suspension that a row about this stay shows: the last one that began during it.
[[nodiscard]] const organisation::Exemption* exemption_of(const MemberFile& file, const organisation::Membership& stay);
/// The decision on an act; empty when none is on record.
[[nodiscard]] organisation::Decision decision_on(const MemberFile& file, organisation::DecidedAct act,
                                                 const core::RecordId& entry = {});
/// The member during one stay.
[[nodiscard]] imports::MemberRow member_row(const MemberFile& file, const organisation::Membership* stay,
                                            const UnitBook& units, core::Date today);

[[nodiscard]] imports::MeetingRow meeting_row(const meetings::MeetingRecord& meeting, const UnitBook& units);
/// What the roll call says of a member; null when it was not made, or the member is not on the roll of that day.
[[nodiscard]] std::optional<imports::Attendance> attendance_of(const meetings::MeetingRecord& meeting,
                                                               const MemberFile& file);
/// A paper of a year; whose it is, its reader knows.
[[nodiscard]] imports::PastYearRow past_row(const RegistrationRow& row);
[[nodiscard]] imports::PastYearRow past_row(const RecognitionRow& row);
[[nodiscard]] imports::PastYearRow past_row(const AwardRow& row);
[[nodiscard]] imports::RatingSaid rating_said(int year, const Rating& rating);

}  // namespace bontot::app
