// Typed rows → tables, with the columns by which the recogniser knows them again: exports, and (without rows) the
// templates that we offer. Everything that goes out here comes back in through read_rows.
#pragma once

#include <span>
#include <string>

#include "core/result.hpp"
#include "imports/rows.hpp"

namespace bontot::imports {

/// The kinds that have a template and an export.
inline constexpr std::array k_offered{Kind::units,          Kind::members,         Kind::meetings,
                                      Kind::roll_call,      Kind::meeting_ratings, Kind::meeting_documents,
                                      Kind::member_ratings, Kind::unit_ratings,    Kind::past_years};

/// The list of `rows` that is of the kind `kind`; the other lists are left alone. Refused: "imports.unknown_sheet" for
/// a kind that is not offered, "workbook.cannot_write". `mark` says who took it out and when: it stands alone in a last
/// row, which an import leaves out.
[[nodiscard]] core::Result<void> write_xlsx(Kind kind, const Rows& rows, const std::string& path,
                                            const std::string& mark = {});
[[nodiscard]] core::Result<std::string> write_csv(Kind kind, const Rows& rows, char separator = ',',
                                                  const std::string& mark = {});

}  // namespace bontot::imports
