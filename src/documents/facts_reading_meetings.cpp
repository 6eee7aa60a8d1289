// Meetings, roll call and opinions of the yearly workbook.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "documents/facts_reading.hpp"

namespace bontot::documents {

namespace {

constexpr std::size_t column(MeetingColumn c) {
    return static_cast<std::size_t>(c);
}
constexpr std::size_t column(MatrixColumn c) {
    return static_cast<std::size_t>(c);
}

constexpr std::uint32_t k_most_minutes = 24 * 60;
constexpr std::uint32_t k_most_opinions = 1'000;
constexpr std::uint32_t k_most_tasks = 10'000;
constexpr std::size_t k_most_meetings = 400;
constexpr std::size_t k_hint_members = 300;  // beyond, looking for the nearest name takes too long
constexpr std::size_t k_hint_bytes = 200;

/// "Buổi 3" → 3.
std::optional<std::uint32_t> meeting_number(const Cell& header) {
    if (header.kind != CellKind::text || header.text.size() > 40) return std::nullopt;
    const auto key = header_key(header.text);
    const auto word = header_key(k_meeting_word);
    if (!key.starts_with(word)) return std::nullopt;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(key.data() + word.size(), key.data() + key.size(), number);
    return error == std::errc{} && end == key.data() + key.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

void FactsReading::read_meetings() {
    std::initializer_list<std::size_t> without_tasks{column(MeetingColumn::tasks_assigned),
                                                     column(MeetingColumn::tasks_done)};
    meeting_table_ =
        SheetTable::find(workbook_, sheets::k_meetings, k_meeting_columns,
                         plan_.meeting_sheet ? std::initializer_list<std::size_t>{} : without_tasks, faults_);
    if (!meeting_table_) return;
    for (const auto at : meeting_table_->rows()) {
        RowReader row(*meeting_table_, at, faults_);
        Known known;
        known.row = at;
        known.number = row.count(column(MeetingColumn::number), Need::may_be_blank, k_last_row);
        known.id = row.code(column(MeetingColumn::id));
        known.date = row.date(column(MeetingColumn::date), Need::required);
        meetings::Meeting meeting;
        meeting.date = known.date.value_or(core::Date{});
        read_record(row, meeting);
        if (row.good()) {
            known.place = static_cast<std::uint32_t>(facts_.meetings.size());
            facts_.meetings.push_back(std::move(meeting));
            meeting_rows_.push_back(at);
        }
        meetings_.push_back(std::move(known));
    }
    give_missing_ids(meetings_, "b");
    for (const auto& known : meetings_) {
        if (known.place) facts_.meetings[*known.place].id = known.id;
    }
    note_numbers(*meeting_table_, meetings_, meeting_by_number_);
    attendance_places_.resize(facts_.meetings.size());
    opinion_places_.resize(facts_.meetings.size());
}

void FactsReading::read_record(RowReader& row, meetings::Meeting& meeting) {
    const auto yes = [&row](MeetingColumn c) {
        return row.choice<k_yes_no>(column(c), Need::required).value_or(false);
    };
    meeting.kind = row.choice<k_meeting_kind_words>(column(MeetingColumn::kind), Need::required).value_or(meeting.kind);
    meeting.start = row.time(column(MeetingColumn::start), Need::required).value_or(meeting.start);
    meeting.end = row.time(column(MeetingColumn::end), Need::required).value_or(meeting.end);
    meeting.breaks_minutes =
        static_cast<int>(row.count(column(MeetingColumn::breaks), Need::may_be_blank, k_most_minutes).value_or(0));
    meeting.preparation.committee_meeting = yes(MeetingColumn::committee_meeting);
    meeting.preparation.members_notified = yes(MeetingColumn::members_notified);
    meeting.preparation.follower_notified = yes(MeetingColumn::follower_notified);
    meeting.preparation.materials_sent = yes(MeetingColumn::materials_sent);
    meeting.preparation.draft_resolution = yes(MeetingColumn::draft_resolution);
    meeting.preparation.prepared_by = row.choice<k_preparer_words>(column(MeetingColumn::prepared_by), Need::required)
                                          .value_or(meetings::Preparer::other);
    meeting.minutes.chair_signed = yes(MeetingColumn::chair_signed);
    meeting.minutes.secretary_signed = yes(MeetingColumn::secretary_signed);
    meeting.minutes.book = row.line(column(MeetingColumn::book));
    meeting.minutes.pages = row.line(column(MeetingColumn::pages));
    meeting.minutes.cross_stamped = yes(MeetingColumn::cross_stamped);
    meeting.self_rating = row.choice<k_meeting_level_words>(column(MeetingColumn::self_rating), Need::may_be_blank);
    read_tasks(row, meeting);
}

void FactsReading::read_tasks(RowReader& row, meetings::Meeting& meeting) {
    const auto assigned = row.count(column(MeetingColumn::tasks_assigned), Need::may_be_blank, k_most_tasks);
    const auto done = row.count(column(MeetingColumn::tasks_done), assigned ? Need::required : Need::may_be_blank,
                                assigned.value_or(k_most_tasks));
    if (assigned && done) meeting.tasks = meetings::TaskCount{*assigned, *done};
    if (done && !assigned) row.fault("workbook.required", {}, column(MeetingColumn::tasks_assigned));
}

std::optional<FactsReading::Matrix> FactsReading::find_matrix(const SheetLayout& layout,
                                                              std::span<const ColumnLayout> columns,
                                                              std::size_t date_label) {
    const bool of_members = columns.size() == k_matrix_columns.size() && columns[0].running_number;
    auto table = of_members ? SheetTable::find(workbook_, layout, columns,
                                               {column(MatrixColumn::number), column(MatrixColumn::id)}, faults_)
                            : SheetTable::find(workbook_, layout, columns, {1, 2}, faults_);
    if (!table) return std::nullopt;
    Matrix matrix{std::move(*table), {}, {}};
    std::set<std::uint32_t> seen;
    for (const Cell* header : matrix.table.other_headers()) {
        const auto number = meeting_number(*header);
        if (!number) continue;
        if (!seen.insert(*number).second) {
            faults_.add("workbook.two_columns", {{"found", header->text}}, matrix.table.place(header->at));
            continue;
        }
        const auto known = meeting_by_number_.find(*number);
        if (matrix.columns.size() == k_most_meetings) {
            faults_.add("workbook.too_many_columns", {{"allowed", std::to_string(k_most_meetings)}},
                        matrix.table.place(header->at));
            return std::nullopt;
        }
        matrix.columns.push_back({header->at.column, known == meeting_by_number_.end() ? nullptr : known->second});
    }
    if (seen.empty()) {
        faults_.add("workbook.missing_column", {{"expected", fmt::format("{} 1", k_meeting_word)}},
                    matrix.table.sheet().name);
        return std::nullopt;
    }
    // The row of dates is for people; where it can be read it must agree with the meeting sheet.
    const auto date_row = matrix.table.header_row() + 1;
    const Cell* label = matrix.table.cell(date_row, date_label);
    const bool dated = label != nullptr && word_key(label->text) == word_key(k_date_row);
    if (dated) check_date_row(matrix, date_row);
    std::uint32_t last = matrix.table.header_row() + (dated ? 1 : 0);
    for (const auto& cell : matrix.table.sheet().cells) {
        if (cell.at.row <= last) continue;
        matrix.rows.push_back(cell.at.row);
        last = cell.at.row;
    }
    return matrix;
}

void FactsReading::check_date_row(const Matrix& matrix, std::uint32_t row) {
    for (const auto& [sheet_column, meeting] : matrix.columns) {
        const Cell* cell = matrix.table.sheet().at({row, sheet_column});
        if (cell == nullptr || cell->kind == CellKind::uncalculated || meeting == nullptr || !meeting->date) continue;
        const auto date = date_of(*cell, workbook_.date_system);
        if (date && *date == *meeting->date) continue;
        faults_.add("workbook.header_disagrees",
                    {{"found", shown(*cell, workbook_.date_system)},
                     {"allowed", meeting->date->vietnamese()},
                     {"other", meeting_table_->place(meeting->row, column(MeetingColumn::date))}},
                    matrix.table.place(cell->at));
    }
}

const FactsReading::Known* FactsReading::member_of(const SheetTable& table, std::uint32_t row) {
    const auto words = [&](MatrixColumn c) {
        const Cell* cell = table.cell(row, column(c));
        if (cell == nullptr || cell->kind == CellKind::uncalculated) return std::string();
        return line_of(*cell).value_or("");
    };
    const auto id = words(MatrixColumn::id);
    const auto name = words(MatrixColumn::name);
    const Known* by_number = nullptr;
    if (const Cell* number = table.cell(row, column(MatrixColumn::number))) {
        const auto value = count_of(*number, k_last_row);
        const auto found = value ? member_by_number_.find(*value) : member_by_number_.end();
        if (found != member_by_number_.end()) by_number = found->second;
    }
    const auto unknown = [&](MatrixColumn c, const std::string& found) -> const Known* {
        std::vector<std::string> names;
        const bool worth_a_hint = members_.size() <= k_hint_members && found.size() <= k_hint_bytes;
        for (const auto& known : worth_a_hint ? members_ : std::vector<Known>{})
            names.push_back(c == MatrixColumn::id ? known.id : known.name);
        faults_.add("workbook.unknown_member", {{"found", found}, {"nearest", core::nearest(found, names)}},
                    table.place(row, column(c)));
        return nullptr;
    };
    if (!id.empty()) {
        const auto found = member_by_id_.find(id);
        return found == member_by_id_.end() ? unknown(MatrixColumn::id, id) : found->second;
    }
    if (name.empty()) {
        // A program that does not calculate left the name out: the running number stands on both sheets.
        const Cell* cell = table.cell(row, column(MatrixColumn::name));
        if (cell != nullptr && cell->kind == CellKind::uncalculated && by_number != nullptr) return by_number;
        return unknown(MatrixColumn::name, "");
    }
    const auto [first, last] = member_by_name_.equal_range(name);
    if (first == last) return unknown(MatrixColumn::name, name);
    if (std::next(first) == last) return first->second;
    if (by_number != nullptr && by_number->name == name) return by_number;
    faults_.add("workbook.same_name", {{"found", name}}, table.place(row, column(MatrixColumn::name)));
    return nullptr;
}

void FactsReading::read_roll_call() {
    const auto matrix = find_matrix(sheets::k_roll_call, k_matrix_columns, column(MatrixColumn::name));
    if (!matrix) return;
    read_marks(*matrix, [&](const Cell& cell, const Known& meeting, const Known& member) {
        read_presence(cell, *matrix, meeting, member);
    });
}

void FactsReading::read_presence(const Cell& cell, const Matrix& matrix, const Known& meeting, const Known& member) {
    const auto place = matrix.table.place(cell.at);
    const auto word = RowReader::choice_of<k_roll_call_words>(cell, workbook_.date_system);
    if (!word) {
        faults_.add(word.error().code, word.error().params, place);
        return;
    }
    if (*word == RollCallWord::unknown) return;  // the meeting stays incomplete
    if (!meeting.place || !member.place) return;
    if (*word == RollCallWord::exempt) {
        if (facts_.members[*member.place].exempt(*meeting.date)) return;
        faults_.add("workbook.exemption_not_listed", {{"found", member.name}, {"date", meeting.date->vietnamese()}},
                    place);
        return;
    }
    const auto presence = *word == RollCallWord::present   ? meetings::Presence::present
                          : *word == RollCallWord::excused ? meetings::Presence::excused
                                                           : meetings::Presence::unexcused;
    facts_.meetings[*meeting.place].attendance.push_back({*member.place, presence});
    attendance_places_[*meeting.place].push_back(place);
}

void FactsReading::read_opinions() {
    const auto matrix = find_matrix(sheets::k_opinions, k_matrix_columns, column(MatrixColumn::name));
    if (!matrix) return;
    read_marks(*matrix, [&](const Cell& cell, const Known& meeting, const Known& member) {
        const auto place = matrix->table.place(cell.at);
        const auto count = count_of(cell, k_most_opinions);
        if (!count) {
            faults_.add(count.error().code, count.error().params, place);
            return;
        }
        if (*count == 0 || !meeting.place || !member.place) return;
        facts_.meetings[*meeting.place].opinions.push_back({*member.place, *count});
        opinion_places_[*meeting.place].push_back(place);
    });
}

void FactsReading::read_marks(const Matrix& matrix,
                              const std::function<void(const Cell&, const Known& meeting, const Known& member)>& read) {
    std::map<const Known*, std::uint32_t> rows;
    for (const auto row : matrix.rows) {
        const Known* member = nullptr;
        bool asked = false;
        for (const auto& [sheet_column, meeting] : matrix.columns) {
            const Cell* cell = matrix.table.sheet().at({row, sheet_column});
            if (cell == nullptr) continue;
            if (meeting == nullptr) {
                faults_.add("workbook.unknown_meeting",
                            {{"found", matrix.table.sheet().at({matrix.table.header_row(), sheet_column})->text}},
                            matrix.table.place(cell->at));
                continue;
            }
            if (!asked) member = member_of(matrix.table, row);  // a row without marks may be about nobody
            if (!asked && member != nullptr && !rows.emplace(member, row).second) {
                faults_.add(
                    "workbook.repeated",
                    {{"found", member->name}, {"first", matrix.table.place(rows[member], column(MatrixColumn::name))}},
                    matrix.table.place(row, column(MatrixColumn::name)));
                member = nullptr;
            }
            asked = true;
            if (member != nullptr) read(*cell, *meeting, *member);
        }
    }
}

}  // namespace bontot::documents
