#include "documents/evaluation_report.hpp"

#include <fstream>

#include <fmt/format.h>

#include "core/text.hpp"
#include "documents/workbook_pen.hpp"
#include "wording/explain_failure.hpp"
#include "wording/labels.hpp"

namespace bontot::documents {

using core::Language;

namespace {

constexpr std::uint32_t k_first_row = k_header_line + 1;
constexpr double k_text_line = 15.5;

class Report {
  public:
    Report(WorkbookPen& pen, const assessment::Evaluation& evaluation, const assessment::Facts& facts,
           const plan::Plan& plan, Language language)
        : pen_(pen), evaluation_(evaluation), facts_(facts), plan_(plan), language_(language) {}

    void write() {
        result();
        reasons();
        indicators();
        if (!evaluation_.meeting_sheets.empty()) meeting_sheets();
    }

  private:
    [[nodiscard]] const char* say(const char* vi, const char* en) const { return language_ == Language::vi ? vi : en; }
    [[nodiscard]] char mark() const { return language_ == Language::vi ? ',' : '.'; }

    void begin(const char* name, const std::string& title, const std::string& help,
               std::initializer_list<ColumnLayout> columns) {
        columns_.assign(columns);
        pen_.begin_sheet({name, name, title, help});
        pen_.widths(columns_);
        pen_.header(columns_);
        pen_.height(k_header_line, 30);
        row_ = k_first_row;
    }

    void end() {
        pen_.freeze(k_first_row, 0);
        pen_.print(1, std::max(row_, k_first_row + 1) - 1, static_cast<std::uint32_t>(columns_.size()) - 1);
    }

    /// A row as high as its longest wrapped text needs.
    void line(std::initializer_list<std::pair<std::string, Look>> cells) {
        std::uint32_t column = 0;
        std::size_t lines = 1;
        for (const auto& [value, look] : cells) {
            pen_.text(row_, column, value, look);
            const auto room = static_cast<std::size_t>(columns_[column].width * 0.9);
            lines = std::max(lines, 1 + core::display_width(value) / std::max<std::size_t>(room, 1));
            ++column;
        }
        pen_.height(row_, static_cast<double>(lines) * k_text_line + 5);
        ++row_;
    }

    void result() {
        const auto badge = wording::badge(evaluation_.verdict, evaluation_.unit.kind, plan_, language_);
        const auto title = fmt::format("{} — {} {}", evaluation_.unit.name, say("năm", "year"), evaluation_.year);
        const auto help =
            fmt::format("{}. {} {}, {} {}. {} {}.", badge.text(), say("Kế hoạch", "Plan"), evaluation_.plan,
                        say("bản", "version"), evaluation_.plan_version, say("Tính đến ngày", "As of"),
                        language_ == Language::vi ? evaluation_.as_of.vietnamese() : evaluation_.as_of.iso());
        begin(say("Kết quả", "Result"), title, help,
              {{say("Tiêu chí", "Criterion"), "", "", 10, "", false},
               {say("Tên", "Name"), "", "", 44, "", false},
               {say("Kết quả", "State"), "", "", 18, "", false},
               {say("Điểm đạt", "Points"), "", "", 12, "", false},
               {say("Điểm tối đa", "Of"), "", "", 12, "", false},
               {say("Tỷ lệ", "Share"), "", "", 12, "", false},
               {say("Còn chờ (điểm)", "Open (points)"), "", "", 16, "", false}});
        for (std::size_t i = 0; i < evaluation_.criteria.size(); ++i) {
            const auto& criterion = evaluation_.criteria[i];
            const auto share =
                core::percent_text(criterion.achieved.hundredths, criterion.applicable.hundredths, mark());
            line({{criterion.id, Look::fixed_centred},
                  {plan_.criteria[i].name.in(language_), Look::fixed_wrapped},
                  {wording::badge(criterion.state, language_).text(), Look::fixed_text},
                  {criterion.achieved.text(mark()), Look::fixed_centred},
                  {criterion.applicable.text(mark()), Look::fixed_centred},
                  {share + " %", Look::fixed_centred},
                  {criterion.open.text(mark()), Look::fixed_centred}});
        }
        end();
    }

    [[nodiscard]] std::string reading_text(const plan::CheckDeclaration* declared) const {
        if (declared == nullptr || declared->reading.empty()) return {};
        const auto* reading = plan_.reading(declared->reading);
        return reading == nullptr ? declared->reading : declared->reading + ": " + reading->taken.in(language_);
    }

    void reason(const assessment::CheckResult& check, const std::string& sentence, const std::string& found,
                const std::string& required) {
        const auto declaration = plan_.checks.find(check.check);
        const auto* declared = declaration == plan_.checks.end() ? nullptr : &declaration->second;
        line({{wording::label(check.check, language_), Look::fixed_wrapped},
              {wording::badge(check.state, language_).text(), Look::fixed_text},
              {sentence, Look::fixed_wrapped},
              {found, Look::fixed_centred},
              {required, Look::fixed_centred},
              {declared == nullptr ? "" : plan_.clause_label(declared->clause, language_), Look::fixed_wrapped},
              {reading_text(declared), Look::fixed_wrapped}});
    }

    void reasons() {
        begin(say("Vì sao", "Why"), say("VÌ SAO?", "WHY?"),
              say("Từng điểm chưa đạt hoặc còn chờ: số liệu thấy được, mức cần có, chỗ quy định và cách hiểu.",
                  "Everything not met or still open: what was found, what was needed, the clause and the reading."),
              {{say("Phép kiểm tra", "Check"), "", "", 22, "", false},
               {say("Kết quả", "State"), "", "", 16, "", false},
               {say("Vì sao", "Why"), "", "", 58, "", false},
               {say("Thấy", "Found"), "", "", 11, "", false},
               {say("Cần", "Needed"), "", "", 13, "", false},
               {say("Quy định", "Clause"), "", "", 16, "", false},
               {say("Cách hiểu", "Reading"), "", "", 46, "", false}});
        for (const auto& check : evaluation_.checks) {
            for (const auto& failure : check.failures) {
                // What is missing stands in the sentence; a count of missing marks would only puzzle.
                const bool figures = failure.missing.empty() && check.check != plan::Check::self_rating;
                reason(check, wording::explain_failure(check, failure, facts_, plan_, language_),
                       figures ? failure.found : "", figures ? failure.required : "");
            }
            if (check.state != assessment::State::pending) continue;
            for (const auto& open : check.open) {
                reason(check, wording::explain_open(open, facts_, evaluation_.as_of, language_), "", "");
            }
        }
        for (const auto& warning : evaluation_.warnings) {
            line({{say("Lưu ý", "Note"), Look::fixed_wrapped},
                  {"", Look::fixed_text},
                  {wording::explain_warning(warning, facts_, language_), Look::fixed_wrapped},
                  {"", Look::fixed_text},
                  {"", Look::fixed_text},
                  {"", Look::fixed_text},
                  {"", Look::fixed_text}});
        }
        end();
    }

    void indicators() {
        begin(say("Từng nội dung", "Indicators"), say("TỪNG NỘI DUNG", "EVERY INDICATOR"),
              say("Nội dung tự tính lấy từ số liệu; nội dung người chấm kèm minh chứng.",
                  "Computed ones come from the facts; judged ones carry evidence."),
              {{say("Mục", "No."), "", "", 8, "", false},
               {say("Nội dung", "Statement"), "", "", 70, "", false},
               {say("Kết quả", "State"), "", "", 20, "", false},
               {say("Điểm đạt", "Points"), "", "", 11, "", false},
               {say("Tối đa", "Of"), "", "", 10, "", false},
               {say("Cách tính", "Kind"), "", "", 13, "", false},
               {say("Quy định", "Clause"), "", "", 18, "", false}});
        for (const auto& result : evaluation_.indicators) {
            const auto* indicator = plan_.indicator(result.id);
            const bool judged = indicator->judged(evaluation_.unit.kind);
            line({{result.id, Look::fixed_centred},
                  {indicator->statement.in(language_), Look::fixed_wrapped},
                  {wording::badge(result.state, language_).text(), Look::fixed_text},
                  {result.achieved.text(mark()), Look::fixed_centred},
                  {result.maximum.text(mark()), Look::fixed_centred},
                  {judged ? say("người chấm", "judged") : say("tự tính", "computed"), Look::fixed_text},
                  {plan_.clause_label(indicator->clause, language_), Look::fixed_wrapped}});
        }
        end();
    }

    void meeting_sheets() {
        begin(say("Phiếu chấm", "Meeting sheets"), say("PHIẾU CHẤM TỪNG BUỔI", "SHEETS OF THE MEETINGS"), "",
              {{say("Buổi", "Meeting"), "", "", 16, "", false},
               {say("Điểm đạt", "Points"), "", "", 12, "", false},
               {say("Điểm tối đa", "Of"), "", "", 12, "", false},
               {say("Mức", "Level"), "", "", 20, "", false}});
        for (const auto& sheet : evaluation_.meeting_sheets) {
            const auto& meeting = facts_.meetings[sheet.meeting];
            line({{language_ == Language::vi ? meeting.date.vietnamese() : meeting.date.iso(), Look::fixed_centred},
                  {sheet.achieved.text(mark()), Look::fixed_centred},
                  {sheet.applicable.text(mark()), Look::fixed_centred},
                  {sheet.level ? wording::badge(*sheet.level, language_).text()
                               : wording::badge(sheet.state, language_).text(),
                   Look::fixed_text}});
        }
        end();
    }

    WorkbookPen& pen_;
    const assessment::Evaluation& evaluation_;
    const assessment::Facts& facts_;
    const plan::Plan& plan_;
    Language language_;
    std::vector<ColumnLayout> columns_;
    std::uint32_t row_ = 0;
};

}  // namespace

core::Result<void> write_report(const std::string& path, const assessment::Evaluation& evaluation,
                                const assessment::Facts& facts, const plan::Plan& plan, Language language) {
    // libxlsxwriter opens the file only when it is done, and complains on the terminal.
    if (!std::ofstream(path, std::ios::app)) {
        return core::refuse(core::RefusalKind::unavailable, "workbook.cannot_write", {{"path", path}, {"reason", ""}},
                            path);
    }
    WorkbookPen pen(path);
    pen.describe(evaluation.unit.name, evaluation.as_of);
    Report(pen, evaluation, facts, plan, language).write();
    return pen.close();
}

}  // namespace bontot::documents
