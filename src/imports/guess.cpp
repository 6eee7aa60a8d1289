#include "imports/guess.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

#include "documents/workbook_layout.hpp"

namespace bontot::imports {

namespace {

constexpr std::string_view k_first_line = "bontot-import-layout 1";

/// Headers of one line, whatever they hold: a line break or a tab would break the text form.
std::string one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return line;
}

std::vector<std::string_view> pieces_of(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        pieces.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

std::optional<std::uint32_t> number_of(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

struct RememberedColumn {
    Field field = Field::unknown;
    DatePart part = DatePart::whole;
    std::optional<NotKept> not_kept;
};

}  // namespace

const ColumnGuess* Guess::column(Field field) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [field](const ColumnGuess& c) { return c.field == field; });
    return found == columns.end() ? nullptr : &*found;
}

std::string print_layout(const Guess& guess) {
    std::string text =
        fmt::format("{}\nkind\t{}\nheader\t{}\t{}\t{}\n", k_first_line, core::name_in(k_kinds, guess.kind),
                    guess.header_first, guess.header_last, guess.first_data);
    for (const auto& column : guess.columns) {
        if (column.field == Field::meeting_column) continue;  // named by their dates, which are never the same again
        text += fmt::format(
            "column\t{}\t{}\t{}\t{}\n", core::name_in(k_fields, column.field), core::name_in(k_date_parts, column.part),
            column.not_kept ? core::name_in(k_not_kept, *column.not_kept) : "-", one_line(column.header));
    }
    return text;
}

core::Result<Guess> apply_layout(Guess guess, std::string_view layout) {
    const auto lines = pieces_of(layout, '\n');
    const auto broken = [](std::size_t line) {
        return core::invalid("imports.broken_layout", {{"line", std::to_string(line + 1)}});
    };
    if (lines.empty() || lines.front() != k_first_line) return broken(0);
    std::map<std::string, RememberedColumn> remembered;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto words = pieces_of(lines[i], '\t');
        if (words.size() == 2 && words[0] == "kind") {
            const auto kind = core::from_name(k_kinds, words[1]);
            if (!kind) return broken(i);
            guess.kind = *kind;
        } else if (words.size() == 4 && words[0] == "header") {
            const auto first = number_of(words[1]);
            const auto last = number_of(words[2]);
            const auto data = number_of(words[3]);
            if (!first || !last || !data || *first > *last || *last >= *data) return broken(i);
            guess.header_first = *first;
            guess.header_last = *last;
            guess.first_data = *data;
        } else if (words.size() == 5 && words[0] == "column") {
            const auto field = core::from_name(k_fields, words[1]);
            const auto part = core::from_name(k_date_parts, words[2]);
            const auto why = core::from_name(k_not_kept, words[3]);
            if (!field || !part || (!why && words[3] != "-")) return broken(i);
            remembered.emplace(documents::header_key(words[4]), RememberedColumn{*field, *part, why});
        } else {
            return broken(i);
        }
    }
    for (auto& column : guess.columns) {
        const auto found = remembered.find(documents::header_key(one_line(column.header)));
        if (found == remembered.end()) continue;
        // What is refused at every door cannot be let in by a remembered map.
        if (column.field == Field::not_kept && found->second.field != Field::ignored) continue;
        column.field = found->second.field;
        column.part = found->second.part;
        column.not_kept = found->second.not_kept;
    }
    return guess;
}

}  // namespace bontot::imports
