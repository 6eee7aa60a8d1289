#include "imports/levels.hpp"

#include "core/text.hpp"

namespace bontot::imports {

namespace {

constexpr std::size_t k_longest_legend = 600;

/// Pieces of a legend: "A: …; B: …", one a line, or one a cell.
std::vector<std::string> legend_pieces(const std::string& text) {
    std::vector<std::string> pieces(1);
    for (const char c : text) {
        if (c == ';' || c == '\n' || c == ',') {
            pieces.emplace_back();
        } else {
            pieces.back() += c;
        }
    }
    return pieces;
}

}  // namespace

int place_of_level_mark(const std::string& word) {
    std::string key = documents::word_key(word);
    for (const std::string_view before : {"muc", "loai"}) {
        if (key.starts_with(before)) key.erase(0, before.size());
    }
    if (key.size() != 1) return 0;
    if (key[0] >= '1' && key[0] <= '4') return key[0] - '0';
    if (key[0] >= 'a' && key[0] <= 'd') return key[0] - 'a' + 1;
    return 0;
}

std::map<int, RatingWord> legend_of(const documents::Sheet& sheet) {
    std::map<int, RatingWord> legend;
    for (const auto& cell : sheet.cells) {
        if (cell.kind != documents::CellKind::text || cell.text.size() > k_longest_legend) continue;
        if (cell.text.find_first_of(":=") == std::string::npos) continue;
        for (const auto& piece : legend_pieces(cell.text)) {
            // "* Ghi chú: A: Hoàn thành xuất sắc nhiệm vụ": the mark stands right before the last sign.
            const auto sign = piece.find_last_of(":=");
            if (sign == std::string::npos) continue;
            const auto meaning = documents::value_of<documents::k_rating_words>(piece.substr(sign + 1));
            auto mark = std::string(core::trim(std::string_view(piece).substr(0, sign)));
            if (const auto before = mark.find_last_of(":("); before != std::string::npos) mark.erase(0, before + 1);
            const int place = place_of_level_mark(std::string(core::trim(mark)));
            if (meaning && place > 0) legend.emplace(place, *meaning);
        }
    }
    return legend;
}

core::Result<RatingWord> rating_word(const std::string& written, const std::map<int, RatingWord>& legend) {
    const auto allowed = core::join(documents::words_of(documents::k_rating_words));
    if (const auto known = documents::value_of<documents::k_rating_words>(written)) return *known;
    if (const int place = place_of_level_mark(written); place > 0) {
        const auto said = legend.find(place);
        if (said != legend.end()) return said->second;
        return core::invalid("imports.level_mark", {{"found", written}, {"allowed", allowed}});
    }
    if (documents::among(documents::k_rating_names_of_old, documents::word_key(written))) {
        return core::invalid("workbook.rating_of_old", {{"found", written}, {"allowed", allowed}});
    }
    return core::invalid("workbook.wrong_word", {{"found", written}, {"allowed", allowed}});
}

}  // namespace bontot::imports
