#include "imports/read.hpp"

#include "core/text.hpp"
#include "documents/csv_reader.hpp"
#include "documents/xlsx_reader.hpp"
#include "imports/layouts.hpp"
#include "imports/readers.hpp"

namespace bontot::imports {

namespace {

tl::unexpected<core::Refusal> refuse_kind(const Guess& guess) {
    switch (guess.kind) {
        case Kind::fee_grid: return core::invalid("imports.fee_grid", {}, guess.sheet_name);
        case Kind::award_proposals: return core::invalid("imports.award_proposals", {}, guess.sheet_name);
        case Kind::counts: return core::invalid("imports.only_counts", {}, guess.sheet_name);
        case Kind::engine_workbook: return core::invalid("imports.engine_workbook", {}, guess.sheet_name);
        default: return core::invalid("imports.unknown_sheet", {}, guess.sheet_name);
    }
}

void (*reader_of(Kind kind))(SheetRows&) {
    switch (kind) {
        case Kind::units: return read_units;
        case Kind::members: return read_members;
        case Kind::meetings: return read_meetings;
        case Kind::roll_call: return read_roll_call;
        case Kind::roll_matrix: return read_roll_matrix;
        case Kind::meeting_ratings: return read_meeting_ratings;
        case Kind::meeting_documents: return read_meeting_documents;
        case Kind::member_ratings: return read_member_ratings;
        case Kind::unit_ratings: return read_unit_ratings;
        case Kind::past_years: return read_past_years;
        case Kind::not_rated: return read_not_rated;
        default: return nullptr;
    }
}

/// What was in the file and was not read.
void report_left_out(const documents::Workbook& workbook, const documents::Sheet& sheet, Rows& rows) {
    const auto info = [&rows](std::string code, core::Params params, std::string place) {
        rows.findings.add({Severity::info,
                           {core::RefusalKind::invalid, std::move(code), std::move(params), std::move(place)},
                           std::nullopt});
    };
    if (workbook.pictures > 0) info("imports.pictures", {{"count", std::to_string(workbook.pictures)}}, {});
    for (const auto& at : sheet.left_out)
        info("imports.text_left_out", {}, sheet.place(at));
    for (const auto& column : rows.not_kept) {
        info("imports.not_kept",
             {{"column", column.header}, {"what", std::string(core::name_in(k_not_kept, column.why))}},
             sheet.place({rows.first_row > 1 ? rows.first_row - 1 : 1, column.column}));
    }
}

}  // namespace

core::Result<Rows> read_rows(const documents::Workbook& workbook, const Guess& guess, const ReadOptions& options) {
    const auto reader = reader_of(guess.kind);
    if (reader == nullptr || guess.sheet >= workbook.sheets.size()) return refuse_kind(guess);
    std::vector<Field> fields;
    for (const auto& column : guess.columns)
        fields.push_back(column.field);
    const auto& sheet = workbook.sheets[guess.sheet];
    const bool named_only = guess.kind == Kind::roll_call && guess.has(Field::member_name);
    if (!has_what_it_needs(guess.kind, fields) && !named_only) {
        return core::invalid("imports.missing_columns", {{"kind", std::string(core::name_in(k_kinds, guess.kind))}},
                             sheet.place({guess.header_first, 1}));
    }
    Rows rows;
    rows.kind = guess.kind;
    rows.sheet = sheet.name;
    rows.text_file = sheet.text_file;
    rows.first_row = guess.first_data;
    for (const auto& column : guess.columns)
        rows.columns.emplace(column.field, column.column);
    SheetRows reading(workbook, guess, options, rows);
    reader(reading);
    report_left_out(workbook, sheet, rows);
    return rows;
}

core::Result<documents::Workbook> open_file(std::string_view bytes, const std::string& file_name) {
    // Every workbook, old or new, begins with the signature of its container; text never does.
    const bool container = bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
    const auto dot = file_name.rfind('.');
    const auto extension = dot == std::string::npos ? "" : core::fold(file_name.substr(dot + 1));
    const bool text = !container && (extension == "csv" || extension == "txt" || extension == "tsv");
    auto workbook =
        text ? documents::read_csv(bytes, file_name) : documents::read_xlsx(bytes, documents::LongTexts::leave_out);
    if (!workbook) return workbook;
    if (auto unicode = documents::refuse_font_encodings(*workbook); !unicode) return tl::unexpected(unicode.error());
    return workbook;
}

}  // namespace bontot::imports
