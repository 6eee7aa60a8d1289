#include "imports/header.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "documents/cell_value.hpp"
#include "documents/workbook_layout.hpp"

namespace bontot::imports {

namespace {

constexpr std::size_t k_longest_header = 400;  // bytes; longer texts are explanations

std::string single_line(const std::string& text) {
    std::string line;
    for (const char c : text) {
        const bool space = static_cast<unsigned char>(c) <= ' ';
        if (!space) line += c;
        if (space && !line.empty() && line.back() != ' ') line += ' ';
    }
    while (line.ends_with(' '))
        line.pop_back();
    return line;
}

/// FNV-1a: a name for a header, not a safeguard.
std::uint64_t hash_of(const std::string& text) {
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1'099'511'628'211ULL;
    }
    return hash;
}

}  // namespace

HeaderGrid::HeaderGrid(const documents::Sheet& sheet, documents::DateSystem system) {
    const auto last_row = std::min(sheet.last_row(), k_header_search_rows + k_header_height);
    for (const auto& cell : sheet.cells) {
        if (cell.at.row > last_row) break;
        if (cell.at.column <= k_header_columns) width_ = std::max(width_, cell.at.column);
    }
    texts_.assign(last_row, std::vector<Place>(width_));
    for (auto& row : texts_) {
        for (std::uint32_t c = 0; c < width_; ++c)
            row[c].block = c + 1;
    }
    for (const auto& cell : sheet.cells) {
        if (cell.at.row > last_row) break;
        if (cell.at.column > width_ || cell.text.size() > k_longest_header) continue;
        auto& place = texts_[cell.at.row - 1][cell.at.column - 1];
        place.text = single_line(documents::shown(cell, system));
        place.own = true;
    }
    for (const auto& merge : sheet.merges) {
        if (merge.first.row > last_row || merge.first.column > width_) continue;
        const auto text = texts_[merge.first.row - 1][merge.first.column - 1].text;
        for (auto row = merge.first.row; row <= std::min(merge.last.row, last_row); ++row) {
            for (auto column = merge.first.column; column <= std::min(merge.last.column, width_); ++column) {
                auto& place = texts_[row - 1][column - 1];
                place.text = text;
                place.block = merge.first.column;
                place.top = merge.first.row;
            }
        }
    }
}

const HeaderGrid::Place& HeaderGrid::at(std::uint32_t row, std::uint32_t column) const {
    return texts_[row - 1][column - 1];
}

/// The text over a column in one of the upper rows. Not everybody merges: a group's heading may stand over its first
/// column only.
std::string HeaderGrid::group_over(std::uint32_t row, std::uint32_t column, std::uint32_t bottom) const {
    const auto& here = at(row, column);
    if (!here.text.empty() || row == bottom || at(bottom, column).text.empty()) return here.text;
    for (auto left = column - 1; left >= 1; --left) {
        if (at(bottom, left).text.empty()) return {};
        const auto& place = at(row, left);
        if (place.text.empty()) continue;
        return place.block == left && place.own ? place.text : std::string{};
    }
    return {};
}

std::vector<HeaderColumn> HeaderGrid::columns(std::uint32_t first, std::uint32_t last) const {
    std::vector<HeaderColumn> found;
    for (std::uint32_t column = 1; column <= width_; ++column) {
        HeaderColumn header;
        header.column = column;
        header.block = column;
        for (auto row = first; row <= std::min(last, rows()); ++row) {
            const auto text = group_over(row, column, std::min(last, rows()));
            if (text.empty() || text == header.leaf) continue;
            if (!header.leaf.empty()) header.parent += (header.parent.empty() ? "" : " – ") + header.leaf;
            header.leaf = text;
            header.block = at(row, column).text.empty() ? column : at(row, column).block;
        }
        if (!header.leaf.empty()) found.push_back(std::move(header));
    }
    return found;
}

bool HeaderGrid::cuts_a_merge(std::uint32_t row) const {
    const auto& places = texts_[row - 1];
    return std::any_of(places.begin(), places.end(),
                       [row](const Place& place) { return place.top != 0 && place.top < row && !place.text.empty(); });
}

bool HeaderGrid::is_numbering(std::uint32_t row) const {
    if (row == 0 || row > rows()) return false;
    constexpr std::string_view k_signs = "0123456789=+*/()-%., :xX";
    std::size_t count = 0;
    std::size_t in_order = 0;
    int last = -1;
    for (const auto& place : texts_[row - 1]) {
        if (!place.own || place.text.empty()) continue;
        ++count;
        const bool letter = place.text.size() == 1 && place.text[0] >= 'A' && place.text[0] <= 'Z';
        if (!letter && place.text.find_first_not_of(k_signs) != std::string::npos) return false;
        std::string digits;
        for (const char c : place.text) {
            const bool digit = c >= '0' && c <= '9';
            if (digit) digits += c;
            if (!digit && !digits.empty()) break;
        }
        if (digits.size() > 3) return false;
        const int number = digits.empty() ? -1 : std::stoi(digits);
        if (number >= 0 && number == last + 1) ++in_order;
        last = number;
    }
    return count >= 3 && in_order + 1 >= count / 2;
}

std::vector<std::string> HeaderGrid::texts(std::uint32_t row) const {
    std::vector<std::string> found;
    if (row == 0 || row > rows()) return found;
    for (const auto& place : texts_[row - 1]) {
        if (place.own && !place.text.empty()) found.push_back(place.text);
    }
    return found;
}

std::string HeaderGrid::fingerprint(const std::function<bool(const std::string& key)>& known) const {
    std::string best;
    std::size_t most = 0;
    for (std::uint32_t row = 1; row <= std::min(rows(), k_header_search_rows); ++row) {
        std::string keys;
        std::size_t count = 0;
        for (const auto& text : texts(row)) {
            // Texts with digits change with every copy: dates, months, numbers of people.
            const auto key = documents::header_key(text);
            if (key.empty() || key.find_first_of("0123456789") != std::string::npos) continue;
            keys += key + "|";
            if (known(key)) ++count;
        }
        if (count <= most) continue;
        most = count;
        best = std::move(keys);
    }
    return fmt::format("{:016x}", hash_of(best));
}

}  // namespace bontot::imports
