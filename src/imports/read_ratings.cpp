// Official ratings of members and of bodies: from the list attached to a decision. What others thought of a member
// (X12) is not the official rating unless somebody says which of the voices it is. Years may stand side by side (X17).
#include <iterator>

#include "imports/layouts.hpp"
#include "imports/levels.hpp"
#include "imports/readers.hpp"
#include "imports/year_of_sheet.hpp"

namespace bontot::imports {

namespace {

using organisation::RatingLevel;
using organisation::RatingScope;

void take(RatingWord word, RatingSaid& rating) {
    switch (word) {
        case RatingWord::excellent: rating.level = RatingLevel::excellent; break;
        case RatingWord::good: rating.level = RatingLevel::good; break;
        case RatingWord::completed: rating.level = RatingLevel::completed; break;
        case RatingWord::not_completed: rating.level = RatingLevel::not_completed; break;
        case RatingWord::not_subject: rating.scope = RatingScope::not_subject; break;
        case RatingWord::not_yet: rating.scope = RatingScope::not_yet; break;
    }
}

class RatingReader {
  public:
    explicit RatingReader(SheetRows& sheet) : sheet_(sheet), legend_(legend_of(sheet.sheet())) {
        if (sheet.has(Field::rating_of_year)) return;
        if (!sheet.has(Field::year)) year_ = year_of_sheet(sheet);
        if (!sheet.has(Field::rating) && !sheet.has(Field::rating_excellent)) voice_ = official_voice();
    }

    RatingSaid read() {
        RatingSaid rating = frame();
        read_level(rating);
        rating.reason = sheet_.line(Field::reason);
        return rating;
    }

    /// Year, rules and decision.
    RatingSaid frame() {
        RatingSaid rating;
        rating.year = year_.value_or(0);
        if (sheet_.has(Field::year)) rating.year = year_of_row(sheet_);
        rating.regime = sheet_.line(Field::regime);
        rating.decision = {sheet_.line(Field::decision_number), sheet_.date(Field::decision_date),
                           sheet_.line(Field::decision_by)};
        return rating;
    }

    /// What one of several years says; nothing where its cell is empty.
    std::optional<RatingSaid> read_year(const ColumnGuess& column) {
        const auto* cell = sheet_.cell_in(column.column);
        if (cell == nullptr || !column.date) return std::nullopt;
        auto rating = frame();
        rating.year = column.date->year();
        read_level_in(*cell, rating);
        return rating;
    }

  private:
    /// Several voices and no official column: somebody must say which of them it is.
    std::uint32_t official_voice() {
        Question question{"imports.ask_voice", "imports.ask_voice", {}, sheet_.sheet().name, {}};
        std::vector<std::string> names;
        for (const auto& column : sheet_.guess().columns) {
            if (column.field != Field::voice) continue;
            question.choices.push_back(std::to_string(column.column));
            names.push_back(std::to_string(column.column) + " = " + column.header);
        }
        question.params = {{"allowed", core::join(names)}};
        const auto answer = sheet_.ask(std::move(question));
        return answer ? static_cast<std::uint32_t>(std::stoul(*answer)) : 0;
    }

    void read_level(RatingSaid& rating) {
        const auto label = label_of(sheet_.guess().kind, Field::rating);
        const Cell* cell = voice_ != 0 ? sheet_.cell_in(voice_) : sheet_.cell(Field::rating);
        if (voice_ == 0 && !sheet_.has(Field::rating)) {
            if (!sheet_.has(Field::rating_excellent)) return;  // asked for the voice
            const auto mark = sheet_.one_mark(
                {Field::rating_excellent, Field::rating_good, Field::rating_completed, Field::rating_not_completed},
                true);
            if (!mark) return;
            rating.level = *mark == Field::rating_excellent   ? RatingLevel::excellent
                           : *mark == Field::rating_good      ? RatingLevel::good
                           : *mark == Field::rating_completed ? RatingLevel::completed
                                                              : RatingLevel::not_completed;
            return;
        }
        if (cell == nullptr) {
            sheet_.error("workbook.required", {{"column", label}},
                         voice_ != 0 ? voice_ : sheet_.column_of(Field::rating));
            return;
        }
        read_level_in(*cell, rating);
    }

    void read_level_in(const Cell& cell, RatingSaid& rating) {
        if (!sheet_.readable(cell)) return;
        const auto written = documents::shown(cell, sheet_.date_system());
        const auto word = rating_word(written, legend_);
        if (word) return take(*word, rating);
        if (word.error().code != "imports.level_mark") return sheet_.error(word.error(), cell.at.column);
        const auto answer = sheet_.ask({"imports.ask_levels",
                                        "imports.ask_levels",
                                        {{"found", written}},
                                        sheet_.rows().place(sheet_.row(), cell.at.column),
                                        {"first_is_best", "refuse"}});
        if (answer == "first_is_best") {
            rating.level = static_cast<RatingLevel>(place_of_level_mark(written) - 1);
        } else if (answer == "refuse") {
            sheet_.error("workbook.rating_needs_legend", word.error().params, cell.at.column);
        }
    }

    SheetRows& sheet_;
    std::map<int, RatingWord> legend_;
    std::optional<int> year_;
    std::uint32_t voice_ = 0;
};

}  // namespace

void read_member_ratings(SheetRows& sheet) {
    RatingReader reader(sheet);
    sheet.each(Field::member_name, Field::member_code, [&] {
        MemberRatingRow row;
        row.row = sheet.row();
        row.member = sheet.member();
        if (sheet.names_units()) row.unit = sheet.unit();
        row.rating = reader.read();
        if (sheet.good()) sheet.rows().member_ratings.push_back(std::move(row));
    });
}

void read_unit_ratings(SheetRows& sheet) {
    RatingReader reader(sheet);
    sheet.each(Field::unit_name, Field::unit_code, [&] {
        UnitRatingRow row;
        row.row = sheet.row();
        row.unit = {sheet.code(Field::unit_code), sheet.line(Field::unit_name)};
        if (!sheet.has(Field::rating_of_year)) {
            row.rating = reader.read();
            if (sheet.good()) sheet.rows().unit_ratings.push_back(std::move(row));
            return;
        }
        std::vector<UnitRatingRow> years;
        for (const auto& column : sheet.guess().columns) {
            if (column.field != Field::rating_of_year) continue;
            if (auto said = reader.read_year(column)) years.push_back({row.row, row.unit, std::move(*said)});
        }
        if (sheet.good()) std::move(years.begin(), years.end(), std::back_inserter(sheet.rows().unit_ratings));
    });
}

}  // namespace bontot::imports
