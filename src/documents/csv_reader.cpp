#include "documents/csv_reader.hpp"

#include <algorithm>
#include <array>

#include "core/legacy_text.hpp"
#include "core/text.hpp"
#include "documents/xlsx_reader.hpp"

namespace bontot::documents {

namespace {

using core::ByteOrder;

/// Enough to know an encoding by; a large file is not counted to its end.
constexpr std::size_t k_sample_bytes = 256'000;
constexpr std::size_t k_sample_cells = 20'000;

tl::unexpected<core::Refusal> too_large(std::string what, std::size_t allowed, std::string place) {
    return core::refuse(core::RefusalKind::too_large, "workbook.too_large",
                        {{"what", std::move(what)}, {"allowed", std::to_string(allowed)}}, std::move(place));
}

tl::unexpected<core::Refusal> font_encoded(core::FontEncoding encoding, std::string place) {
    const char* name = encoding == core::FontEncoding::vni ? "VNI" : "TCVN3 (.VnTime)";
    return core::invalid("csv.font_encoding", {{"found", name}}, std::move(place));
}

/// Each byte as the character with its number: what fonts' encodings look like to a program that does not know them.
std::string as_latin_1(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            text += static_cast<char>(0xC0 | (byte >> 6));
            text += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return text;
}

core::Result<std::string> decode(std::string_view bytes, const std::string& place) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xFF\xFE")) return core::from_utf16(bytes.substr(2), ByteOrder::little);
    if (bytes.starts_with("\xFE\xFF")) return core::from_utf16(bytes.substr(2), ByteOrder::big);
    if (bytes.find('\0') != std::string_view::npos) return core::invalid("csv.not_text", {}, place);
    if (core::is_utf8(bytes)) return std::string(bytes);
    const auto sample = bytes.substr(0, k_sample_bytes);
    core::LetterCensus vietnamese;
    vietnamese.add(core::from_windows_1258(sample));
    if (vietnamese.plausible()) return core::from_windows_1258(bytes);
    core::LetterCensus fonts;
    fonts.add(as_latin_1(sample));
    const auto verdict = fonts.verdict();
    if (verdict != core::FontEncoding::none) return font_encoded(verdict, place);
    return core::invalid("csv.unknown_encoding", {}, place);
}

/// The one of , ; and tab that most of the first lines agree on: same number of cells, and the more cells the better.
char separator_of(std::string_view text) {
    if (text.starts_with("sep=") && text.size() > 4) return text[4];  // Excel's own hint
    constexpr std::array k_separators{',', ';', '\t'};
    std::array<std::size_t, 3> lines{};
    std::array<std::size_t, 3> cells{};
    std::array<std::size_t, 3> in_line{};
    bool quoted = false;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size() && seen < 40; ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (quoted) continue;
        for (std::size_t s = 0; s < k_separators.size(); ++s) {
            if (text[i] == k_separators[s]) ++in_line[s];
        }
        if (text[i] != '\n' && i + 1 != text.size()) continue;
        for (std::size_t s = 0; s < k_separators.size(); ++s) {
            if (in_line[s] > 0) ++lines[s];
            cells[s] += in_line[s];
        }
        in_line = {};
        ++seen;
    }
    std::size_t best = 0;
    for (std::size_t s = 1; s < k_separators.size(); ++s) {
        if (lines[s] * cells[s] > lines[best] * cells[best]) best = s;
    }
    return k_separators[best];
}

class Parser {
  public:
    Parser(std::string_view text, Sheet& sheet) : text_(text), sheet_(sheet), separator_(separator_of(text)) {}

    core::Result<void> parse() {
        if (text_.starts_with("sep=")) skip_line();
        while (at_ < text_.size()) {
            if (at_row_ > k_last_row) return too_large("rows", k_last_row, sheet_.name);
            if (auto read = read_row(); !read) return read;
            ++at_row_;
        }
        return {};
    }

  private:
    void skip_line() {
        at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
        ++at_row_;
    }

    core::Result<void> read_row() {
        for (std::uint32_t column = 1;; ++column) {
            if (column > k_last_column) {
                return core::invalid("csv.too_many_columns", {{"allowed", std::to_string(k_last_column)}},
                                     sheet_.place({at_row_, column}));
            }
            if (auto read = read_cell({at_row_, column}); !read) return read;
            if (at_ >= text_.size()) return {};
            const char end = text_[at_++];
            if (end == separator_) continue;
            if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
            return {};
        }
    }

    core::Result<void> read_cell(CellAddress at) {
        if (at_ < text_.size() && text_[at_] == '"') return read_quoted(at);
        const auto end = next_end(at_);
        auto written = text_.substr(at_, end - at_);
        at_ = end;
        return store(at, written);
    }

    [[nodiscard]] std::size_t next_end(std::size_t from) const {
        while (from < text_.size() && text_[from] != separator_ && text_[from] != '\n' && text_[from] != '\r')
            ++from;
        return from;
    }

    core::Result<void> read_quoted(CellAddress at) {
        std::string value;
        for (++at_;;) {
            const auto quote = text_.find('"', at_);
            if (quote == std::string_view::npos) return core::invalid("csv.open_quote", {}, sheet_.place(at));
            value += text_.substr(at_, quote - at_);
            at_ = quote + 1;
            if (at_ >= text_.size() || text_[at_] != '"') break;
            value += '"';
            ++at_;
        }
        const auto end = next_end(at_);  // what some programs write behind the closing quote belongs to the cell
        value += text_.substr(at_, end - at_);
        at_ = end;
        return store(at, value);
    }

    core::Result<void> store(CellAddress at, std::string_view written) {
        auto value = core::trim(written);
        // Our own guard against formulas, and what Excel shows of "write this as text": no part of the value.
        if (value.size() > 1 && value.front() == '\'') value = core::trim(value.substr(1));
        if (value.empty()) return {};
        if (value.size() > 4 * k_text_units) {
            sheet_.left_out.push_back(at);
            return {};
        }
        if (sheet_.cells.size() == k_csv_cells) return too_large("cells", k_csv_cells, sheet_.name);
        Cell cell{at, CellKind::text, NumberMeaning::plain, {}};
        cell.text = core::is_nfc(value) ? std::string(value) : core::to_nfc(value);
        sheet_.cells.push_back(std::move(cell));
        return {};
    }

    std::string_view text_;
    Sheet& sheet_;
    char separator_;
    std::size_t at_ = 0;
    std::uint32_t at_row_ = 1;
};

}  // namespace

core::Result<Workbook> read_csv(std::string_view bytes, const std::string& file_name) {
    if (bytes.empty()) return core::invalid("csv.empty_file", {}, file_name);
    if (bytes.size() > k_csv_bytes) return too_large("file", k_csv_bytes, file_name);
    const auto text = decode(bytes, file_name);
    if (!text) return tl::unexpected(text.error());
    Workbook workbook;
    auto& sheet = workbook.sheets.emplace_back();
    sheet.name = file_name;
    sheet.text_file = true;
    if (auto parsed = Parser(*text, sheet).parse(); !parsed) return tl::unexpected(parsed.error());
    return workbook;
}

core::Result<void> refuse_font_encodings(const Workbook& workbook) {
    for (const auto& sheet : workbook.sheets) {
        core::LetterCensus census;
        for (std::size_t i = 0; i < sheet.cells.size() && i < k_sample_cells; ++i) {
            if (sheet.cells[i].kind == CellKind::text) census.add(sheet.cells[i].text);
        }
        const auto verdict = census.verdict();
        if (verdict == core::FontEncoding::none) continue;
        for (const auto& cell : sheet.cells) {
            core::LetterCensus one;
            one.add(cell.text);
            if (!one.plausible()) return font_encoded(verdict, sheet.place(cell.at));
        }
    }
    return {};
}

}  // namespace bontot::documents
