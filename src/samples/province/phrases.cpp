#include "samples/province/phrases.hpp"

#include <array>

#include <fmt/format.h>

namespace bontot::samples {

using organisation::Sector;
using std::string_view;

namespace {

constexpr auto k_themes = std::to_array<string_view>({
    "Chuyên đề: Học tập và làm theo Bác về nêu gương",
    "Chuyên đề: Chuyển đổi số trong công việc",
    "Chuyên đề: Thực hiện Quy chế dân chủ ở cơ sở",
    "Chuyên đề: Phòng, chống tham nhũng, lãng phí",
    "Chuyên đề: Bảo vệ nền tảng tư tưởng của Đảng",
    "Chuyên đề: Xây dựng nông thôn mới",
    "Chuyên đề: Phát triển đảng viên mới",
    "Chuyên đề: Cải cách hành chính",
    "Chuyên đề: Công tác dân vận khéo",
    "Chuyên đề: Phòng cháy, chữa cháy",
});

constexpr auto k_office_reasons =
    std::to_array<string_view>({"Đi công tác", "Đi học", "Nghỉ phép", "Ốm", "Việc gia đình", "Trực cơ quan", "Con ốm"});
constexpr auto k_village_reasons =
    std::to_array<string_view>({"Ốm", "Việc gia đình", "Đi khám bệnh", "Đi biển", "Mùa vụ", "Đám tang", "Đi xa"});

constexpr auto k_opinions =
    std::to_array<string_view>({"Nhất trí dự thảo.", "Nêu khó khăn về kinh phí.", "Đề nghị rõ thời hạn.",
                                "Đề nghị thêm người.", "Báo cáo việc được giao.", "Góp ý lề lối làm việc.",
                                "Phản ánh ý kiến nhân dân.", "Đề nghị nhân rộng cách làm.", "Tự nhận khuyết điểm."});
constexpr auto k_praises =
    std::to_array<string_view>({"Hoàn thành tốt việc được giao.", "Có sáng kiến được áp dụng.",
                                "Vận động dân hiến đất.", "Tận tụy giúp đồng nghiệp.", "Gương mẫu trong phong trào."});
constexpr auto k_criticisms = std::to_array<string_view>(
    {"Nộp báo cáo chậm.", "Nhiều lần đến họp muộn.", "Chưa làm xong việc được giao.", "Ít tham gia ý kiến."});

constexpr auto k_office_tasks = std::to_array<string_view>({
    "Hoàn thành báo cáo tháng",
    "Rà soát hồ sơ tồn đọng",
    "Chuẩn bị nội dung chuyên đề",
    "Giúp đỡ quần chúng ưu tú",
    "Kiểm tra công tác phòng cháy",
    "Theo dõi cam kết rèn luyện",
    "Cập nhật sổ đảng viên",
    "Tham mưu kế hoạch quý",
    "Số hóa hồ sơ lưu trữ",
});
constexpr auto k_school_tasks = std::to_array<string_view>({
    "Chuẩn bị hội giảng",
    "Vận động học sinh đến lớp",
    "Kiểm tra hồ sơ chuyên môn",
    "Chuẩn bị nội dung chuyên đề",
    "Bồi dưỡng giáo viên trẻ",
    "Rà soát cơ sở vật chất",
    "Giúp đỡ quần chúng ưu tú",
});
constexpr auto k_village_tasks = std::to_array<string_view>({
    "Vận động dân vệ sinh đường thôn",
    "Thu quỹ vì người nghèo",
    "Nắm tình hình an ninh tổ tự quản",
    "Vận động đóng bảo hiểm y tế",
    "Thăm gia đình chính sách",
    "Vận động thanh niên nhập ngũ",
    "Giúp hộ nghèo làm nhà",
    "Tuyên truyền không lấn chiếm lề đường",
});
constexpr auto k_enterprise_tasks = std::to_array<string_view>({
    "Theo dõi kế hoạch sản xuất",
    "Kiểm tra an toàn lao động",
    "Vận động công nhân vào công đoàn",
    "Rà soát công nợ",
    "Giúp đỡ quần chúng ưu tú",
    "Chuẩn bị nội dung chuyên đề",
});

constexpr auto k_results =
    std::to_array<string_view>({"Đã xong", "Đã xong", "Đạt yêu cầu", "Hoàn thành đúng hạn", "Xong, có báo cáo"});
constexpr auto k_topics = std::to_array<string_view>({
    "Kết quả lãnh đạo tháng qua",
    "Nhiệm vụ tháng tới",
    "Công tác phát triển đảng viên",
    "Thông tin thời sự",
    "Phân công giúp đỡ quần chúng",
    "Kiểm điểm việc thực hiện nghị quyết",
    "Đảng phí",
});
constexpr auto k_lost_points = std::to_array<string_view>({
    "Trừ điểm: ít ý kiến phát biểu.",
    "Trừ điểm: tài liệu gửi chậm.",
    "Trừ điểm: còn việc chưa xong.",
    "Trừ điểm: có đảng viên vắng.",
});

constexpr auto k_resolutions = std::to_array<string_view>({
    "Thông qua kết quả tháng {0}, nhiệm vụ tháng {1}.",
    "Nhất trí 3 nhiệm vụ tháng {1}.",
    "Khắc phục hạn chế tháng {0}.",
    "Hoàn thành chỉ tiêu tháng {1}.",
});

}  // namespace

string_view place_of(Sector sector) {
    switch (sector) {
        case Sector::administrative: return "Phòng họp cơ quan";
        case Sector::public_service: return "Phòng hội đồng";
        case Sector::enterprise: return "Phòng họp công ty";
        case Sector::armed_forces: return "Phòng họp đơn vị";
        case Sector::residential: break;
    }
    return "Nhà văn hóa";
}

string_view draw_theme(Random& random) {
    return random.one_of(k_themes);
}

string_view draw_absence_reason(Random& random, Sector sector) {
    return sector == Sector::residential ? random.one_of(k_village_reasons) : random.one_of(k_office_reasons);
}

string_view draw_opinion(Random& random) {
    return random.one_of(k_opinions);
}

string_view draw_praise(Random& random) {
    return random.one_of(k_praises);
}

string_view draw_criticism(Random& random) {
    return random.one_of(k_criticisms);
}

string_view draw_task(Random& random, Sector sector) {
    switch (sector) {
        case Sector::public_service: return random.one_of(k_school_tasks);
        case Sector::residential: return random.one_of(k_village_tasks);
        case Sector::enterprise: return random.one_of(k_enterprise_tasks);
        case Sector::administrative:
        case Sector::armed_forces: break;
    }
    return random.one_of(k_office_tasks);
}

string_view draw_result(Random& random) {
    return random.one_of(k_results);
}

string_view draw_topic(Random& random) {
    return random.one_of(k_topics);
}

string_view draw_lost_points(Random& random) {
    return random.one_of(k_lost_points);
}

std::string draw_resolution(Random& random, unsigned month) {
    const unsigned last = month == 1 ? 12 : month - 1;
    return fmt::format(fmt::runtime(random.one_of(k_resolutions)), last, month);
}

}  // namespace bontot::samples
