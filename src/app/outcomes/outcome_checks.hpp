// What the use cases of outcomes check alike. Texts come back trimmed and composed.
#pragma once

#include <string>
#include <string_view>

#include "app/records.hpp"

namespace bontot::app {

/// It existed at some time in `year`.
[[nodiscard]] bool stood_in(const organisation::UnitRecord& unit, int year);

/// The unit, when it existed at some time in `year`: "records.unknown_unit", "outcome.not_in_year" at `field`.
[[nodiscard]] core::Result<organisation::UnitRecord> unit_in_year(Transaction& records, const core::UnitId& unit,
                                                                  int year, std::string field = "/year");

/// … and `year` has begun ("outcome.in_the_future").
[[nodiscard]] core::Result<organisation::UnitRecord> unit_in_begun_year(Transaction& records, const core::UnitId& unit,
                                                                        int year);

/// Plans judge cells and grassroots committees: "outcome.not_judged".
[[nodiscard]] core::Result<organisation::UnitKind> require_judged(const organisation::UnitRecord& unit, int year);

/// A decision about `year` has a number and a day, which lies neither before the year nor in the future.
[[nodiscard]] core::Result<organisation::Decision> checked_decision(const organisation::Decision& decision, int year,
                                                                    core::Date today);

/// A withdrawal is not older than what it withdraws: "outcome.revoked_before" at `place`. Nothing while a day is
/// missing.
[[nodiscard]] core::Result<void> check_not_before(const std::optional<core::Date>& withdrawn,
                                                  const organisation::Decision& decision,
                                                  const char* place = "/decision/date");

/// One readable line at `field`, or `missing` (a code) when there is nothing.
[[nodiscard]] core::Result<std::string> required_text(const std::string& field, std::string_view text,
                                                      std::string missing);
/// One readable line at `field`, or nothing.
[[nodiscard]] core::Result<std::string> optional_text(const std::string& field, std::string_view text);

}  // namespace bontot::app
