// What people judged, decided and rated: the other half of the yearly workbook.
#include <algorithm>

#include "documents/decimal.hpp"
#include "documents/facts_reading.hpp"

namespace bontot::documents {

namespace {

constexpr std::size_t column(JudgementColumn c) {
    return static_cast<std::size_t>(c);
}
constexpr std::size_t column(RatingColumn c) {
    return static_cast<std::size_t>(c);
}
constexpr std::size_t column(KnockOutColumn c) {
    return static_cast<std::size_t>(c);
}
constexpr std::size_t column(SheetMarkColumn c) {
    return static_cast<std::size_t>(c);
}

/// One piece of evidence a line; in a cell of one line, one between semicolons.
std::vector<std::string> pieces_of(const std::string& text, bool as_lines) {
    std::vector<std::string> pieces;
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(as_lines ? '\n' : ';'), rest.size());
        if (const auto piece = core::trim(rest.substr(0, end)); !piece.empty()) pieces.emplace_back(piece);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return pieces;
}

/// "- " before a line marks one piece that may hold semicolons itself.
std::vector<std::string> evidence_of(const std::string& text) {
    constexpr std::string_view k_bullet = "- ";
    const bool bulleted = text.starts_with(k_bullet);
    auto lines = pieces_of(text, true);
    if (lines.size() == 1 && !bulleted) return pieces_of(lines.front(), false);
    for (auto& line : lines) {
        if (bulleted && line.starts_with(k_bullet)) line.erase(0, k_bullet.size());
    }
    return lines;
}

}  // namespace

void FactsReading::read_judgements() {
    const auto table = SheetTable::find(
        workbook_, sheets::k_judgements, k_judgement_columns,
        {column(JudgementColumn::statement), column(JudgementColumn::clause), column(JudgementColumn::applies_to),
         column(JudgementColumn::note), column(JudgementColumn::evidence)},
        faults_);
    if (!table) return;
    std::map<std::string, std::uint32_t> rows;
    for (const auto at : table->rows()) {
        if (table->cell(at, column(JudgementColumn::ratio)) == nullptr) continue;  // not judged yet
        RowReader row(*table, at, faults_);
        const auto id = row.code(column(JudgementColumn::indicator), Need::required);
        assessment::Judgement judgement;
        const auto not_applicable = [](const Cell& cell) {
            return cell.kind == CellKind::text && word_key(cell.text) == word_key(k_not_applicable);
        };
        if (!not_applicable(*table->cell(at, column(JudgementColumn::ratio)))) {
            judgement.ratio = row.value(column(JudgementColumn::ratio), Need::required, ratio_of);
        }
        judgement.note = row.text(column(JudgementColumn::note));
        judgement.evidence = evidence_of(row.text(column(JudgementColumn::evidence)));
        if (!row.good()) continue;
        if (id != k_every_other && plan_.indicator(id) == nullptr) {
            row.fault("workbook.unknown_indicator", {{"found", id}, {"allowed", plan_.id}},
                      column(JudgementColumn::indicator));
        } else if (const auto [earlier, added] = rows.emplace(id, at); !added) {
            row.fault("workbook.repeated",
                      {{"found", id}, {"first", table->place(earlier->second, column(JudgementColumn::indicator))}},
                      column(JudgementColumn::indicator));
        } else if (id == k_every_other) {
            facts_.every_other_judgement = std::move(judgement);
        } else {
            facts_.judgements.emplace(id, std::move(judgement));
        }
    }
}

void FactsReading::read_rating_level(RowReader& row, std::optional<organisation::RatingLevel>& level,
                                     organisation::RatingScope& scope, bool& given) {
    const auto word =
        row.value(column(RatingColumn::level), Need::required, [this](const Cell& cell) -> core::Result<RatingWord> {
            auto word_of_cell = RowReader::choice_of<k_rating_words>(cell, workbook_.date_system);
            if (word_of_cell || word_of_cell.error().code != "workbook.wrong_word") return word_of_cell;
            const auto key = word_key(shown(cell));
            if (among(k_rating_marks_without_legend, key))
                return core::invalid("workbook.rating_needs_legend", word_of_cell.error().params);
            if (among(k_rating_names_of_old, key))
                return core::invalid("workbook.rating_of_old", word_of_cell.error().params);
            return word_of_cell;
        });
    given = word.has_value();
    if (!given) return;
    switch (*word) {
        case RatingWord::excellent: level = organisation::RatingLevel::excellent; break;
        case RatingWord::good: level = organisation::RatingLevel::good; break;
        case RatingWord::completed: level = organisation::RatingLevel::completed; break;
        case RatingWord::not_completed: level = organisation::RatingLevel::not_completed; break;
        case RatingWord::not_subject: scope = organisation::RatingScope::not_subject; break;
        case RatingWord::not_yet: scope = organisation::RatingScope::not_yet; break;
    }
}

void FactsReading::read_ratings() {
    const bool of_members = facts_.unit.kind == organisation::UnitKind::cell;
    const auto table =
        of_members
            ? SheetTable::find(workbook_, sheets::k_ratings, k_rating_columns,
                               {column(RatingColumn::number), column(RatingColumn::id), column(RatingColumn::reason)},
                               faults_)
            : SheetTable::find(workbook_, sheets::k_ratings, k_cell_rating_columns,
                               {column(RatingColumn::number), column(RatingColumn::name), column(RatingColumn::reason)},
                               faults_);
    if (!table) return;
    for (const auto at : table->rows()) {
        RowReader row(*table, at, faults_);
        const bool blank = table->cell(at, column(RatingColumn::level)) == nullptr;
        // The names stand there before anybody is rated; a reason without a level is a fault.
        if (blank && table->cell(at, column(RatingColumn::reason)) == nullptr) {
            if (!of_members && table->cell(at, column(RatingColumn::id)) != nullptr) {
                row.fault("workbook.required", {}, column(RatingColumn::level));  // a cell was listed by hand
            }
            continue;
        }
        bool given = false;
        if (of_members) {
            assessment::MemberRating rating;
            const Known* member = member_of(*table, at);
            read_rating_level(row, rating.level, rating.scope, given);
            rating.reason = row.line(column(RatingColumn::reason));
            if (!given || member == nullptr || !member->place) continue;
            rating.member = *member->place;
            facts_.member_ratings.push_back(std::move(rating));
        } else {
            assessment::CellRating rating;
            rating.code = row.code(column(RatingColumn::id), Need::required);
            read_rating_level(row, rating.level, rating.scope, given);
            rating.reason = row.line(column(RatingColumn::reason));
            if (!given || rating.code.empty()) continue;
            facts_.cell_ratings.push_back(std::move(rating));
        }
        rating_places_.push_back(table->place(at, column(RatingColumn::level)));
    }
}

void FactsReading::read_knock_outs() {
    const auto table = SheetTable::find(workbook_, sheets::k_knock_outs, k_knock_out_columns,
                                        {column(KnockOutColumn::number), column(KnockOutColumn::note)}, faults_);
    if (!table) return;
    std::map<std::string, std::string> kinds;
    std::vector<std::string> allowed;
    for (const auto& knock_out : plan_.knock_outs) {
        allowed.push_back(knock_out_word(knock_out));
        for (const auto& name :
             {knock_out_word(knock_out), knock_out.statement.vi, knock_out.statement.en, knock_out.kind}) {
            kinds.emplace(word_key(name), knock_out.kind);
        }
    }
    for (const auto at : table->rows()) {
        RowReader row(*table, at, faults_);
        assessment::KnockOutEvent event;
        event.kind = row.value(column(KnockOutColumn::kind), Need::required,
                               [&](const Cell& cell) -> core::Result<std::string> {
                                   auto word = line_of(cell);
                                   if (!word) return word;
                                   const auto found = kinds.find(word_key(*word));
                                   if (found != kinds.end()) return found->second;
                                   return core::invalid("workbook.wrong_word",
                                                        {{"found", *word}, {"allowed", core::join(allowed, "; ")}});
                               })
                         .value_or("");
        event.date = row.date(column(KnockOutColumn::date), Need::required).value_or(core::Date{});
        event.note = row.text(column(KnockOutColumn::note));
        if (!row.good()) continue;
        facts_.knock_outs.push_back(std::move(event));
        knock_out_places_.push_back(table->place(at, column(KnockOutColumn::kind)));
    }
}

void FactsReading::read_sheet_marks() {
    const auto matrix = find_matrix(sheets::k_sheet_marks, k_sheet_mark_columns, column(SheetMarkColumn::statement));
    if (!matrix) return;
    const auto items = judged_items(plan_);
    for (const auto at : matrix->rows) {
        const plan::SheetItem* item = nullptr;
        bool asked = false;
        for (const auto& [sheet_column, meeting] : matrix->columns) {
            const Cell* cell = matrix->table.sheet().at({at, sheet_column});
            if (cell == nullptr) continue;
            if (meeting == nullptr) {
                faults_.add("workbook.unknown_meeting",
                            {{"found", matrix->table.sheet().at({matrix->table.header_row(), sheet_column})->text}},
                            matrix->table.place(cell->at));
                continue;
            }
            if (!asked) {
                RowReader row(matrix->table, at, faults_);
                const auto id = row.code(column(SheetMarkColumn::item), Need::required);
                const auto found = std::find_if(items.begin(), items.end(), [&](const auto* i) { return i->id == id; });
                if (found != items.end()) item = *found;
                if (found == items.end() && row.good()) {
                    row.fault("workbook.unknown_indicator", {{"found", id}, {"allowed", plan_.id}},
                              column(SheetMarkColumn::item));
                }
            }
            asked = true;
            if (item != nullptr) read_sheet_mark(*cell, *matrix, *meeting, *item);
        }
    }
}

void FactsReading::read_sheet_mark(const Cell& cell, const Matrix& matrix, const Known& meeting,
                                   const plan::SheetItem& item) {
    const auto place = matrix.table.place(cell.at);
    // "1,5; thiếu tài liệu": points, and why points were taken off.
    Cell points_cell = cell;
    meetings::SheetMark mark;
    if (const auto note = cell.text.find(';'); cell.kind == CellKind::text && note != std::string::npos) {
        points_cell.text = core::trim(cell.text.substr(0, note));
        mark.note = core::trim(cell.text.substr(note + 1));
    }
    if (cell.kind != CellKind::text || word_key(points_cell.text) != word_key(k_not_assessed)) {
        const auto points = points_of(points_cell);
        if (!points) {
            faults_.add(points.error().code, points.error().params, place);
            return;
        }
        const auto allowed_step = [&](const plan::SheetStep& step) { return step.points == *points; };
        const bool on_scale = item.steps.empty() || std::any_of(item.steps.begin(), item.steps.end(), allowed_step);
        if (*points > item.maximum || !on_scale) {
            std::vector<std::string> scale;
            for (const auto& step : item.steps)
                scale.push_back(step.points.text(','));
            faults_.add("workbook.wrong_points",
                        {{"found", points->text(',')},
                         {"allowed", scale.empty() ? "0–" + item.maximum.text(',') : core::join(scale, "; ")}},
                        place);
            return;
        }
        mark.points = *points;
    }
    if (!meeting.place) return;
    if (!facts_.meetings[*meeting.place].sheet.emplace(item.id, std::move(mark)).second) {
        faults_.add("workbook.repeated", {{"found", item.id}, {"first", ""}}, place);
    }
}

}  // namespace bontot::documents
