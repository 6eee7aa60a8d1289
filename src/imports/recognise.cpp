#include "imports/recognise.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "documents/workbook_layout.hpp"
#include "imports/columns.hpp"
#include "imports/layouts.hpp"
#include "imports/words.hpp"

namespace bontot::imports {

using documents::Sheet;
using documents::Workbook;

namespace {

constexpr int k_least_score = 5;
constexpr std::size_t k_sample = 40;

/// The yearly workbook has sheets of its own names.
bool is_engine_workbook(const Workbook& workbook) {
    namespace sheets = documents::sheets;
    constexpr std::array k_wanted{&sheets::k_unit, &sheets::k_members, &sheets::k_ratings, &sheets::k_judgements,
                                  &sheets::k_knock_outs};
    std::size_t found = 0;
    for (const auto* layout : k_wanted) {
        found += std::any_of(workbook.sheets.begin(), workbook.sheets.end(), [layout](const Sheet& sheet) {
            const auto key = documents::word_key(sheet.name);
            return key == documents::word_key(layout->vi) || key == documents::word_key(layout->en);
        });
    }
    return found >= 3;
}

/// "Trạng thái" heads columns of attendance and of membership: what stands below tells them apart.
int content_bonus(const Sheet& sheet, Kind kind, std::uint32_t header_last, const std::vector<ColumnGuess>& columns) {
    if (kind != Kind::roll_call && kind != Kind::members) return 0;
    std::uint32_t wanted = 0;
    for (const auto& column : columns) {
        if (column.field == Field::mark || column.field == Field::state) wanted = column.column;
    }
    if (wanted == 0) return 0;
    int attendance = 0;
    int state = 0;
    std::size_t seen = 0;
    const auto below =
        std::lower_bound(sheet.cells.begin(), sheet.cells.end(), documents::CellAddress{header_last + 1, 1},
                         [](const auto& cell, documents::CellAddress at) { return cell.at < at; });
    for (auto cell = below; cell != sheet.cells.end() && seen < k_sample; ++cell) {
        if (cell->at.column != wanted) continue;
        ++seen;
        if (documents::value_of<k_attendance_words>(cell->text)) ++attendance;
        if (documents::value_of<k_state_words>(cell->text)) ++state;
    }
    if (attendance == state) return 0;
    return (attendance > state) == (kind == Kind::roll_call) ? 6 : -6;
}

bool known_anywhere(const std::string& key) {
    if (not_kept_class(key)) return true;
    const auto layouts = all_layouts();
    return std::any_of(layouts.begin(), layouts.end(),
                       [&key](const KindLayout& layout) { return match_header(layout.kind, key).has_value(); });
}

/// Guides and lists of choices stand in many workbooks beside the sheet that is meant.
bool is_guide(const Sheet& sheet) {
    const auto key = documents::word_key(sheet.name);
    return key.starts_with("huongdan") || key == "guide" || key.starts_with("danhmuc") || key.starts_with("readme");
}

void name_guess(Guess& guess, const Workbook& workbook, const HeaderGrid& grid, std::size_t sheet) {
    guess.sheet = sheet;
    guess.sheet_name = workbook.sheets[sheet].name;
    guess.hidden = workbook.sheets[sheet].hidden;
    guess.fingerprint = grid.fingerprint(known_anywhere);
    guess.first_data = guess.header_last + (grid.is_numbering(guess.header_last + 1) ? 2 : 1);
}

/// A list of who was there, or of who was not, needs no column of marks: the sheet's name says it (X7).
bool listed_by_name(const Sheet& sheet) {
    const auto key = documents::header_key(sheet.name);
    return key.find("comat") != std::string::npos || key.find("vangmat") != std::string::npos;
}

Guess guess_sheet(const Workbook& workbook, std::size_t index) {
    const auto& sheet = workbook.sheets[index];
    const HeaderGrid grid(sheet, workbook.date_system);
    Guess best;
    for (std::uint32_t first = 1; first <= std::min(grid.rows(), k_header_search_rows); ++first) {
        if (grid.texts(first).empty()) continue;
        for (std::uint32_t height = 1; height <= k_header_height && first + height - 1 <= grid.rows(); ++height) {
            const auto last = first + height - 1;
            const auto headers = grid.columns(first, last);
            if (headers.size() < 2) continue;
            for (const auto& layout : all_layouts()) {
                auto guessed = guess_columns(layout.kind, headers);
                if (guessed.score == 0) continue;
                // A header begins where its merged cells begin; of two that say the same, the lower one is it.
                const int score = (guessed.score + content_bonus(sheet, layout.kind, last, guessed.columns)) * 8 -
                                  static_cast<int>(height) - (grid.cuts_a_merge(first) ? 4 : 0);
                if (score <= best.score || guessed.score < k_least_score) continue;
                best.kind = layout.kind;
                best.score = score;
                best.header_first = first;
                best.header_last = last;
                best.columns = std::move(guessed.columns);
            }
        }
    }
    if (listed_by_name(sheet) && (best.kind == Kind::members || best.kind == Kind::unknown)) {
        const bool known = best.kind == Kind::members;
        for (std::uint32_t row = known ? best.header_first : 1;
             row <= std::min(known ? best.header_last : k_header_search_rows, grid.rows()); ++row) {
            auto guessed = guess_columns(Kind::roll_call, grid.columns(row, row));
            const bool named = std::any_of(guessed.columns.begin(), guessed.columns.end(),
                                           [](const auto& c) { return c.field == Field::member_name; });
            if (!named) continue;
            best.kind = Kind::roll_call;
            best.score = std::max(best.score, k_least_score);
            best.header_first = best.header_last = row;
            best.columns = std::move(guessed.columns);
            break;
        }
    }
    if (is_guide(sheet)) best.score /= 4;
    name_guess(best, workbook, grid, index);
    return best;
}

}  // namespace

std::vector<Guess> recognise(const Workbook& workbook) {
    std::vector<Guess> guesses;
    if (is_engine_workbook(workbook)) {
        Guess guess;
        guess.kind = Kind::engine_workbook;
        guess.score = 1'000;
        guess.sheet_name = workbook.sheets.front().name;
        guesses.push_back(std::move(guess));
        return guesses;
    }
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
        guesses.push_back(guess_sheet(workbook, i));
    return guesses;
}

const Guess* best_guess(const std::vector<Guess>& guesses) {
    const Guess* best = nullptr;
    for (const auto& guess : guesses) {
        if (guess.hidden || guess.kind == Kind::unknown) continue;
        if (best == nullptr || guess.score > best->score) best = &guess;
    }
    return best;
}

Guess guess_as(const Workbook& workbook, std::size_t sheet, Kind kind, std::uint32_t header_first,
               std::uint32_t header_last) {
    const HeaderGrid grid(workbook.sheets[sheet], workbook.date_system);
    Guess guess;
    guess.kind = kind;
    guess.header_first = header_first;
    guess.header_last = header_last;
    auto guessed = guess_columns(kind, grid.columns(header_first, header_last));
    guess.score = guessed.score;
    guess.columns = std::move(guessed.columns);
    name_guess(guess, workbook, grid, sheet);
    return guess;
}

}  // namespace bontot::imports
