// Judgements, ratings, knock-outs and the meeting sheet in the yearly workbook.
#include <fmt/format.h>

#include "core/text.hpp"
#include "documents/template_writing.hpp"

namespace bontot::documents {

namespace {

template <class Column>
constexpr std::uint32_t at(Column column) {
    return static_cast<std::uint32_t>(column);
}

constexpr double k_line_height = 20;
constexpr double k_text_line = 15.5;  // points a line of wrapped text needs

/// Height of a row whose longest wrapped text fills columns of this width.
double wrapped_height(std::initializer_list<std::pair<std::string_view, double>> texts) {
    std::size_t lines = 1;
    for (const auto& [text, width] : texts) {
        std::size_t of_text = 0;
        std::size_t start = 0;
        while (start <= text.size()) {
            const auto end = std::min(text.find('\n', start), text.size());
            const auto characters = core::display_width(text.substr(start, end - start));
            of_text += 1 + characters / static_cast<std::size_t>(width * 0.9);
            start = end + 1;
        }
        lines = std::max(lines, of_text);
    }
    return std::max(k_line_height, static_cast<double>(lines) * k_text_line + 5);
}

/// One piece a line; a lone piece that holds a semicolon is marked as one.
std::string evidence_text(const std::vector<std::string>& pieces) {
    if (pieces.size() == 1 && pieces.front().find(';') != std::string::npos) return "- " + pieces.front();
    return core::join(pieces, "\n");
}

std::string sectors_text(const plan::Indicator& indicator) {
    std::vector<std::string> sectors;
    for (const auto sector : indicator.applies_to.sectors)
        sectors.emplace_back(word_for(k_sector_words, sector));
    return sectors.empty() ? "Mọi loại hình" : core::join(sectors, "; ");
}

}  // namespace

void TemplateWriting::judgements() {
    pen_.begin_sheet(sheets::k_judgements);
    pen_.widths(k_judgement_columns);
    pen_.header(k_judgement_columns);
    pen_.height(k_header_line, 30);
    const auto given = [this](const std::string& id) {
        const auto found = facts_.judgements.find(id);
        return found == facts_.judgements.end() ? nullptr : &found->second;
    };
    std::uint32_t line = k_first_line;
    auto others = facts_.judgements;
    for (const auto* indicator : judged_indicators(plan_, kind_)) {
        judgement_line(line++, indicator->id, indicator, given(indicator->id));
        others.erase(indicator->id);
    }
    // Entries for indicators that are not judged here stay in sight: they came with the facts.
    for (const auto& [id, judgement] : others)
        judgement_line(line++, id, plan_.indicator(id), &judgement);
    if (facts_.every_other_judgement)
        judgement_line(line++, std::string(k_every_other), nullptr, &*facts_.every_other_judgement);
    const auto last_line = std::max(line, k_first_line + 1) - 1;
    const WorkbookPen::Area ratios{k_first_line, at(JudgementColumn::ratio), last_line, at(JudgementColumn::ratio)};
    pen_.choices(ratios, {"100%", "90%", "80%", "50%", "0%", std::string(k_not_applicable)},
                 k_judgement_columns[at(JudgementColumn::ratio)].prompt, WorkbookPen::Strict::no);
    pen_.prompt({k_first_line, at(JudgementColumn::evidence), last_line, at(JudgementColumn::evidence)},
                k_judgement_columns[at(JudgementColumn::evidence)].prompt);
    pen_.freeze(k_first_line, at(JudgementColumn::clause));
    pen_.print(1, last_line, at(JudgementColumn::evidence));
    pen_.protect();
}

void TemplateWriting::judgement_line(std::uint32_t line, const std::string& id, const plan::Indicator* indicator,
                                     const assessment::Judgement* judgement) {
    const std::string statement = indicator != nullptr ? indicator->statement.vi
                                  : id == k_every_other ? "Tất cả các nội dung khác chưa ghi tỷ lệ ở trang này"
                                                        : "";
    const std::string note = judgement != nullptr ? judgement->note : "";
    const std::string evidence = judgement != nullptr ? evidence_text(judgement->evidence) : "";
    const auto width = [](JudgementColumn c) { return k_judgement_columns[at(c)].width; };
    const std::string sectors = indicator != nullptr ? sectors_text(*indicator) : "";
    const std::string clause = indicator != nullptr ? plan_.clause_label(indicator->clause, core::Language::vi) : "";
    pen_.height(line, wrapped_height({{statement, width(JudgementColumn::statement)},
                                      {clause, width(JudgementColumn::clause)},
                                      {sectors, width(JudgementColumn::applies_to)},
                                      {note, width(JudgementColumn::note)},
                                      {evidence, width(JudgementColumn::evidence)}}));
    pen_.text(line, at(JudgementColumn::indicator), id, Look::fixed_wrapped);
    pen_.text(line, at(JudgementColumn::statement), statement, Look::fixed_wrapped);
    pen_.text(line, at(JudgementColumn::clause), clause, Look::fixed_wrapped);
    pen_.text(line, at(JudgementColumn::applies_to), sectors, Look::fixed_wrapped);
    pen_.text(line, at(JudgementColumn::note), note, Look::wrapped);
    pen_.text(line, at(JudgementColumn::evidence), evidence, Look::wrapped);
    const auto ratio = at(JudgementColumn::ratio);
    if (judgement == nullptr) return pen_.blank(line, ratio, Look::percent);
    if (!judgement->ratio) return pen_.text(line, ratio, std::string(k_not_applicable), Look::percent);
    const auto share =
        static_cast<double>(judgement->ratio->numerator) / static_cast<double>(judgement->ratio->denominator);
    pen_.number(line, ratio, share, Look::percent);  // at most nine decimals: a double writes them back exactly
}

void TemplateWriting::rating_cells(std::uint32_t line, const std::optional<organisation::RatingLevel>* level,
                                   organisation::RatingScope scope, const std::string& reason) {
    std::string_view word;
    if (level != nullptr && *level) {
        word = word_for(k_rating_words, static_cast<RatingWord>(**level));
    } else if (level != nullptr) {
        word = word_for(k_rating_words,
                        scope == organisation::RatingScope::not_yet ? RatingWord::not_yet : RatingWord::not_subject);
    }
    pen_.text(line, at(RatingColumn::level), std::string(word), Look::text);
    pen_.text(line, at(RatingColumn::reason), reason, Look::text);
}

void TemplateWriting::ratings_of_members() {
    pen_.begin_sheet(sheets::k_ratings);
    pen_.widths(k_rating_columns);
    pen_.header(k_rating_columns);
    pen_.height(k_header_line, 30);
    std::map<std::uint32_t, const assessment::MemberRating*> rated;
    for (const auto& rating : facts_.member_ratings)
        rated.emplace(rating.member, &rating);
    for (std::uint32_t i = 0; i < member_lines(); ++i) {
        const auto line = k_first_line + i;
        const auto* member = i < facts_.members.size() ? &facts_.members[i] : nullptr;
        const auto found = rated.find(i);
        pen_.height(line, k_line_height);
        pen_.number(line, 0, i + 1, Look::fixed_centred);
        pen_.mirror(line, 1, cell_on(sheets::k_members, line, at(MemberColumn::id)),
                    member != nullptr ? member->id : "", Look::fixed_text);
        pen_.mirror(line, 2, cell_on(sheets::k_members, line, at(MemberColumn::name)),
                    member != nullptr ? member->name : "", Look::fixed_text);
        if (found == rated.end()) {
            rating_cells(line, nullptr, {}, "");
        } else {
            rating_cells(line, &found->second->level, found->second->scope, found->second->reason);
        }
    }
    const auto last_line = k_first_line + member_lines() - 1;
    const auto level = at(RatingColumn::level);
    pen_.choices({k_first_line, level, last_line, level}, words_of(k_rating_words), k_rating_columns[level].prompt);
    pen_.freeze(k_first_line, level);
    pen_.print(1, last_line, at(RatingColumn::reason));
    pen_.protect();
}

void TemplateWriting::ratings_of_cells() {
    pen_.begin_sheet(sheets::k_ratings);
    pen_.widths(k_cell_rating_columns);
    pen_.header(k_cell_rating_columns);
    pen_.height(k_header_line, 30);
    const auto count = lines(facts_.cell_ratings.size(), k_template_cells);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto line = k_first_line + i;
        const auto* rating = i < facts_.cell_ratings.size() ? &facts_.cell_ratings[i] : nullptr;
        pen_.height(line, k_line_height);
        pen_.number(line, 0, i + 1, Look::fixed_centred);
        pen_.text(line, 1, rating != nullptr ? rating->code : "", Look::code);
        pen_.blank(line, 2, Look::text);
        if (rating == nullptr) {
            rating_cells(line, nullptr, {}, "");
        } else {
            rating_cells(line, &rating->level, rating->scope, rating->reason);
        }
    }
    const auto last_line = k_first_line + count - 1;
    const auto level = at(RatingColumn::level);
    pen_.choices({k_first_line, level, last_line, level}, words_of(k_rating_words), k_rating_columns[level].prompt);
    pen_.freeze(k_first_line, level);
    pen_.print(1, last_line, at(RatingColumn::reason));
    pen_.protect();
}

void TemplateWriting::knock_outs() {
    pen_.begin_sheet(sheets::k_knock_outs);
    pen_.widths(k_knock_out_columns);
    pen_.header(k_knock_out_columns);
    pen_.height(k_header_line, 30);
    const auto count = lines(facts_.knock_outs.size(), k_template_knock_outs);
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto line = k_first_line + i;
        const auto* event = i < facts_.knock_outs.size() ? &facts_.knock_outs[i] : nullptr;
        std::string word = event != nullptr ? event->kind : "";
        for (const auto& knock_out : plan_.knock_outs) {
            if (event != nullptr && knock_out.kind == event->kind) word = knock_out_word(knock_out);
        }
        pen_.height(line, wrapped_height({{event != nullptr ? event->note : "", k_knock_out_columns[3].width}}));
        pen_.number(line, 0, i + 1, Look::fixed_centred);
        pen_.text(line, at(KnockOutColumn::kind), word, Look::wrapped);
        pen_.date(line, at(KnockOutColumn::date), event != nullptr ? std::optional(event->date) : std::nullopt);
        pen_.text(line, at(KnockOutColumn::note), event != nullptr ? event->note : "", Look::wrapped);
    }
    const auto last_line = k_first_line + count - 1;
    std::vector<std::string> words;
    for (const auto& knock_out : plan_.knock_outs)
        words.push_back(knock_out_word(knock_out));
    const auto kind = at(KnockOutColumn::kind);
    if (!words.empty()) pen_.choices({k_first_line, kind, last_line, kind}, words, k_knock_out_columns[kind].prompt);
    pen_.dates({k_first_line, at(KnockOutColumn::date), last_line, at(KnockOutColumn::date)}, k_date_prompt);
    pen_.freeze(k_first_line, 0);
    pen_.print(1, last_line, at(KnockOutColumn::note));
    pen_.protect();
}

void TemplateWriting::sheet_marks() {
    constexpr std::uint32_t k_fixed = 3;
    constexpr double k_mark_width = 13;
    pen_.begin_sheet(sheets::k_sheet_marks);
    pen_.widths(k_sheet_mark_columns);
    pen_.header(k_sheet_mark_columns);
    pen_.height(k_header_line, 30);
    pen_.blank(k_header_line + 1, 0, Look::fixed_centred);
    pen_.text(k_header_line + 1, 1, std::string(k_date_row), Look::fixed_text);
    pen_.blank(k_header_line + 1, 2, Look::fixed_centred);
    pen_.height(k_header_line + 1, k_line_height);
    meeting_headers(k_fixed, k_mark_width);
    std::uint32_t line = k_first_matrix_line;
    for (const auto* item : judged_items(plan_)) {
        double tallest = wrapped_height({{item->statement.vi, k_sheet_mark_columns[1].width}});
        for (const auto& meeting : facts_.meetings) {
            const auto mark = meeting.sheet.find(item->id);
            if (mark == meeting.sheet.end()) continue;
            tallest = std::max(tallest, wrapped_height({{mark->second.note, k_mark_width - 2}}));
        }
        pen_.height(line, tallest);
        pen_.text(line, at(SheetMarkColumn::item), item->id, Look::fixed_wrapped);
        pen_.text(line, at(SheetMarkColumn::statement), item->statement.vi, Look::fixed_wrapped);
        pen_.number(line, at(SheetMarkColumn::maximum), static_cast<double>(item->maximum.hundredths) / 100,
                    Look::fixed_centred);
        for (std::uint32_t m = 0; m < meeting_lines(); ++m) {
            pen_.blank(line, k_fixed + m, Look::points);
            if (m >= facts_.meetings.size()) continue;
            const auto mark = facts_.meetings[m].sheet.find(item->id);
            if (mark == facts_.meetings[m].sheet.end()) continue;
            const auto& [points, note] = mark->second;
            if (points && note.empty()) {
                pen_.number(line, k_fixed + m, static_cast<double>(points->hundredths) / 100, Look::points);
            } else {
                const std::string value = points ? points->text(',') : std::string(k_not_assessed);
                pen_.text(line, k_fixed + m, note.empty() ? value : fmt::format("{}; {}", value, note), Look::points);
            }
        }
        ++line;
    }
    const auto last_line = std::max(line, k_first_matrix_line + 1) - 1;
    const WorkbookPen::Area marks{k_first_matrix_line, k_fixed, last_line, k_fixed + meeting_lines() - 1};
    pen_.choices(marks, {std::string(k_not_assessed)}, "", WorkbookPen::Strict::no);
    matrix_end(k_fixed, last_line);
}

}  // namespace bontot::documents
