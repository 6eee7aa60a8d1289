// Every sentence that the program speaks, in Vietnamese and in English, side by side. Code elsewhere deals in keys and
// figures ("facts.date_outside_year", {found: 2022-03-05}); only here do they become words.
//
// In a sentence:
//   {found}                 the figure as it came
//   {found:date}            a date (ISO or 31/7/2023) as the language writes it
//   {count:number}          a whole number with its thousands apart
//   {count|meeting|meetings}  the first word when the figure is 1, else the second (English)
//   {what:thing}            the entry "thing.<figure>" when there is one, else the figure as it came
//   <| … |>                 left out when one of the figures inside was not given, or is empty
//
// A table is a file with a function that returns its entries; it is made known in tables.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"
#include "core/result.hpp"

namespace bontot::wording {

struct Entry {
    std::string_view key;
    std::string_view vi;
    std::string_view en;
};

using Table = std::span<const Entry>;

/// All entries of all tables, in the order of the tables.
[[nodiscard]] const std::vector<Entry>& catalogue();
[[nodiscard]] bool has_sentence(std::string_view key);

/// The sentence of `key` with its figures; an unknown key gives the key itself and the figures.
[[nodiscard]] std::string sentence(std::string_view key, const core::Params& params, core::Language language);

/// "place: sentence", one line.
[[nodiscard]] std::string describe(const core::Refusal& refusal, core::Language language);

/// `text` fit for one line of a terminal or a log: control characters become spaces, broken UTF-8 is replaced, and what
/// is longer than `most` characters is cut with "…". 0 = no limit.
[[nodiscard]] std::string one_line(std::string_view text, std::size_t most = 0);

/// The names of the placeholders of a sentence, sorted, each once; for tests.
[[nodiscard]] std::vector<std::string> placeholders(std::string_view text);

}  // namespace bontot::wording
