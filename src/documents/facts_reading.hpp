// How the yearly workbook is read, sheet by sheet. One object holds what the sheets share: who the members are, which
// meeting is "Buổi 3", and where each fact stood, so that a fault of meaning found later is named by its cell as well.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "assessment/facts.hpp"
#include "assessment/facts_check.hpp"
#include "documents/sheet_table.hpp"
#include "plan/model.hpp"

namespace bontot::documents {

class FactsReading {
  public:
    FactsReading(const Workbook& workbook, const plan::Plan& plan) : workbook_(workbook), plan_(plan) {}
    [[nodiscard]] core::Checked<assessment::Facts> read();

  private:
    /// A row of the member or meeting sheet. Rows with faults are known, so that marks for them raise no second fault,
    /// but they are not among the facts.
    struct Known {
        std::optional<std::uint32_t> number;  ///< STT, Buổi
        std::string id;
        std::string name;                    ///< of a member
        std::optional<core::Date> date;      ///< of a meeting
        std::optional<std::uint32_t> place;  ///< in the facts
        std::uint32_t row = 0;
    };
    /// A "Buổi 3" column of a matrix.
    struct MatrixMeeting {
        std::uint32_t column = 0;
        const Known* meeting = nullptr;
    };
    struct Matrix {
        SheetTable table;
        std::vector<MatrixMeeting> columns;
        std::vector<std::uint32_t> rows;
    };

    void read_unit();
    void read_unit_field(const Sheet& sheet, UnitField field, const Cell& value);
    void read_members();
    void read_exemptions(RowReader& row, const SheetTable& table, std::uint32_t at, organisation::Member& member);
    void read_meetings();
    void read_record(RowReader& row, meetings::Meeting& meeting);
    void read_tasks(RowReader& row, meetings::Meeting& meeting);
    void read_roll_call();
    void read_presence(const Cell& cell, const Matrix& matrix, const Known& meeting, const Known& member);
    void read_opinions();
    void read_judgements();
    void read_ratings();
    void read_rating_level(RowReader& row, std::optional<organisation::RatingLevel>& level,
                           organisation::RatingScope& scope, bool& given);
    void read_knock_outs();
    void read_sheet_marks();
    void read_sheet_mark(const Cell& cell, const Matrix& matrix, const Known& meeting, const plan::SheetItem& item);

    /// Calls `read` for every filled cell of a matrix of members and meetings.
    void read_marks(const Matrix& matrix,
                    const std::function<void(const Cell&, const Known& meeting, const Known& member)>& read);
    [[nodiscard]] std::optional<Matrix> find_matrix(const SheetLayout& layout, std::span<const ColumnLayout> columns,
                                                    std::size_t date_label);
    void check_date_row(const Matrix& matrix, std::uint32_t row);
    /// Who a row of a matrix or of the ratings is about: by code, by name, else by its running number.
    [[nodiscard]] const Known* member_of(const SheetTable& table, std::uint32_t row);
    void give_missing_ids(std::vector<Known>& known, const std::string& prefix);
    void note_numbers(const SheetTable& table, const std::vector<Known>& known,
                      std::map<std::uint32_t, const Known*>& by_number);
    [[nodiscard]] std::string place_of(const assessment::FactPlace& fact) const;

    const Workbook& workbook_;
    const plan::Plan& plan_;
    assessment::Facts facts_;
    Faults faults_;
    std::vector<Known> members_;
    std::vector<Known> meetings_;
    std::map<std::uint32_t, const Known*> member_by_number_;
    std::map<std::string, const Known*> member_by_id_;
    std::multimap<std::string, const Known*> member_by_name_;
    std::map<std::uint32_t, const Known*> meeting_by_number_;
    bool year_known_ = false;

    // Where the facts stood.
    std::map<UnitField, std::string> unit_places_;
    std::optional<SheetTable> member_table_;
    std::optional<SheetTable> meeting_table_;
    std::vector<std::uint32_t> member_rows_;
    std::vector<std::vector<std::size_t>> exemption_columns_;
    std::vector<std::uint32_t> meeting_rows_;
    std::vector<std::vector<std::string>> attendance_places_;
    std::vector<std::vector<std::string>> opinion_places_;
    std::vector<std::string> rating_places_;
    std::vector<std::string> knock_out_places_;
};

}  // namespace bontot::documents
