#include <array>

#include "papers/example_heads.hpp"
#include "papers/examples.hpp"

namespace bontot::papers {
namespace {

constexpr std::array<const char*, 9> k_names{"Nguyễn Thị Bích Hường", "Phạm Văn Đức",       "Trần Thị Ngọc Ánh",
                                             "Lê Hoàng Phương",       "Đỗ Minh Khuê",       "Huỳnh Thị Kim Uyên",
                                             "Võ Thành Trung",        "Bùi Thị Thanh Xuân", "Đặng Quốc Việt"};

core::ClockTime at(int hour, int minute) {
    return core::ClockTime(hour * 60 + minute);
}

void call_roll(MeetingPaper& meeting) {
    meeting.roll_called = true;
    for (const auto* name : k_names)
        meeting.roll.push_back({name, RollStanding::official, RollStatus::present, false, false, ""});
    meeting.roll[2].status = RollStatus::excused;
    meeting.roll[2].reason = "đi công tác theo Quyết định của cơ quan";
    meeting.roll[4].status = RollStatus::unexcused;
    meeting.roll[5].standing = RollStanding::probationary;
    meeting.roll[6].status = RollStatus::unknown;
    meeting.roll[6].absent = true;
    meeting.roll[7].late = true;
    meeting.roll[8].standing = RollStanding::exempt;
    meeting.roll[8].status = RollStatus::not_expected;
    meeting.strength = {9, 7, 1, 1};
    meeting.needed = 7;
    meeting.threshold = "trên 85\u00a0%";
    meeting.guests = {"đồng chí Trần Văn Thuận, Bí thư Đảng ủy"};
}

void hold(MeetingPaper& meeting) {
    meeting.opinions = {{k_names[1], "đề nghị rút ngắn thời hạn xử lý văn bản đến còn 02 ngày."},
                        {k_names[3], "thống nhất dự thảo nghị quyết; đề nghị phân công rõ người theo dõi."}};
    meeting.speaker_count = 2;
    meeting.opinion_count = 2;
    meeting.remarks = {{true, k_names[3], "hoàn thành sớm việc số hóa hồ sơ."},
                       {false, k_names[4], "vắng sinh hoạt không báo cáo."}};
    meeting.conclusion =
        "Chi bộ thống nhất đánh giá kết quả tháng qua và phương hướng tháng tới.\n"
        "Giao chi ủy theo dõi, đôn đốc việc thực hiện.";
    meeting.tasks = {{"Rà soát hồ sơ trễ hạn, báo cáo chi ủy", k_names[1], meeting.date.plus_days(20)},
                     {"Chuẩn bị chuyên đề quý tới", k_names[3], meeting.date.plus_days(30)}};
    meeting.votes = {5, 0, 0, 5};
}

void rate(MeetingPaper& meeting) {
    meeting.rating = "Tốt";
    meeting.rating_points = core::Points{9400};
    meeting.rating_explanation = "Trừ 06 điểm do có đảng viên vắng không lý do.";
    meeting.sheet = {
        {"Chuẩn bị nội dung, tài liệu; thông báo trước", core::Points{3000}, core::Points{3000}, core::Points{3000}, "",
         false},
        {"Tỷ lệ đảng viên dự sinh hoạt", core::Points{3000}, core::Points{2400}, core::Points{2400},
         "01 đảng viên vắng không lý do", false},
        {"Chất lượng thảo luận, kết luận", core::Points{4000}, core::Points{4000}, core::Points{4000}, "", false}};
}

}  // namespace

MeetingPaper example_meeting(Format format) {
    MeetingPaper meeting;
    meeting.head = example_cell(format);
    meeting.kind = meetings::MeetingKind::combined;
    meeting.date = example_day(format);
    meeting.topic = "Nâng cao trách nhiệm nêu gương của cán bộ, đảng viên";
    meeting.place = "Phòng họp số 2, Văn phòng UBND tỉnh";
    meeting.start = at(14, 0);
    meeting.end = at(16, 5);
    meeting.online = "phòng họp trực tuyến số 2";
    meeting.notice = "Đánh giá kết quả thực hiện nhiệm vụ tháng qua, phương hướng tháng tới.";
    meeting.agenda = {{"Tuyên bố lý do, giới thiệu đại biểu, cử thư ký, điểm danh", k_names[0], ""},
                      {"Báo cáo kết quả tháng qua, phương hướng tháng tới", k_names[1], "tài liệu gửi trước"},
                      {"Thảo luận, biểu quyết, kết luận", "Toàn thể đảng viên", ""}};
    meeting.materials = {"Báo cáo kết quả tháng", "Dự thảo nghị quyết"};
    meeting.chair = k_names[0];
    meeting.minute_taker = k_names[1];
    meeting.follower = "Trần Văn Thuận";
    meeting.presenter = k_names[3];
    meeting.absence_contact = "đồng chí Phạm Văn Đức, Phó bí thư";
    meeting.absence_deadline = "16 giờ 30 phút, ngày " + meeting.date.plus_days(-1).vietnamese();
    meeting.invited = "Trần Văn Thuận";
    meeting.invited_post = "Bí thư Đảng ủy Văn phòng UBND tỉnh";
    call_roll(meeting);
    hold(meeting);
    rate(meeting);
    meeting.book = "01/2024";
    meeting.pages = "21 - 24";
    meeting.committee_text = "Thống nhất nội dung, chương trình, dự thảo nghị quyết; phân công người chuẩn bị.";
    meeting.committee_when = "15 giờ 00 phút, ngày " + meeting.date.plus_days(-3).vietnamese();
    meeting.committee_where = "Phòng họp số 2";
    meeting.committee_present = 3;
    meeting.committee_size = 3;
    meeting.committee_absent = "không";
    meeting.draft_resolution = "Tập trung hoàn thành nhiệm vụ trọng tâm của tháng.";
    return meeting;
}

MemberList example_members(Format format) {
    MemberList list;
    list.head = example_cell(format);
    list.as_of = example_day(format);
    list.made_by = k_names[1];
    for (std::size_t i = 0; i < k_names.size(); ++i) {
        const int later = static_cast<int>(i);
        list.members.push_back({k_names[i], 1975 + later, i % 2 == 0 ? "nữ" : "nam", core::Date(2001 + later, 5, 19),
                                core::Date(2002 + later, 5, 19), "", "chính thức", ""});
    }
    list.members[0].office = "Bí thư";
    list.members[1].office = "Phó bí thư";
    list.members[5].standing = "dự bị";
    list.members[5].official.reset();
    list.members[8].standing = "miễn sinh hoạt";
    list.strength = {9, 7, 1, 1};
    return list;
}

SelfAssessment example_assessment(Format format) {
    SelfAssessment assessment;
    assessment.head = example_cell(format);
    assessment.year = example_day(format).year();
    assessment.plan = "Kế hoạch của Đảng ủy Văn phòng UBND tỉnh";
    assessment.as_of = example_day(format);
    assessment.provisional = true;
    assessment.strength = {9, 7, 1, 1};
    const std::array<const char*, 4> groups{"Hoàn thành tốt nhiệm vụ chính trị", "Chất lượng sinh hoạt tốt",
                                            "Đoàn kết, kỷ luật tốt", "Cán bộ, đảng viên tốt"};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto number = std::to_string(i + 1);
        AssessedGroup group{
            number, groups[i], core::Points{10000}, core::Points{9700}, true, "Thực hiện đầy đủ, đúng thời hạn.", {}};
        group.items.push_back({number + ".1", "Nội dung thứ nhất của nhóm tiêu chí, theo kế hoạch", core::Points{5000},
                               core::Points{4700}, false, "đạt một phần", "01 kỳ sinh hoạt vượt số vắng cho phép",
                               "MC-0" + number});
        group.items.push_back({number + ".2", "Nội dung thứ hai của nhóm tiêu chí, theo kế hoạch", core::Points{5000},
                               core::Points{5000}, i == 3, "đạt", "", ""});
        assessment.groups.push_back(std::move(group));
    }
    assessment.conditions = {{"Đảng viên hoàn thành nhiệm vụ trở lên", "9/9 (100\u00a0%)"},
                             {"Đảng viên hoàn thành tốt nhiệm vụ trở lên", "8/9 (88,88\u00a0%)"}};
    assessment.figures = {{"Số kỳ sinh hoạt thường kỳ", "12"}, {"Số chuyên đề", "4"}};
    assessment.verdict = "Đạt";
    assessment.votes = {7, 0, 0, 7};
    assessment.situation = "Chi bộ thuộc khối tham mưu tổng hợp; đảng viên có trình độ, việc đột xuất nhiều.";
    assessment.weaknesses = "Có kỳ sinh hoạt tỷ lệ dự chưa cao do đảng viên đi công tác.";
    return assessment;
}

Registration example_registration(Format format) {
    Registration registration;
    registration.head = example_cell(format);
    registration.year = example_day(format).year();
    registration.period = "2023 - 2025";
    registration.addressee = "Đảng ủy Văn phòng UBND tỉnh";
    registration.plan = example_citation("Kế hoạch", "21-KH/ĐUVP", "Đảng ủy Văn phòng UBND tỉnh", format);
    registration.sector = "hành chính";
    registration.secretary = k_names[0];
    registration.strength = {9, 7, 1, 1};
    registration.last_rating = "hoàn thành tốt nhiệm vụ";
    registration.last_share = "88,88\u00a0%";
    registration.targets = {{"Hoàn thành tốt nhiệm vụ chính trị", "100\u00a0% nhiệm vụ đúng hạn",
                             "Giao việc, kiểm tra hằng tuần", "31/12", k_names[0]},
                            {"Chất lượng sinh hoạt tốt", "12 kỳ, 4 chuyên đề; dự trên 85\u00a0%",
                             "Gửi tài liệu trước 03 ngày", "hằng tháng", k_names[1]}};
    registration.aim = "đạt “chi bộ bốn tốt”";
    registration.votes = {7, 0, 0, 7};
    registration.confirmed_by = "ĐẢNG ỦY";
    return registration;
}

Ballot example_ballot(Format format) {
    return {example_committee(format),
            "đề nghị công nhận “chi bộ bốn tốt” năm " + std::to_string(example_day(format).year()),
            {"Chi bộ Phòng Tổng hợp", "Chi bộ Phòng Nội chính"}};
}

VoteCountMinutes example_vote_count(Format format) {
    VoteCountMinutes minutes;
    minutes.head = example_committee(format);
    minutes.question = "đề nghị công nhận “chi bộ bốn tốt” năm " + std::to_string(example_day(format).year());
    minutes.when = "15 giờ 30 phút, ngày " + example_day(format).vietnamese();
    minutes.where = "Phòng họp số 2";
    minutes.counters = {std::string(k_names[3]) + " (Tổ trưởng)", k_names[4]};
    minutes.summoned = 8;
    minutes.present = 7;
    minutes.given_out = 7;
    minutes.returned = 7;
    minutes.valid = 6;
    minutes.invalid = 1;
    minutes.bodies = {{"Chi bộ Phòng Tổng hợp", 6, 0, 0, 0}, {"Chi bộ Phòng Nội chính", 4, 1, 1, 0}};
    minutes.copies = 2;
    minutes.end = at(16, 0);
    minutes.minute_taker = k_names[4];
    minutes.chair = k_names[0];
    minutes.head_counter = k_names[3];
    return minutes;
}

}  // namespace bontot::papers
