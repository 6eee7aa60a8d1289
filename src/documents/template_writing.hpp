// The sheets of the yearly workbook, one function each; what they share is who is listed in which row.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "assessment/facts.hpp"
#include "documents/workbook_pen.hpp"
#include "plan/model.hpp"

namespace bontot::documents {

/// First row of data on a plain table sheet, and on a matrix, which has a row of dates above.
inline constexpr std::uint32_t k_first_line = k_header_line + 1;
inline constexpr std::uint32_t k_first_matrix_line = k_header_line + 2;

class TemplateWriting {
  public:
    TemplateWriting(WorkbookPen& pen, const plan::Plan& plan, organisation::UnitKind kind,
                    const assessment::Facts& facts, bool blank);
    void write();

  private:
    void guide();
    void unit();
    void members();
    void member_line(std::uint32_t line, const organisation::Member* member);
    void meetings();
    void meeting_line(std::uint32_t line, const meetings::Meeting* meeting);
    void roll_call();
    void opinions();
    void sheet_marks();
    void judgements();
    void judgement_line(std::uint32_t line, const std::string& id, const plan::Indicator* indicator,
                        const assessment::Judgement* judgement);
    void ratings_of_members();
    void ratings_of_cells();
    void rating_cells(std::uint32_t line, const std::optional<organisation::RatingLevel>* level,
                      organisation::RatingScope scope, const std::string& reason);
    void knock_outs();

    /// Names on the left and meetings across; the marks themselves are the caller's.
    void matrix_frame(const SheetLayout& layout);
    void meeting_headers(std::uint32_t first_column, double width);
    void matrix_end(std::uint32_t fixed_columns, std::uint32_t last_line);

    [[nodiscard]] bool is_cell() const { return kind_ == organisation::UnitKind::cell; }
    [[nodiscard]] std::uint32_t member_lines() const { return lines(facts_.members.size(), k_template_members); }
    [[nodiscard]] std::uint32_t meeting_lines() const { return lines(facts_.meetings.size(), k_template_meetings); }
    [[nodiscard]] static std::uint32_t lines(std::size_t needed, std::size_t usual) {
        return static_cast<std::uint32_t>(std::max(needed, usual));
    }

    WorkbookPen& pen_;
    const plan::Plan& plan_;
    organisation::UnitKind kind_;
    const assessment::Facts& facts_;
    bool blank_;
};

}  // namespace bontot::documents
