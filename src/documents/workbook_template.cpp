#include "documents/workbook_template.hpp"

#include <fstream>

#include <fmt/format.h>

#include "documents/template_writing.hpp"

namespace bontot::documents {

namespace {

struct GuideLine {
    const SheetLayout* sheet;
    std::string_view what;
};

constexpr std::array k_steps{
    std::string_view{"Ghi lần lượt các trang theo bảng dưới đây. Chưa có số liệu thì để trống, ghi tiếp sau."},
    std::string_view{"Ô nền trắng là ô để ghi. Ô nền sẫm hơn do máy tự ghi, không cần sửa."},
    std::string_view{"Ô có mũi tên: bấm mũi tên rồi chọn. Muốn ghi giống nhau cho nhiều ô: ghi ô đầu rồi kéo xuống."},
    std::string_view{"Ngày ghi theo ngày/tháng/năm: 05/08/2023 là ngày 5 tháng 8. Ghi xong nhìn lại ô; giờ ghi 14:00."},
    std::string_view{"Không đổi tên trang, không đổi chỗ các dòng đã ghi. Đảng viên mới ghi tiếp ở dòng cuối."},
    std::string_view{"Ghi nhầm không sao: máy đọc lại sẽ chỉ rõ từng ô cần sửa, ví dụ “Điểm danh, ô C7”."},
    std::string_view{"Các trang được khóa nhẹ để tránh sửa nhầm, không có mật khẩu: Xem lại → Bỏ bảo vệ trang."},
};

core::Result<void> has_room(const assessment::Facts& facts, organisation::UnitKind kind) {
    const auto no_room = [](std::string what, std::string allowed) {
        return core::invalid("workbook.no_room", {{"what", std::move(what)}, {"allowed", std::move(allowed)}});
    };
    if (facts.unit.kind != kind)
        return no_room("unit.kind", std::string(core::name_in(organisation::k_unit_kinds, kind)));
    for (const auto& member : facts.members) {
        if (member.exemptions.size() > k_exemption_spans) return no_room(member.id, std::to_string(k_exemption_spans));
    }
    return {};
}

}  // namespace

core::Result<void> write_template(const plan::Plan& plan, organisation::UnitKind kind, const std::string& path,
                                  const assessment::Facts* prefill) {
    assessment::Facts nothing;
    nothing.unit.kind = kind;
    const auto& facts = prefill != nullptr ? *prefill : nothing;
    if (auto room = has_room(facts, kind); !room) return room;
    const auto cannot_write = [&path] {
        return core::refuse(core::RefusalKind::unavailable, "workbook.cannot_write", {{"path", path}, {"reason", ""}});
    };
    // libxlsxwriter opens the file only when it is done, and complains on the terminal.
    if (!std::ofstream(path, std::ios::app)) return cannot_write();
    WorkbookPen pen(path);
    if (!pen.open()) return cannot_write();
    pen.describe(plan.name.vi, plan.effective_from);
    TemplateWriting(pen, plan, kind, facts, prefill == nullptr).write();
    return pen.close();
}

TemplateWriting::TemplateWriting(WorkbookPen& pen, const plan::Plan& plan, organisation::UnitKind kind,
                                 const assessment::Facts& facts, bool blank)
    : pen_(pen), plan_(plan), kind_(kind), facts_(facts), blank_(blank) {}

void TemplateWriting::write() {
    guide();
    unit();
    if (is_cell()) {
        members();
        meetings();
        roll_call();
        opinions();
        if (!judged_items(plan_).empty()) sheet_marks();
    }
    judgements();
    if (is_cell()) {
        ratings_of_members();
    } else {
        ratings_of_cells();
    }
    knock_outs();
}

void TemplateWriting::guide() {
    std::vector<GuideLine> pages{{&sheets::k_unit, "Mã, tên, loại tổ chức đảng và năm. Ghi một lần."}};
    if (is_cell()) {
        pages.push_back(
            {&sheets::k_members, "Danh sách đảng viên trong năm; ngày vào, ngày rời chi bộ; thời gian được miễn."});
        pages.push_back(
            {&sheets::k_meetings, "Mỗi buổi sinh hoạt một dòng: ngày giờ, chuẩn bị, biên bản, tự xếp loại."});
        pages.push_back({&sheets::k_roll_call, "Từng người ở từng buổi: có mặt, vắng có lý do, vắng không lý do."});
        pages.push_back({&sheets::k_opinions, "Số lượt phát biểu của từng người ở từng buổi."});
        if (!judged_items(plan_).empty()) {
            pages.push_back({&sheets::k_sheet_marks, "Điểm các nội dung phải chấm của từng buổi."});
        }
    }
    pages.push_back({&sheets::k_judgements, "Tỷ lệ đạt của từng nội dung do tập thể chấm, kèm minh chứng."});
    pages.push_back({&sheets::k_ratings, is_cell()
                                             ? "Kết quả xếp loại đảng viên theo quyết định cuối năm."
                                             : "Kết quả xếp loại từng chi bộ trực thuộc theo quyết định cuối năm."});
    pages.push_back({&sheets::k_knock_outs, "Tham nhũng, kỷ luật, cháy nổ …: chỉ ghi khi có việc xảy ra."});

    pen_.begin_sheet(sheets::k_guide);
    pen_.width(0, 5);
    pen_.width(1, 24);
    pen_.width(2, 92);
    std::uint32_t line = 0;
    pen_.height(line, 30);
    pen_.text(line++, 0, is_cell() ? "SỐ LIỆU THI ĐUA CỦA CHI BỘ" : "SỐ LIỆU THI ĐUA CỦA ĐẢNG BỘ CƠ SỞ", Look::title);
    pen_.text(line++, 0, plan_.name.vi, Look::help);
    pen_.text(line, 0, fmt::format("{} · bản {} của bộ tiêu chí {}", plan_.source.symbol, plan_.version, plan_.id),
              Look::help);
    line += 2;
    for (std::size_t i = 0; i < k_steps.size(); ++i, ++line) {
        pen_.height(line, 22);
        pen_.text(line, 0, fmt::format("{}.", i + 1), Look::paragraph);
        pen_.text(line, 1, std::string(k_steps[i]), Look::paragraph);
    }
    ++line;
    pen_.height(line, 24);
    pen_.text(line, 0, "STT", Look::header);
    pen_.text(line, 1, "Trang", Look::header);
    pen_.text(line, 2, "Ghi những gì", Look::header);
    ++line;
    for (std::size_t i = 0; i < pages.size(); ++i, ++line) {
        pen_.height(line, 24);
        pen_.number(line, 0, static_cast<double>(i + 1), Look::fixed_centred);
        pen_.link(line, 1, pages[i].sheet->vi);
        pen_.text(line, 2, std::string(pages[i].what), Look::fixed_text);
    }
    pen_.print(1, line - 1, 2);
    pen_.protect();
}

void TemplateWriting::unit() {
    pen_.begin_sheet(sheets::k_unit);
    pen_.width(0, 26);
    pen_.width(1, 52);
    pen_.width(2, 44);
    pen_.text(k_header_line, 0, "Mục", Look::header);
    pen_.text(k_header_line, 1, "Nội dung", Look::header);
    pen_.text(k_header_line, 2, "Cách ghi", Look::header);
    pen_.height(k_header_line, 26);
    for (std::uint32_t i = 0; i < k_unit_fields.size(); ++i) {
        const auto line = k_first_line + i;
        pen_.height(line, 26);
        pen_.text(line, 0, std::string(k_unit_fields[i].vi), Look::label);
        pen_.blank(line, 1, Look::code);
        pen_.text(line, 2, std::string(k_unit_fields[i].prompt), Look::fixed_text);
    }
    const auto line_of = [](UnitField field) { return k_first_line + static_cast<std::uint32_t>(field); };
    const auto area_of = [&](UnitField field) { return WorkbookPen::Area{line_of(field), 1, line_of(field), 1}; };
    pen_.text(line_of(UnitField::code), 1, facts_.unit.code, Look::code);
    pen_.text(line_of(UnitField::name), 1, facts_.unit.name, Look::code);
    pen_.text(line_of(UnitField::kind), 1, std::string(word_for(k_unit_kind_words, kind_)), Look::text);
    const std::string sector(blank_ ? "" : word_for(k_sector_words, facts_.unit.sector));
    pen_.text(line_of(UnitField::sector), 1, sector, Look::text);
    pen_.choices(area_of(UnitField::kind), {std::string(word_for(k_unit_kind_words, kind_))}, "");
    pen_.choices(area_of(UnitField::sector), words_of(k_sector_words), "");
    if (blank_) {
        pen_.blank(line_of(UnitField::year), 1, Look::text);
    } else {
        pen_.number(line_of(UnitField::year), 1, facts_.year, Look::text);
    }
    pen_.counts(area_of(UnitField::year), 2100, "");
    pen_.print(1, k_first_line + static_cast<std::uint32_t>(k_unit_fields.size()) - 1, 2);
    pen_.protect();
}

}  // namespace bontot::documents
