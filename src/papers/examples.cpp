#include "papers/examples.hpp"

#include "papers/example_heads.hpp"
#include "papers/offset.hpp"

namespace bontot::papers {

core::Date example_day(Format format) {
    return format == Format::hd36 ? core::Date(2024, 12, 5) : core::Date(2026, 12, 5);
}

namespace {

Head head_of(Format format) {
    Head head;
    head.place = "Khánh Hòa";
    head.date = example_day(format);
    head.number = 5;
    head.signer = "Nguyễn Thị Bích Hường";
    return head;
}

}  // namespace

Head example_cell(Format format) {
    auto head = head_of(format);
    head.superior = "Đảng bộ Văn phòng UBND tỉnh";
    head.issuer = "Chi bộ Phòng Tổng hợp";
    head.recipients = {"Đảng ủy (báo cáo)", "Các đồng chí đảng viên", "Lưu Chi bộ"};
    return head;
}

Head example_committee(Format format) {
    auto head = head_of(format);
    head.issuer_kind = organisation::BodyKind::grassroots_committee;
    head.superior = "Đảng bộ Khối các cơ quan tỉnh";
    head.issuer = "Đảng ủy Văn phòng UBND tỉnh";
    head.body_symbol = "ĐUVP";
    head.signer = "Trần Văn Thuận";
    head.recipients = {"Như trên", "Các đồng chí đảng ủy viên", "Các chi bộ", "Lưu Đảng ủy"};
    return head;
}

Head example_bloc(Format format) {
    auto head = head_of(format);
    head.issuer_kind = organisation::BodyKind::bloc;
    head.superior = "Đảng bộ tỉnh Khánh Hòa";
    head.issuer = "Đảng ủy Khối các cơ quan tỉnh";
    head.body_symbol = "ĐUK";
    head.signer = "Lê Quang Đạo";
    head.recipients = {"Ban Tổ chức Tỉnh ủy (báo cáo)", "Như Điều 3", "Lưu Đảng ủy Khối"};
    return head;
}

Citation example_citation(const char* what, const char* number, const char* by, Format format) {
    return {what, number, example_day(format).plus_days(-1), by};
}

Fields example_fields(PaperKind kind, Format format) {
    switch (kind) {
        case PaperKind::launch_plan: return fields_of(example_launch_plan(format));
        case PaperKind::registration: return fields_of(example_registration(format));
        case PaperKind::pact: return fields_of(example_pact(format));
        case PaperKind::registration_list: return fields_of(example_registration_list(format));
        case PaperKind::notice:
        case PaperKind::invitation:
        case PaperKind::minutes:
        case PaperKind::committee_minutes:
        case PaperKind::resolution:
        case PaperKind::meeting_sheet:
        case PaperKind::roll_call: return fields_of(example_meeting(format), kind);
        case PaperKind::self_assessment_report:
        case PaperKind::self_assessment: return fields_of(example_assessment(format), kind);
        case PaperKind::appraisal: return fields_of(example_appraisal(format));
        case PaperKind::proposal: return fields_of(example_proposal(format));
        case PaperKind::recognition: return fields_of(example_recognition(format));
        case PaperKind::award: return fields_of(example_award(format));
        case PaperKind::certificate: return certificate_fields(example_award(format)).value_or(Fields());
        case PaperKind::calibration: return calibration_fields({15, -20});
        case PaperKind::report: return fields_of(example_report(format));
        case PaperKind::member_list: return fields_of(example_members(format));
        case PaperKind::ballot: return fields_of(example_ballot(format));
        case PaperKind::vote_count: return fields_of(example_vote_count(format));
    }
    return {};
}

}  // namespace bontot::papers
