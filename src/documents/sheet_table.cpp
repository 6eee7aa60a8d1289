#include "documents/sheet_table.hpp"

#include <algorithm>
#include <map>

#include "documents/decimal.hpp"

namespace bontot::documents {

namespace {

constexpr std::size_t k_longest_header = 400;  // bytes; longer texts are explanations

/// Known columns of one header row: layout place → sheet column; the first of two equal headers, and the second.
struct HeaderRow {
    std::vector<std::uint32_t> places;
    std::size_t found = 0;
    std::vector<std::pair<std::size_t, CellAddress>> doubled;
};

HeaderRow read_header(const Sheet& sheet, std::uint32_t row, const std::map<std::string, std::size_t>& keys,
                      std::size_t columns) {
    HeaderRow header{std::vector<std::uint32_t>(columns, 0), 0, {}};
    auto cell = std::lower_bound(sheet.cells.begin(), sheet.cells.end(), CellAddress{row, 1},
                                 [](const Cell& c, CellAddress wanted) { return c.at < wanted; });
    for (; cell != sheet.cells.end() && cell->at.row == row; ++cell) {
        if (cell->kind != CellKind::text || cell->text.size() > k_longest_header) continue;
        const auto known = keys.find(header_key(cell->text));
        if (known == keys.end()) continue;
        if (header.places[known->second] != 0) {
            header.doubled.emplace_back(known->second, cell->at);
            continue;
        }
        header.places[known->second] = cell->at.column;
        ++header.found;
    }
    return header;
}

std::map<std::string, std::size_t> header_keys(std::span<const ColumnLayout> columns) {
    std::map<std::string, std::size_t> keys;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        keys.emplace(header_key(columns[i].vi), i);
        keys.emplace(header_key(columns[i].en), i);
        for (const auto& spelling : spellings(columns[i].also))
            keys.emplace(header_key(spelling), i);
    }
    return keys;
}

}  // namespace

void Faults::add(core::Refusal refusal) {
    if (list_.size() < k_fault_limit) list_.push_back(std::move(refusal));
    if (list_.size() != k_fault_limit) return;
    list_.back() = core::Refusal{
        core::RefusalKind::too_large, "workbook.too_many_faults", {{"allowed", std::to_string(k_fault_limit)}}, {}};
}

void Faults::add(std::string code, core::Params params, std::string place) {
    add(core::Refusal{core::RefusalKind::invalid, std::move(code), std::move(params), std::move(place)});
}

const Sheet* find_sheet(const Workbook& workbook, const SheetLayout& layout, Faults& faults) {
    const Sheet* found = nullptr;
    for (const auto& sheet : workbook.sheets) {
        const auto key = word_key(sheet.name);
        if (key != word_key(layout.vi) && key != word_key(layout.en)) continue;
        if (found != nullptr) {
            faults.add("workbook.two_sheets", {{"found", found->name}, {"second", sheet.name}}, sheet.name);
            return nullptr;
        }
        found = &sheet;
    }
    if (found == nullptr) faults.add("workbook.missing_sheet", {{"expected", std::string(layout.vi)}}, {});
    return found;
}

std::optional<SheetTable> SheetTable::find(const Workbook& workbook, const SheetLayout& layout,
                                           std::span<const ColumnLayout> columns,
                                           std::initializer_list<std::size_t> optional, Faults& faults) {
    const Sheet* sheet = find_sheet(workbook, layout, faults);
    if (sheet == nullptr) return std::nullopt;
    if (sheet->last_row() > k_table_rows) {
        faults.add("workbook.too_many_rows", {{"allowed", std::to_string(k_table_rows)}}, sheet->name);
        return std::nullopt;
    }
    const auto keys = header_keys(columns);
    HeaderRow best;
    SheetTable table;
    for (std::uint32_t row = 1; row <= k_header_rows; ++row) {
        auto header = read_header(*sheet, row, keys, columns.size());
        if (header.found <= best.found) continue;
        best = std::move(header);
        table.header_row_ = row;
    }
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool found = best.found >= 2 && best.places[i] != 0;
        if (!found && std::find(optional.begin(), optional.end(), i) == optional.end()) {
            missing.emplace_back(columns[i].vi);
        }
    }
    if (best.found < 2) {  // one word in common is no header
        faults.add("workbook.no_header", {{"expected", core::join(missing)}}, sheet->name);
        return std::nullopt;
    }
    const auto before = faults.count();
    for (auto& name : missing)
        faults.add("workbook.missing_column", {{"expected", std::move(name)}}, sheet->name);
    for (const auto& [column, at] : best.doubled) {
        faults.add("workbook.two_columns", {{"found", std::string(columns[column].vi)}}, sheet->name + "!" + at.text());
    }
    if (faults.count() != before) return std::nullopt;
    table.sheet_ = sheet;
    table.columns_ = columns;
    table.places_ = std::move(best.places);
    table.date_system_ = workbook.date_system;
    return table;
}

const Cell* SheetTable::cell(std::uint32_t row, std::size_t column) const {
    return has(column) ? sheet_->at({row, places_[column]}) : nullptr;
}

CellAddress SheetTable::address(std::uint32_t row, std::size_t column) const {
    return {row, has(column) ? places_[column] : 1};
}

bool SheetTable::is_numbering(std::uint32_t row) const {
    std::int64_t last = -1;
    std::size_t count = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const Cell* here = cell(row, i);
        if (here == nullptr) continue;
        std::string_view text = here->text;
        if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
        const auto number = Decimal::parse(text);
        if (!number || !number->is_whole() || (last >= 0 && number->digits != last + 1)) return false;
        last = number->digits;
        ++count;
    }
    return count >= 3;
}

bool SheetTable::is_footer(std::uint32_t row) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const Cell* here = cell(row, i);
        if (here == nullptr || here->kind != CellKind::text) continue;
        if (here->text.size() > k_longest_header) return false;
        const auto key = word_key(here->text);
        return key.starts_with("tongcong") || key.starts_with("tongso") || key.starts_with("ghichu") ||
               key.starts_with("*ghichu");
    }
    return false;
}

std::vector<std::uint32_t> SheetTable::rows() const {
    std::vector<std::uint32_t> found;
    for (const auto& here : sheet_->cells) {
        if (here.at.row <= header_row_ || (!found.empty() && found.back() == here.at.row)) continue;
        const auto known = std::find(places_.begin(), places_.end(), here.at.column);
        if (known == places_.end() || columns_[static_cast<std::size_t>(known - places_.begin())].running_number)
            continue;
        if (here.at.row == header_row_ + 1 && is_numbering(here.at.row)) continue;
        if (is_footer(here.at.row)) continue;
        found.push_back(here.at.row);
    }
    return found;
}

std::vector<const Cell*> SheetTable::other_headers() const {
    std::vector<const Cell*> others;
    auto cell = std::lower_bound(sheet_->cells.begin(), sheet_->cells.end(), CellAddress{header_row_, 1},
                                 [](const Cell& c, CellAddress wanted) { return c.at < wanted; });
    for (; cell != sheet_->cells.end() && cell->at.row == header_row_; ++cell) {
        if (std::find(places_.begin(), places_.end(), cell->at.column) == places_.end()) others.push_back(&*cell);
    }
    return others;
}

std::optional<core::Date> RowReader::date(std::size_t column, Need need) {
    return value(column, need, [this](const Cell& cell) { return date_of(cell, table_.date_system()); });
}

std::optional<core::ClockTime> RowReader::time(std::size_t column, Need need) {
    return value(column, need, [this](const Cell& cell) { return time_of(cell, table_.date_system()); });
}

std::optional<std::uint32_t> RowReader::count(std::size_t column, Need need, std::uint32_t most) {
    return value(column, need, [most](const Cell& cell) { return count_of(cell, most); });
}

std::string RowReader::line(std::size_t column, Need need) {
    return value(column, need, line_of).value_or("");
}

std::string RowReader::text(std::size_t column) {
    return value(column, Need::may_be_blank, text_of).value_or("");
}

std::string RowReader::code(std::size_t column, Need need) {
    return value(column, need,
                 [](const Cell& cell) -> core::Result<std::string> {
                     auto line = line_of(cell);
                     if (line && cell.kind == CellKind::number && line->find('.') != std::string::npos) {
                         return core::invalid("workbook.turned_into_number", {{"found", *line}});
                     }
                     return line;
                 })
        .value_or("");
}

void RowReader::fault(std::string code, core::Params params, std::size_t column) {
    good_ = false;
    params.emplace_back("column", std::string(table_.layout(column).vi));
    faults_.add(std::move(code), std::move(params), table_.place(row_, column));
}

}  // namespace bontot::documents
