#include "papers/example_heads.hpp"
#include "papers/examples.hpp"

namespace bontot::papers {
namespace {

constexpr const char* k_committee = "Đảng ủy Văn phòng UBND tỉnh";
constexpr const char* k_bloc = "Đảng ủy Khối các cơ quan tỉnh";
constexpr const char* k_first = "Chi bộ Phòng Tổng hợp";
constexpr const char* k_second = "Chi bộ Phòng Nội chính";
constexpr const char* k_deciding = "Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh";

std::vector<std::string> basis() {
    return {"Điều lệ Đảng", "Quy chế làm việc của Đảng ủy Khối các cơ quan tỉnh"};
}

}  // namespace

Pact example_pact(Format format) {
    Pact pact;
    pact.head = example_committee(format);
    pact.year = example_day(format).year();
    pact.promises = {{"Hoàn thành tốt nhiệm vụ chính trị", "hoàn thành 100\u00a0% nhiệm vụ được giao, đúng hạn."},
                     {"Chất lượng sinh hoạt tốt", "sinh hoạt đủ kỳ, đúng thời lượng, có chuyên đề mỗi quý."},
                     {"Đoàn kết, kỷ luật tốt", "giữ nguyên tắc, tự phê bình và phê bình."},
                     {"Cán bộ, đảng viên tốt", "100\u00a0% đảng viên hoàn thành nhiệm vụ trở lên."}};
    pact.parties = {{k_first, "Nguyễn Thị Bích Hường", "Bí thư"}, {k_second, "Hồ Sĩ Lâm", "Bí thư"}};
    return pact;
}

RegistrationList example_registration_list(Format format) {
    RegistrationList list;
    list.head = example_committee(format);
    list.year = example_day(format).year();
    list.attached_to = example_citation("Công văn", "31-CV/ĐUVP", k_committee, format);
    list.bodies = {{k_first, "hành chính", 9, "“chi bộ bốn tốt”", core::Date(2023, 7, 7)},
                   {k_second, "hành chính", 12, "“chi bộ bốn tốt”", core::Date(2023, 7, 8)}};
    list.made_by = "Mai Thị Hạnh";
    return list;
}

Appraisal example_appraisal(Format format) {
    Appraisal appraisal;
    appraisal.head = example_committee(format);
    appraisal.year = example_day(format).year();
    appraisal.body = k_first;
    appraisal.when = "08 giờ 00 phút, ngày " + example_day(format).vietnamese();
    appraisal.where = "Phòng họp số 1";
    appraisal.people = {{"Trần Văn Thuận", "Bí thư Đảng ủy", "Tổ trưởng", "Chi bộ Lãnh đạo"},
                        {"Mai Thị Hạnh", "Đảng ủy viên", "Thư ký", k_second}};
    appraisal.basis = {"Báo cáo và Phiếu tự đánh giá của chi bộ", "Sổ biên bản sinh hoạt chi bộ"};
    appraisal.groups = {
        {"Hoàn thành tốt nhiệm vụ chính trị", core::Points{10000}, core::Points{9700}, core::Points{9700}, ""},
        {"Chất lượng sinh hoạt tốt", core::Points{10000}, core::Points{9800}, core::Points{9550},
         "tháng 3 họp 85 phút, chưa đủ thời lượng"}};
    appraisal.conditions = {{"Đảng viên hoàn thành nhiệm vụ trở lên", "9/9 (100\u00a0%)"}};
    appraisal.refused_evidence = {"MC-07: văn bản không có ngày ban hành"};
    appraisal.answer_of_body = "Chi bộ thống nhất với kết quả thẩm định.";
    appraisal.conclusion = "Đề nghị công nhận.";
    appraisal.votes = {5, 0, 0, 5};
    appraisal.end = core::ClockTime(600);
    appraisal.minute_taker = "Mai Thị Hạnh";
    appraisal.chair = "Trần Văn Thuận";
    appraisal.representative = "Nguyễn Thị Bích Hường";
    return appraisal;
}

Proposal example_proposal(Format format) {
    Proposal proposal;
    proposal.head = example_committee(format);
    proposal.year = example_day(format).year();
    proposal.addressee = "Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh";
    proposal.cited = {example_citation("Kế hoạch", "21-KH/ĐUVP", k_committee, format),
                      example_citation("Biên bản thẩm định", "03-BB/ĐUVP", k_committee, format)};
    proposal.registered = 8;
    proposal.reached_by_self = 6;
    proposal.proposed = {{k_first,
                          {"97\u00a0%", "95,5\u00a0%", "100\u00a0%", "98\u00a0%"},
                          "HTTNV",
                          "100\u00a0%",
                          "88,88\u00a0%",
                          "13/13"},
                         {k_second,
                          {"96\u00a0%", "96\u00a0%", "99\u00a0%", "97\u00a0%"},
                          "HTTNV",
                          "100\u00a0%",
                          "91,66\u00a0%",
                          "12/13"}};
    proposal.not_proposed = {{"Chi bộ Trung tâm Công báo", "chưa đủ 12 kỳ sinh hoạt"}};
    proposal.enclosed = {"Biên bản thẩm định", "Phiếu tự đánh giá của các chi bộ"};
    return proposal;
}

RecognitionDecision example_recognition(Format format) {
    RecognitionDecision decision;
    decision.head = example_bloc(format);
    decision.deciding_body = k_deciding;
    decision.year = example_day(format).year();
    decision.basis = basis();
    decision.cited = {example_citation("Tờ trình", "12-TTr/ĐUVP", k_committee, format)};
    decision.executors = "Văn phòng, các ban xây dựng Đảng của Đảng ủy Khối";
    decision.bodies = {{k_first, k_committee, "Nguyễn Thị Bích Hường", 9, 2},
                       {k_second, k_committee, "Hồ Sĩ Lâm", 12, 1}};
    return decision;
}

AwardDecision example_award(Format format) {
    AwardDecision decision;
    decision.head = example_bloc(format);
    decision.deciding_body = k_deciding;
    decision.period = "2023 - 2025";
    decision.basis = basis();
    decision.cited = {example_citation("Tờ trình", "14-TTr/ĐUVP", k_committee, format)};
    decision.prize = "mỗi tổ chức đảng 3.510.000 đồng";
    decision.source_of_money = "ngân sách đảng";
    decision.executors = "Văn phòng, các ban xây dựng Đảng của Đảng ủy Khối";
    decision.bodies = {{k_first, k_committee,
                        "Đã có thành tích xuất sắc trong phong trào thi đua giai đoạn 2023 - 2025", 3'510'000, "01"},
                       {k_second, k_committee,
                        "Đã có thành tích xuất sắc trong phong trào thi đua giai đoạn 2023 - 2025", 3'510'000, "02"}};
    return decision;
}

LaunchPlan example_launch_plan(Format format) {
    LaunchPlan plan;
    plan.head = example_committee(format);
    plan.head.recipients = {"Đảng ủy Khối (báo cáo)", "Các đồng chí đảng ủy viên", "Bí thư các chi bộ (thực hiện)",
                            "Lưu Đảng ủy"};
    plan.period = "2023 - 2025";
    plan.basis = example_citation("Kế hoạch", "161-KH/ĐUK", k_bloc, format);
    plan.aims = {"Nâng cao năng lực lãnh đạo, sức chiến đấu của tổ chức đảng.", "Bảo đảm thực chất, không hình thức."};
    plan.criteria = {{"Hoàn thành tốt nhiệm vụ chính trị", {"Hoàn thành các chỉ tiêu, nhiệm vụ được giao trong năm"}},
                     {"Chất lượng sinh hoạt tốt", {"Sinh hoạt thường kỳ hằng tháng, chuyên đề mỗi quý"}},
                     {"Đoàn kết, kỷ luật tốt", {"Giữ nguyên tắc tập trung dân chủ"}},
                     {"Cán bộ, đảng viên tốt", {"Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"}}};
    plan.conditions = "mỗi nhóm đạt từ 95\u00a0% trở lên; 100\u00a0% đảng viên hoàn thành nhiệm vụ trở lên.";
    plan.deadlines = {{"Chi bộ gửi đăng ký về Đảng ủy", core::Date(2023, 7, 10)},
                      {"Đảng ủy gửi danh sách về Đảng ủy Khối", core::Date(2023, 7, 20)}};
    plan.authority = {"Đảng ủy thẩm định; Ban Thường vụ Đảng ủy Khối công nhận hằng năm."};
    plan.carrying_out = {"Các chi bộ quán triệt, đăng ký và thực hiện Kế hoạch này."};
    return plan;
}

MovementReport example_report(Format format) {
    MovementReport report;
    report.head = example_committee(format);
    report.head.recipients = {"Ban Thường vụ Đảng ủy Khối (báo cáo)", "Các đồng chí đảng ủy viên", "Các chi bộ",
                              "Lưu Đảng ủy"};
    report.final = true;
    report.period = "giai đoạn 2023 - 2025";
    report.as_of = example_day(format);
    report.leadership = "Đảng ủy đã ban hành kế hoạch, tổ chức quán triệt và kiểm tra việc thực hiện.";
    report.groups = {
        {"Hoàn thành tốt nhiệm vụ chính trị", {{2024, true, 8, 0, 0, 0, {79120}, {80000}, core::Ratio{96, 100}}}},
        {"Chất lượng sinh hoạt tốt", {{2024, true, 6, 1, 1, 0, {77000}, {80000}, core::Ratio{91, 100}}}}};
    report.weaknesses = "Một số chi bộ chưa giữ đủ thời lượng sinh hoạt.";
    report.lessons = "Chuẩn bị kỹ nội dung, phân công rõ người, rõ việc, rõ thời hạn.";
    report.outlook = "Tiếp tục thực hiện phong trào thi đua trong giai đoạn tới.";
    report.bodies = {{k_first, 2024, true, true, true, true}, {k_second, 2024, true, true, true, false}};
    report.meetings = {{k_first, 12, "94,4\u00a0%", "87,5\u00a0%", 4, "Tốt"},
                       {k_second, 12, "91,2\u00a0%", "83,3\u00a0%", 3, "Khá"}};
    report.ratings = {{"Hoàn thành xuất sắc nhiệm vụ", 1, 4},
                      {"Hoàn thành tốt nhiệm vụ", 1, 15},
                      {"Hoàn thành nhiệm vụ", 0, 2},
                      {"Không hoàn thành nhiệm vụ", 0, 0}};
    report.awards = {{k_first, "Giấy khen", example_citation("Quyết định", "05-QĐ/ĐUK", k_bloc, format)}};
    return report;
}

}  // namespace bontot::papers
