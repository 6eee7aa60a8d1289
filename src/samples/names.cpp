#include "samples/names.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace bontot::samples {

using organisation::Sector;
using std::string_view;

namespace {

constexpr auto k_kinh_families = std::to_array<string_view>(
    {"Nguyễn", "Trần", "Lê",  "Phạm",  "Huỳnh", "Võ",   "Phan",  "Trương", "Bùi",         "Đặng",
     "Đỗ",     "Hồ",   "Ngô", "Dương", "Lý",    "Đinh", "Mai",   "Cao",    "Tạ",          "Lương",
     "Trịnh",  "Đoàn", "Hà",  "Tô",    "Thái",  "Châu", "Vương", "La",     "Nguyễn Đình", "Tôn Thất"});
constexpr std::array<std::uint32_t, 30> k_kinh_weights{320, 110, 105, 70, 60, 50, 45, 30, 20, 25, 20, 18, 17, 15, 10,
                                                       9,   8,   8,   7,  7,  6,  6,  6,  5,  5,  5,  4,  3,  4,  2};
constexpr auto k_cham_families =
    std::to_array<string_view>({"Đạo", "Kiều", "Quảng", "Lưu", "Hán",  "Bá",    "Từ",    "Đàng", "Trượng", "Qua",
                                "Não", "Phú",  "Báo",   "Sử",  "Đổng", "Thiên", "Thành", "Châu", "Đạt",    "Vạn"});
constexpr auto k_raglai_families =
    std::to_array<string_view>({"Chamaléa", "Pi Năng", "Katơr", "Tà Yên", "Pa Tâu Axá", "Mang", "Cao", "Mấu", "Bo Bo"});

constexpr auto k_women_middle =
    std::to_array<string_view>({"Thị", "Thị", "Thị", "Thị", "Thị Thanh", "Thị Minh", "Thị Kim", "Thị Ngọc", "Ngọc",
                                "Thanh", "Thùy", "Hoàng", "Thị Mỹ"});
constexpr auto k_women_given = std::to_array<string_view>(
    {"An",   "Bích", "Châu", "Duyên", "Dung",  "Hà",   "Hạnh",  "Hằng",   "Hiền",  "Hoa",  "Hồng",   "Huệ",   "Hương",
     "Lan",  "Liên", "Linh", "Loan",  "Mai",   "Nga",  "Ngân",  "Nguyệt", "Nhung", "Oanh", "Phượng", "Quyên", "Tâm",
     "Thảo", "Thêm", "Thu",  "Thúy",  "Trang", "Trâm", "Trinh", "Tuyết",  "Vân",   "Xuân", "Yến",    "Ánh",   "Diễm"});
constexpr auto k_men_middle = std::to_array<string_view>({"Văn", "Văn", "Văn", "Hữu", "Minh", "Quốc", "Đình", "Thanh",
                                                          "Ngọc", "Công", "Xuân", "Đức", "Trọng", "Tấn", "Hoàng"});
constexpr auto k_men_given = std::to_array<string_view>(
    {"Anh",  "Bình",  "Bảo",   "Cường", "Danh",  "Dũng", "Duy", "Đạt",   "Đức",   "Giang", "Hải",  "Hiếu",  "Hòa",
     "Hùng", "Huy",   "Khánh", "Khoa",  "Kiên",  "Lâm",  "Lộc", "Long",  "Lợi",   "Minh",  "Nam",  "Nghĩa", "Nhân",
     "Phát", "Phong", "Phúc",  "Quân",  "Quang", "Sơn",  "Tài", "Thắng", "Thành", "Thiện", "Toàn", "Tuấn",  "Việt"});

constexpr auto k_communes = std::to_array<string_view>(
    {"Phước Dân",   "An Hải",     "Phước Hậu",  "Phước Thái", "Văn Hải",    "Mỹ Hải",    "Đông Hải",    "Tấn Tài",
     "Phủ Hà",      "Bảo An",     "Đô Vinh",    "Thanh Hải",  "Nhơn Hải",   "Tri Hải",   "Vĩnh Hải",    "Xuân Hải",
     "Hộ Hải",      "Tân Hải",    "Khánh Hải",  "Lợi Hải",    "Công Hải",   "Bắc Sơn",   "Bắc Phong",   "Phước Kháng",
     "Phước Chiến", "Tân Sơn",    "Lâm Sơn",    "Quảng Sơn",  "Mỹ Sơn",     "Nhơn Sơn",  "Hòa Sơn",     "Lương Sơn",
     "Ma Nới",      "Phước Đại",  "Phước Tân",  "Phước Tiến", "Phước Bình", "Phước Hòa", "Phước Chính", "Cà Ná",
     "Phước Nam",   "Phước Ninh", "Phước Minh", "Phước Diêm", "Nhị Hà"});
constexpr auto k_villages = std::to_array<string_view>(
    {"Bàu Trúc",    "Mỹ Nghiệp",  "Vĩnh Thuận", "Hữu Đức",  "Hiếu Lễ",     "Tuấn Tú",    "Thành Tín",  "Phất Thế",
     "Như Bình",    "Như Ngọc",   "Vụ Bổn",     "Hậu Sanh", "Chất Thường", "Hoài Trung", "Bình Chữ",   "Lạc Nghiệp",
     "Vĩnh Trường", "Mỹ Hòa",     "Thái An",    "Cầu Gãy",  "Đá Hang",     "Suối Đá",    "Xóm Bằng",   "Đầu Suối A",
     "Ma Oai",      "Ha Dài",     "Tà Lú",      "Rã Trên",  "Rã Giữa",     "Gòn 1",      "Tầm Ngân 2", "Lập Lá",
     "An Nhơn",     "Phước Nhơn", "Lương Tri",  "Đắc Nhơn"});
constexpr auto k_offices = std::to_array<string_view>(
    {"Tổng hợp", "Hành chính - Tổ chức", "Quản trị - Tài vụ", "Kinh tế ngành", "Khoa giáo - Văn xã", "Nội chính",
     "Tiếp công dân", "Tài chính - Kế hoạch", "Tư pháp", "Tài nguyên và Môi trường",
     "Nông nghiệp và Phát triển nông thôn", "Văn hóa và Thông tin", "Kinh tế và Hạ tầng", "Nội vụ",
     "Lao động - Thương binh và Xã hội", "Giáo dục và Đào tạo", "Thanh tra - Pháp chế", "Quản lý đô thị"});
constexpr auto k_schools =
    std::to_array<string_view>({"Mầm non", "Mẫu giáo", "Tiểu học", "THCS", "THPT", "Phổ thông Dân tộc bán trú"});
constexpr auto k_services = std::to_array<string_view>({"Trung tâm Y tế", "Trung tâm Văn hóa, Thể thao và Truyền thanh",
                                                        "Trung tâm Khuyến nông", "Ban Quản lý rừng phòng hộ",
                                                        "Trung tâm Công nghệ thông tin và Truyền thông", "Thư viện",
                                                        "Đài Phát thanh - Truyền hình"});
constexpr auto k_enterprises =
    std::to_array<string_view>({"Công ty TNHH MTV Khai thác công trình thủy lợi", "Công ty Cổ phần Cấp nước",
                                "Điện lực", "Bưu điện", "Công ty Cổ phần Xây dựng công trình giao thông",
                                "Ngân hàng Chính sách xã hội", "Công ty Cổ phần Muối", "Xí nghiệp May"});
constexpr auto k_forces =
    std::to_array<string_view>({"Công an xã", "Ban Chỉ huy Quân sự xã", "Đồn Biên phòng", "Đại đội Bộ binh"});

}  // namespace

NamedPerson draw_named_person(Random& random) {
    const auto origin = random.below(100);
    const string_view family = origin < 82   ? k_kinh_families[random.weighted(k_kinh_weights, 1000)]
                               : origin < 95 ? random.one_of(k_cham_families)
                                             : random.one_of(k_raglai_families);
    const bool woman = random.chance(4400);
    const string_view middle = woman ? random.one_of(k_women_middle) : random.one_of(k_men_middle);
    const string_view given = woman ? random.one_of(k_women_given) : random.one_of(k_men_given);
    std::string name;
    name.reserve(family.size() + middle.size() + given.size() + 2);
    name.append(family).append(1, ' ').append(middle).append(1, ' ').append(given);
    return {std::move(name), woman};
}

std::string draw_person(Random& random) {
    return draw_named_person(random).name;
}

Sector draw_sector(Random& random) {
    constexpr std::array<std::uint32_t, 5> k_weights{25, 28, 12, 5, 30};
    constexpr std::array<Sector, 5> k_order{Sector::administrative, Sector::public_service, Sector::enterprise,
                                            Sector::armed_forces, Sector::residential};
    return k_order[random.weighted(k_weights, 100)];
}

std::string draw_cell_name(Random& random, Sector sector) {
    const auto commune = random.one_of(k_communes);
    switch (sector) {
        case Sector::administrative: return fmt::format("Chi bộ Phòng {}", random.one_of(k_offices));
        case Sector::public_service:
            if (random.chance(6500)) return fmt::format("Chi bộ Trường {} {}", random.one_of(k_schools), commune);
            if (random.chance(3000)) return fmt::format("Chi bộ Trạm Y tế {}", commune);
            return fmt::format("Chi bộ {}", random.one_of(k_services));
        case Sector::enterprise: return fmt::format("Chi bộ {} {}", random.one_of(k_enterprises), commune);
        case Sector::armed_forces: return fmt::format("Chi bộ {} {}", random.one_of(k_forces), commune);
        case Sector::residential: break;
    }
    if (random.chance(2500)) return fmt::format("Chi bộ khu phố {} {}", random.between(1, 12), commune);
    return fmt::format("Chi bộ thôn {}", random.one_of(k_villages));
}

std::string cell_code(std::uint64_t number) {
    constexpr std::uint64_t k_cells = 25;    // of one grassroots body
    constexpr std::uint64_t k_bodies = 999;  // then the next sub-body begins
    return fmt::format("38.168.{:03}.{:03}.{:03}", number / k_cells % k_bodies + 1, number / (k_cells * k_bodies),
                       number % k_cells + 1);
}

}  // namespace bontot::samples
