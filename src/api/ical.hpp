// A calendar as RFC 5545 has it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/nudges/calendar.hpp"
#include "core/language.hpp"

namespace bontot::api {

/// Commas, semicolons and backslashes escaped, line breaks as \n, other controls left out.
[[nodiscard]] std::string ical_text(std::string_view value);

/// The line with its CRLF, folded after 75 octets at most, never within a character.
[[nodiscard]] std::string ical_line(std::string_view line);

/// 20261123T120000Z: instants in UTC, so that no client has to know our zone.
[[nodiscard]] std::string ical_instant(std::int64_t unix_ms);

/// The whole feed. Meetings without a settled hour, and last days, are whole days.
[[nodiscard]] std::string calendar_text(const app::CalendarContent& content, std::int64_t now_ms,
                                        core::Language language);

}  // namespace bontot::api
