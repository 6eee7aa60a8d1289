#include "storage/backup/row_text.hpp"

#include <charconv>

namespace bontot::storage {
namespace {

constexpr std::string_view k_null = "\\N";

/// The letter behind the backslash, or 0 for a character that stands for itself.
char escape_of(char c) {
    switch (c) {
        case '\\': return '\\';
        case '\t': return 't';
        case '\n': return 'n';
        case '\r': return 'r';
        default: return 0;
    }
}

bool append_unescaped(std::string& text, std::string_view field) {
    while (!field.empty()) {
        const auto backslash = field.find('\\');
        text += field.substr(0, backslash);
        if (backslash == std::string_view::npos) return true;
        if (backslash + 1 == field.size()) return false;
        switch (field[backslash + 1]) {
            case '\\': text += '\\'; break;
            case 't': text += '\t'; break;
            case 'n': text += '\n'; break;
            case 'r': text += '\r'; break;
            default: return false;
        }
        field.remove_prefix(backslash + 2);
    }
    return true;
}

}  // namespace

void append_escaped(std::string& line, std::string_view value) {
    for (const char c : value) {
        if (const char letter = escape_of(c); letter != 0) {
            line += '\\';
            line += letter;
        } else {
            line += c;
        }
    }
}

void append_row(std::string& line, const Row& row, std::span<const Column> columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int column = static_cast<int>(i);
        if (i > 0) line += '\t';
        if (row.is_null(column)) {
            line += k_null;
            continue;
        }
        switch (columns[i].type) {
            case ColumnType::text: append_escaped(line, row.text(column)); break;
            case ColumnType::integer: line += std::to_string(row.integer(column)); break;
            case ColumnType::flag: line += row.flag(column) ? 't' : 'f'; break;
        }
    }
    line += '\n';
}

std::vector<std::string_view> split_fields(std::string_view line) {
    std::vector<std::string_view> fields;
    while (true) {
        const auto tab = line.find('\t');
        fields.push_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return fields;
        line.remove_prefix(tab + 1);
    }
}

bool unescape(std::string_view field, std::string& value) {
    value.clear();
    return append_unescaped(value, field);
}

bool ParsedRow::parse(std::string_view line, std::span<const Column> columns) {
    values_.clear();
    texts_.clear();
    texts_.reserve(line.size());  // unescaped it is never longer: what points into it stays in place
    std::size_t used = 0;
    for (; used < columns.size(); ++used) {
        const auto tab = line.find('\t');
        if ((tab == std::string_view::npos) != (used + 1 == columns.size())) return false;
        const auto field = line.substr(0, tab);
        if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
        if (field == k_null) {
            values_.emplace_back(nullptr);
            continue;
        }
        switch (columns[used].type) {
            case ColumnType::text:
                if (!parse_text(field)) return false;
                break;
            case ColumnType::integer: {
                std::int64_t number = 0;
                const auto [end, fault] = std::from_chars(field.data(), field.data() + field.size(), number);
                if (fault != std::errc() || end != field.data() + field.size()) return false;
                values_.emplace_back(number);
                break;
            }
            case ColumnType::flag:
                if (field != "t" && field != "f") return false;
                values_.emplace_back(field == "t");
                break;
        }
    }
    return true;
}

bool ParsedRow::parse_text(std::string_view field) {
    const auto start = texts_.size();
    if (!append_unescaped(texts_, field)) return false;
    values_.emplace_back(std::string_view(texts_.data() + start, texts_.size() - start));
    return true;
}

}  // namespace bontot::storage
