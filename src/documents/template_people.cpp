// Members, meetings and the matrices of both in the yearly workbook.
#include <fmt/format.h>

#include "documents/template_writing.hpp"

namespace bontot::documents {

namespace {

template <class Column>
constexpr std::uint32_t at(Column column) {
    return static_cast<std::uint32_t>(column);
}

constexpr std::uint32_t k_matrix_fixed = 3;
constexpr double k_header_height = 62;
constexpr double k_line_height = 20;
constexpr double k_meeting_height = 25;  // 24 meetings fill a page

}  // namespace

void TemplateWriting::members() {
    pen_.begin_sheet(sheets::k_members);
    pen_.widths(k_member_columns);
    pen_.header(k_member_columns);
    pen_.height(k_header_line, 48);
    for (std::uint32_t i = 0; i < member_lines(); ++i) {
        pen_.height(k_first_line + i, k_line_height);
        pen_.number(k_first_line + i, 0, i + 1, Look::fixed_centred);
        member_line(k_first_line + i, i < facts_.members.size() ? &facts_.members[i] : nullptr);
    }
    const auto last_line = k_first_line + member_lines() - 1;
    for (std::uint32_t c = at(MemberColumn::id); c < k_member_columns.size(); ++c) {
        const WorkbookPen::Area area{k_first_line, c, last_line, c};
        const auto prompt = k_member_columns[c].prompt;
        const auto column = static_cast<MemberColumn>(c);
        if (column == MemberColumn::id) {
            pen_.prompt(area, prompt);
        } else if (column == MemberColumn::probationary) {
            pen_.choices(area, words_of(k_yes_no), prompt);
        } else if (column != MemberColumn::name) {
            pen_.dates(area, prompt);
        }
    }
    pen_.freeze(k_first_line, at(MemberColumn::joined));
    pen_.print(1, last_line, at(MemberColumn::exempt_to_3));
    pen_.protect();
}

void TemplateWriting::member_line(std::uint32_t line, const organisation::Member* member) {
    pen_.text(line, at(MemberColumn::id), member != nullptr ? member->id : "", Look::code);
    pen_.text(line, at(MemberColumn::name), member != nullptr ? member->name : "", Look::text);
    pen_.date(line, at(MemberColumn::joined), member != nullptr ? std::optional(member->joined) : std::nullopt);
    pen_.date(line, at(MemberColumn::left), member != nullptr ? member->left : std::nullopt);
    pen_.text(line, at(MemberColumn::probationary), member != nullptr && member->probationary ? "Có" : "",
              Look::centred);
    for (std::uint32_t i = 0; i < k_exemption_spans; ++i) {
        const auto column = at(MemberColumn::exempt_from_1) + 2 * i;
        const bool given = member != nullptr && i < member->exemptions.size();
        const auto span = given ? member->exemptions[i] : core::Period{};
        pen_.date(line, column, given ? std::optional(span.from) : std::nullopt);
        // The sheet names the last day of an exemption, facts the first day after it.
        pen_.date(line, column + 1, span.to ? std::optional(span.to->plus_days(-1)) : std::nullopt);
    }
}

void TemplateWriting::meetings() {
    const auto columns = std::span(k_meeting_columns)
                             .first(plan_.meeting_sheet ? k_meeting_columns.size() : k_meeting_columns_without_tasks);
    pen_.begin_sheet(sheets::k_meetings);
    pen_.widths(columns);
    pen_.header(columns);
    pen_.height(k_header_line, k_header_height);
    for (std::uint32_t i = 0; i < meeting_lines(); ++i) {
        pen_.height(k_first_line + i, k_meeting_height);
        pen_.number(k_first_line + i, 0, i + 1, Look::fixed_centred);
        meeting_line(k_first_line + i, i < facts_.meetings.size() ? &facts_.meetings[i] : nullptr);
    }
    const auto last_line = k_first_line + meeting_lines() - 1;
    for (std::uint32_t c = at(MeetingColumn::id); c < columns.size(); ++c) {
        const WorkbookPen::Area area{k_first_line, c, last_line, c};
        const auto prompt = columns[c].prompt;
        switch (static_cast<MeetingColumn>(c)) {
            case MeetingColumn::number: break;
            case MeetingColumn::id:
            case MeetingColumn::book:
            case MeetingColumn::pages: pen_.prompt(area, prompt); break;
            case MeetingColumn::date: pen_.dates(area, prompt); break;
            case MeetingColumn::start:
            case MeetingColumn::end: pen_.times(area, prompt); break;
            case MeetingColumn::breaks: pen_.counts(area, 24 * 60, prompt); break;
            case MeetingColumn::tasks_assigned:
            case MeetingColumn::tasks_done: pen_.counts(area, 10'000, prompt); break;
            case MeetingColumn::kind: pen_.choices(area, words_of(k_meeting_kind_words), prompt); break;
            case MeetingColumn::prepared_by: pen_.choices(area, words_of(k_preparer_words), prompt); break;
            case MeetingColumn::self_rating: pen_.choices(area, words_of(k_meeting_level_words), prompt); break;
            default: pen_.choices(area, words_of(k_yes_no), prompt); break;
        }
    }
    pen_.freeze(k_first_line, at(MeetingColumn::kind));
    pen_.print(1, last_line, static_cast<std::uint32_t>(columns.size()) - 1);
    pen_.protect();
}

void TemplateWriting::meeting_line(std::uint32_t line, const meetings::Meeting* meeting) {
    const auto put = [&](MeetingColumn column, std::string_view value, Look look = Look::centred) {
        pen_.text(line, at(column), std::string(meeting != nullptr ? value : ""), look);
    };
    const auto yes = [&](MeetingColumn column, bool meetings::Preparation::*flag) {
        put(column, meeting != nullptr ? word_for(k_yes_no, meeting->preparation.*flag) : "");
    };
    const auto minutes = [&](MeetingColumn column, bool meetings::Minutes::*flag) {
        put(column, meeting != nullptr ? word_for(k_yes_no, meeting->minutes.*flag) : "");
    };
    const bool given = meeting != nullptr;
    const meetings::Meeting none;
    const auto& record = given ? *meeting : none;
    put(MeetingColumn::id, record.id, Look::code);
    pen_.date(line, at(MeetingColumn::date), given ? std::optional(record.date) : std::nullopt);
    put(MeetingColumn::kind, word_for(k_meeting_kind_words, record.kind));
    pen_.blank(line, at(MeetingColumn::start), Look::time);
    pen_.blank(line, at(MeetingColumn::end), Look::time);
    pen_.blank(line, at(MeetingColumn::breaks), Look::count);
    if (given) {
        pen_.time(line, at(MeetingColumn::start), record.start);
        pen_.time(line, at(MeetingColumn::end), record.end);
        if (record.breaks_minutes != 0)
            pen_.number(line, at(MeetingColumn::breaks), record.breaks_minutes, Look::count);
    }
    yes(MeetingColumn::committee_meeting, &meetings::Preparation::committee_meeting);
    yes(MeetingColumn::members_notified, &meetings::Preparation::members_notified);
    yes(MeetingColumn::follower_notified, &meetings::Preparation::follower_notified);
    yes(MeetingColumn::materials_sent, &meetings::Preparation::materials_sent);
    yes(MeetingColumn::draft_resolution, &meetings::Preparation::draft_resolution);
    put(MeetingColumn::prepared_by, word_for(k_preparer_words, record.preparation.prepared_by));
    minutes(MeetingColumn::chair_signed, &meetings::Minutes::chair_signed);
    minutes(MeetingColumn::secretary_signed, &meetings::Minutes::secretary_signed);
    put(MeetingColumn::book, record.minutes.book, Look::code);
    put(MeetingColumn::pages, record.minutes.pages, Look::code);
    minutes(MeetingColumn::cross_stamped, &meetings::Minutes::cross_stamped);
    put(MeetingColumn::self_rating, record.self_rating ? word_for(k_meeting_level_words, *record.self_rating) : "");
    if (!plan_.meeting_sheet) return;
    pen_.blank(line, at(MeetingColumn::tasks_assigned), Look::count);
    pen_.blank(line, at(MeetingColumn::tasks_done), Look::count);
    if (!record.tasks) return;
    pen_.number(line, at(MeetingColumn::tasks_assigned), record.tasks->assigned, Look::count);
    pen_.number(line, at(MeetingColumn::tasks_done), record.tasks->done, Look::count);
}

void TemplateWriting::matrix_frame(const SheetLayout& layout) {
    pen_.begin_sheet(layout);
    pen_.widths(k_matrix_columns);
    pen_.header(k_matrix_columns);
    pen_.height(k_header_line, 24);
    pen_.height(k_header_line + 1, k_line_height);
    pen_.blank(k_header_line + 1, 0, Look::fixed_centred);
    pen_.blank(k_header_line + 1, 1, Look::fixed_text);
    pen_.text(k_header_line + 1, 2, std::string(k_date_row), Look::fixed_text);
    meeting_headers(k_matrix_fixed, 12.5);
    for (std::uint32_t i = 0; i < member_lines(); ++i) {
        const auto line = k_first_matrix_line + i;
        const auto* member = i < facts_.members.size() ? &facts_.members[i] : nullptr;
        pen_.height(line, k_line_height);
        pen_.number(line, 0, i + 1, Look::fixed_centred);
        pen_.mirror(line, 1, cell_on(sheets::k_members, k_first_line + i, at(MemberColumn::id)),
                    member != nullptr ? member->id : "", Look::fixed_text);
        pen_.mirror(line, 2, cell_on(sheets::k_members, k_first_line + i, at(MemberColumn::name)),
                    member != nullptr ? member->name : "", Look::fixed_text);
    }
}

void TemplateWriting::meeting_headers(std::uint32_t first_column, double width) {
    for (std::uint32_t i = 0; i < meeting_lines(); ++i) {
        pen_.width(first_column + i, width);
        pen_.text(k_header_line, first_column + i, fmt::format("{} {}", k_meeting_word, i + 1), Look::header);
        pen_.mirror_date(k_header_line + 1, first_column + i,
                         cell_on(sheets::k_meetings, k_first_line + i, at(MeetingColumn::date)),
                         i < facts_.meetings.size() ? std::optional(facts_.meetings[i].date) : std::nullopt);
    }
}

void TemplateWriting::matrix_end(std::uint32_t fixed_columns, std::uint32_t last_line) {
    pen_.freeze(k_first_matrix_line, fixed_columns);
    pen_.print(2, last_line, fixed_columns + meeting_lines() - 1);
    pen_.protect();
}

void TemplateWriting::roll_call() {
    matrix_frame(sheets::k_roll_call);
    const auto last_line = k_first_matrix_line + member_lines() - 1;
    for (std::uint32_t m = 0; m < meeting_lines(); ++m) {
        for (std::uint32_t i = 0; i < member_lines(); ++i)
            pen_.blank(k_first_matrix_line + i, k_matrix_fixed + m, Look::centred);
        if (m >= facts_.meetings.size()) continue;
        for (const auto& entry : facts_.meetings[m].attendance) {
            const auto word = entry.presence == meetings::Presence::present   ? RollCallWord::present
                              : entry.presence == meetings::Presence::excused ? RollCallWord::excused
                                                                              : RollCallWord::unexcused;
            pen_.text(k_first_matrix_line + entry.member, k_matrix_fixed + m,
                      std::string(word_for(k_roll_call_words, word)), Look::centred);
        }
    }
    auto words = words_of(k_roll_call_words);
    words.pop_back();  // "Vắng" alone says too little to be offered
    pen_.choices({k_first_matrix_line, k_matrix_fixed, last_line, k_matrix_fixed + meeting_lines() - 1}, words, "");
    matrix_end(k_matrix_fixed, last_line);
}

void TemplateWriting::opinions() {
    matrix_frame(sheets::k_opinions);
    const auto last_line = k_first_matrix_line + member_lines() - 1;
    for (std::uint32_t m = 0; m < meeting_lines(); ++m) {
        for (std::uint32_t i = 0; i < member_lines(); ++i)
            pen_.blank(k_first_matrix_line + i, k_matrix_fixed + m, Look::count);
        if (m >= facts_.meetings.size()) continue;
        for (const auto& opinion : facts_.meetings[m].opinions) {
            pen_.number(k_first_matrix_line + opinion.member, k_matrix_fixed + m, opinion.count, Look::count);
        }
    }
    pen_.counts({k_first_matrix_line, k_matrix_fixed, last_line, k_matrix_fixed + meeting_lines() - 1}, 1'000, "");
    matrix_end(k_matrix_fixed, last_line);
}

}  // namespace bontot::documents
