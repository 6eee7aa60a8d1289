// Tells what the sheets of a workbook are: every sheet is scored by known header words over its first twelve rows, one
// to three rows high. Nothing is decided for the clerk: the guess is shown, and may be corrected.
#pragma once

#include <optional>
#include <vector>

#include "documents/workbook.hpp"
#include "imports/guess.hpp"

namespace bontot::imports {

/// A guess for every sheet, in the order of the workbook. The yearly workbook of the engine gives one guess of its
/// kind. Hidden sheets are guessed as well.
[[nodiscard]] std::vector<Guess> recognise(const documents::Workbook& workbook);

/// The best of the sheets that are not hidden, or null when none is known.
[[nodiscard]] const Guess* best_guess(const std::vector<Guess>& guesses);

/// The guess that follows from another kind or other header rows, when the clerk says so: the columns are read again.
[[nodiscard]] Guess guess_as(const documents::Workbook& workbook, std::size_t sheet, Kind kind,
                             std::uint32_t header_first, std::uint32_t header_last);

}  // namespace bontot::imports
