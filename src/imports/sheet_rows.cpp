#include "imports/sheet_rows.hpp"

#include <algorithm>

#include "documents/decimal.hpp"
#include "documents/workbook_layout.hpp"
#include "imports/dates.hpp"
#include "imports/layouts.hpp"

namespace bontot::imports {

namespace {

/// What stands under a table: totals, notes, signatures.
bool begins_footer(const std::string& key) {
    static constexpr std::array<std::string_view, 16> k_beginnings{
        "tongcong", "tongso",   "ghichu",    "*ghichu",  "nguoilap", "nguoitonghop",  "nguoighi",  "tmchiuy",
        "tm.chiuy", "t/mchiuy", "t/mdanguy", "tmdanguy", "noinhan",  "danhsachnayco", "thutruong", "xacnhan"};
    if (key == "cong" || key == "tong" || key == "cong:" || key == "tong:") return true;
    return std::any_of(k_beginnings.begin(), k_beginnings.end(),
                       [&key](std::string_view beginning) { return key.starts_with(beginning); });
}

bool names_a_body(const std::string& key) {
    return key.starts_with("chibo") || key.starts_with("dangbo") || key.starts_with("danguy");
}

bool is_whole_number(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string without_address(const std::string& name) {
    for (const std::string_view address : {"Đ/c.", "Đ/c", "đ/c.", "đ/c", "Đ/C", "ĐC.", "Đồng chí ", "đồng chí "}) {
        if (name.starts_with(address)) return std::string(core::trim(std::string_view(name).substr(address.size())));
    }
    return name;
}

}  // namespace

SheetRows::SheetRows(const documents::Workbook& workbook, const Guess& guess, const ReadOptions& options, Rows& rows)
    : workbook_(workbook), sheet_(workbook.sheets[guess.sheet]), guess_(guess), options_(options), rows_(rows) {
    for (const auto& column : guess.columns) {
        columns_[index(column.field)].push_back(column.column);
        parts_[column.column] = column.part;
        if (field_of_.size() <= column.column) field_of_.resize(column.column + 1, Field::unknown);
        field_of_[column.column] = column.field;
        if (column.field == Field::not_kept) {
            rows.not_kept.push_back({column.column, column.header, column.not_kept.value_or(NotKept::identity)});
        }
        if (column.field == Field::unknown) rows.unknown_columns.push_back(column.header);
    }
}

const Cell* SheetRows::cell_in(std::uint32_t column) const {
    for (const auto* cell = first_; cell != last_; ++cell) {
        if (cell->at.column == column) return cell;
        if (cell->at.column > column) break;
    }
    return nullptr;
}

const Cell* SheetRows::cell(Field field) const {
    for (const auto column : columns_[index(field)]) {
        if (const auto* found = cell_in(column)) return found;
    }
    return nullptr;
}

std::uint32_t SheetRows::column_of(Field field) const {
    const auto& columns = columns_[index(field)];
    return columns.empty() ? 0 : columns.front();
}

bool SheetRows::only_number() const {
    return std::all_of(first_, last_, [this](const Cell& cell) {
        const auto column = cell.at.column;
        const auto field = column < field_of_.size() ? field_of_[column] : Field::unknown;
        return field == Field::number || field == Field::ignored || field == Field::unknown || field == Field::not_kept;
    });
}

void SheetRows::note_heading() {
    for (const auto* cell = first_; cell != last_; ++cell) {
        if (names_a_body(documents::word_key(cell->text))) heading_ = documents::line_of(*cell).value_or("");
    }
}

bool SheetRows::is_data(Field key, Field second_key) {
    const auto first_key = documents::word_key(first_->text.size() > 200 ? "" : first_->text);
    const auto* number = cell(Field::number);
    const auto* named = cell(key);
    const bool numbered = number != nullptr && is_whole_number(number->text);
    const auto left_out = [&](const char* code) {
        const auto* shown = named != nullptr ? named : first_;
        info(code, {{"found", documents::shown(*shown, date_system())}}, sheet_.place(shown->at));
        ++rows_.left_out_rows;
        return false;
    };
    if (begins_footer(first_key) ||
        (named != nullptr && !numbered && begins_footer(documents::word_key(named->text)))) {
        below_table_ = true;
        return left_out("imports.row_left_out");
    }
    if (first_key.starts_with("vidu") || first_key.starts_with("(vidu") || first_key == "vd") {
        return left_out("imports.sample_row");
    }
    if (named == nullptr && cell(second_key) == nullptr) {
        note_heading();
        if (!only_number()) return left_out("imports.row_left_out");
        ++rows_.left_out_rows;  // a number alone, filled in beforehand
        return false;
    }
    if (below_table_ && !numbered) {
        const auto filled = std::count_if(first_, last_, [](const Cell& c) { return !c.text.empty(); });
        if (has(Field::number) || filled < 3) return left_out("imports.row_left_out");
    }
    if (named == nullptr || numbered) return true;
    const auto others = std::count_if(first_, last_, [this, named](const Cell& c) {
        const auto field = c.at.column < field_of_.size() ? field_of_[c.at.column] : Field::unknown;
        return &c != named && field != Field::number && field != Field::ignored && field != Field::unknown;
    });
    const bool heading = others == 0 && (has(Field::number) || names_a_body(documents::word_key(named->text)));
    if (!heading || guess_.kind == Kind::units) return true;
    note_heading();
    return left_out("imports.row_left_out");
}

void SheetRows::each(Field key, Field second_key, const std::function<void()>& read) {
    const auto& cells = sheet_.cells;
    auto at = std::lower_bound(cells.begin(), cells.end(), documents::CellAddress{guess_.first_data, 1},
                               [](const Cell& cell, documents::CellAddress wanted) { return cell.at < wanted; });
    rows_.first_row = guess_.first_data;
    while (at != cells.end()) {
        row_ = at->at.row;
        const auto begin = at;
        while (at != cells.end() && at->at.row == row_)
            ++at;
        first_ = &*begin;
        last_ = first_ + (at - begin);
        good_ = true;
        if (is_data(key, second_key)) read();
    }
}

bool SheetRows::readable(const Cell& here) {
    if (auto value = documents::has_value(here); !value) {
        error(value.error(), here.at.column);
        return false;
    }
    return true;
}

std::string SheetRows::line(Field field) {
    const Cell* here = cell(field);
    if (here == nullptr) return {};
    auto text = documents::line_of(*here);
    if (text) return std::move(*text);
    error(text.error(), here->at.column);
    return {};
}

std::string SheetRows::code(Field field) {
    const Cell* here = cell(field);
    auto text = line(field);
    if (text.empty() || here == nullptr) return text;
    if (here->kind == documents::CellKind::number && text.find('.') != std::string::npos) {
        error("workbook.turned_into_number", {{"found", text}}, here->at.column);
        return {};
    }
    if (text.size() > 1 && text.front() == '\'') text.erase(0, 1);
    if (text.ends_with(".0") && is_whole_number(text.substr(0, text.size() - 2))) {
        text.resize(text.size() - 2);
        warn("imports.code_gained_decimal", {{"found", text + ".0"}, {"read", text}}, here->at.column);
    }
    // Twelve digits are a citizen's number or a Party card: refused at every door, also under another name.
    if (field == Field::member_code && text.size() == 12 && is_whole_number(text)) {
        info("imports.code_is_identity", {}, sheet_.place(here->at));
        return {};
    }
    return text;
}

std::string SheetRows::member_name() {
    const auto& columns = columns_[index(Field::member_name)];
    std::string name;
    for (const auto column : columns) {
        const Cell* here = cell_in(column);
        if (here == nullptr) continue;
        auto text = documents::line_of(*here);
        if (!text) {
            error(text.error(), column);
            continue;
        }
        if (!name.empty()) name += ' ';
        name += *text;
    }
    return without_address(name);
}

std::optional<core::Date> SheetRows::date_in_parts(Field field, const std::vector<std::uint32_t>& columns) {
    std::array<std::string, 3> parts;
    for (const auto column : columns) {
        const Cell* here = cell_in(column);
        const auto part = parts_.at(column);
        if (here == nullptr || part == DatePart::whole) continue;
        parts[static_cast<std::size_t>(part) - 1] = documents::line_of(*here).value_or("");
    }
    if (parts[0].empty() && parts[1].empty() && parts[2].empty()) return std::nullopt;
    const auto date = date_of_parts(parts[0], parts[1], parts[2]);
    if (!date) {
        error("workbook.wrong_date", {{"found", parts[0] + "/" + parts[1] + "/" + parts[2]}, {"allowed", "dd/mm/yyyy"}},
              column_of(field));
    }
    return date;
}

std::optional<core::Date> SheetRows::date(Field field) {
    const auto& columns = columns_[index(field)];
    if (columns.size() > 1 && parts_.at(columns.front()) != DatePart::whole) return date_in_parts(field, columns);
    const Cell* here = cell(field);
    if (here == nullptr) return std::nullopt;
    const auto read = date_in_cell(*here, date_system());
    if (!read) {
        error(read.error(), here->at.column);
        return std::nullopt;
    }
    if (read->source == DateSource::serial && told_[label_of(guess_.kind, field)]++ == 0) {
        info("imports.date_from_serial", {{"found", here->text}, {"date", read->date->iso()}}, sheet_.place(here->at));
    }
    return read->date;
}

std::optional<core::ClockTime> SheetRows::time(Field field) {
    const Cell* here = cell(field);
    if (here == nullptr) return std::nullopt;
    const auto read = documents::time_of(*here, date_system());
    if (read) return *read;
    error(read.error(), here->at.column);
    return std::nullopt;
}

std::optional<core::Points> SheetRows::points(Field field) {
    const Cell* here = cell(field);
    if (here == nullptr) return std::nullopt;
    const auto read = documents::points_of(*here);
    if (read) return *read;
    error(read.error(), here->at.column);
    return std::nullopt;
}

std::optional<std::uint32_t> SheetRows::count(Field field, std::uint32_t most) {
    const Cell* here = cell(field);
    if (here == nullptr) return std::nullopt;
    const auto read = documents::count_of(*here, most);
    if (read) return *read;
    error(read.error(), here->at.column);
    return std::nullopt;
}

std::optional<int> SheetRows::year_of_date(Field field) {
    const auto& columns = columns_[index(field)];
    if (columns.size() > 1 && parts_.at(columns.front()) != DatePart::whole) {
        for (const auto column : columns) {
            const Cell* here = cell_in(column);
            if (here == nullptr || parts_.at(column) != DatePart::year) continue;
            if (const auto year = year_in_cell(*here, date_system())) return *year;
            error("workbook.wrong_date", {{"found", here->text}, {"allowed", "yyyy"}}, column);
        }
        return std::nullopt;
    }
    const Cell* here = cell(field);
    if (here == nullptr) return std::nullopt;
    const auto read = year_in_cell(*here, date_system());
    if (read) return *read;
    error(read.error(), here->at.column);
    return std::nullopt;
}

bool SheetRows::marked(Field field) {
    const Cell* here = cell(field);
    if (here == nullptr || !readable(*here)) return false;
    const auto mark = documents::value_of<k_mark_words>(here->text);
    if (!mark) error("imports.no_mark", {{"found", documents::shown(*here, date_system())}}, here->at.column);
    return mark.value_or(false);
}

std::optional<Field> SheetRows::one_mark(std::initializer_list<Field> fields, bool required) {
    std::optional<Field> found;
    for (const auto field : fields) {
        if (!has(field) || !marked(field)) continue;
        if (found) {
            error("imports.two_marks",
                  {{"found", label_of(guess_.kind, *found)}, {"second", label_of(guess_.kind, field)}},
                  column_of(field));
            return std::nullopt;
        }
        found = field;
    }
    if (!found && required && good_) error("imports.no_mark_in_row", {}, column_of(*fields.begin()));
    return found;
}

Named SheetRows::unit() {
    Named unit{code(Field::unit_code), line(Field::unit_name)};
    if (unit.empty() && has(Field::unit_name) && !sheet_.merges.empty()) {
        const auto anchor = sheet_.anchor({row_, column_of(Field::unit_name)});
        const auto* merged = sheet_.at(anchor);
        if (merged != nullptr && anchor.row >= guess_.first_data) unit.name = documents::line_of(*merged).value_or("");
    }
    if (!unit.empty()) return unit;
    if (!heading_.empty()) return {"", heading_};
    if (!options_.unit.empty()) return options_.unit;
    if (cell(Field::unit_name) != nullptr || cell(Field::unit_code) != nullptr) return {};  // a fault told already
    if (has(Field::unit_name) || has(Field::unit_code)) {
        const auto field = has(Field::unit_name) ? Field::unit_name : Field::unit_code;
        error("workbook.required", {{"column", label_of(guess_.kind, field)}}, column_of(field));
        return {};
    }
    Question question{"imports.ask_unit", "imports.ask_unit", {}, sheet_.place({guess_.header_first, 1}), {}};
    for (const auto& title : titles()) {
        if (names_a_body(documents::word_key(title))) question.choices.push_back(title);
    }
    const auto answer = ask(std::move(question));
    if (!answer) return {};
    return organisation::is_unit_code(*answer) ? Named{*answer, ""} : Named{"", *answer};
}

Named SheetRows::member() {
    return {code(Field::member_code), member_name()};
}

void SheetRows::error(std::string code, core::Params params, std::uint32_t column) {
    error(core::Refusal{core::RefusalKind::invalid, std::move(code), std::move(params), {}}, column);
}

void SheetRows::error(core::Refusal refusal, std::uint32_t column) {
    good_ = false;
    const documents::CellAddress at{row_, column == 0 ? 1 : column};
    refusal.place = sheet_.place(at);
    rows_.findings.add({Severity::error, std::move(refusal), at});
}

void SheetRows::warn(std::string code, core::Params params, std::uint32_t column) {
    const documents::CellAddress at{row_, column == 0 ? 1 : column};
    rows_.findings.add(
        {Severity::warning, {core::RefusalKind::invalid, std::move(code), std::move(params), sheet_.place(at)}, at});
}

void SheetRows::info(std::string code, core::Params params, std::string place) {
    if (told_[code]++ >= 20) return;  // the clerk has seen the pattern
    rows_.findings.add({Severity::info,
                        {core::RefusalKind::invalid, std::move(code), std::move(params), std::move(place)},
                        std::nullopt});
}

std::optional<std::string> SheetRows::ask(Question question) {
    const auto answer = options_.answers.find(question.subject);
    const bool allowed =
        answer != options_.answers.end() &&
        (question.choices.empty() || question.code == "imports.ask_unit" ||
         std::find(question.choices.begin(), question.choices.end(), answer->second) != question.choices.end());
    if (allowed) return answer->second;
    if (asked_.emplace(question.subject, true).second) rows_.questions.push_back(std::move(question));
    return std::nullopt;
}

std::vector<std::string> SheetRows::titles() const {
    std::vector<std::string> titles;
    for (const auto& cell : sheet_.cells) {
        if (cell.at.row >= guess_.header_first) break;
        if (cell.kind == documents::CellKind::text) titles.push_back(documents::line_of(cell).value_or(""));
    }
    return titles;
}

}  // namespace bontot::imports
