#include "samples/province/offices.hpp"

#include <array>

namespace bontot::samples {

namespace {

using std::string_view;

constexpr auto k_administrative = organisation::Sector::administrative;
constexpr auto k_service = organisation::Sector::public_service;
constexpr auto k_enterprise = organisation::Sector::enterprise;
constexpr auto k_armed = organisation::Sector::armed_forces;

constexpr auto k_provincial_committees = std::to_array<Office>({
    {"Văn phòng Tỉnh ủy", k_administrative,
     "Phòng Tổng hợp|Phòng Hành chính|Phòng Tài chính đảng|Phòng Cơ yếu - Công nghệ thông tin|Phòng Quản trị"},
    {"Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", k_administrative,
     "Phòng Công tác Quốc hội|Phòng Công tác Hội đồng nhân dân|Phòng Hành chính - Tổ chức - Quản trị"},
    {"Văn phòng Ủy ban nhân dân tỉnh", k_administrative,
     "Phòng Tổng hợp|Phòng Hành chính - Tổ chức|Phòng Quản trị - Tài vụ|Phòng Kinh tế ngành|Phòng Khoa giáo - Văn xã|"
     "Phòng Nội chính|Ban Tiếp công dân|Trung tâm Phục vụ hành chính công"},
    {"Sở Nội vụ", k_administrative,
     "Văn phòng|Thanh tra|Phòng Công chức, viên chức|Phòng Xây dựng chính quyền|Ban Thi đua - Khen thưởng|"
     "Ban Tôn giáo|Trung tâm Lưu trữ lịch sử"},
    {"Sở Tài chính", k_administrative, "Văn phòng|Phòng Ngân sách|Phòng Tài chính hành chính sự nghiệp|Phòng Giá"},
    {"Sở Kế hoạch và Đầu tư", k_administrative,
     "Văn phòng|Phòng Tổng hợp, Quy hoạch|Phòng Kinh tế ngành|Phòng Đăng ký kinh doanh|Trung tâm Xúc tiến đầu tư"},
    {"Sở Nông nghiệp và Phát triển nông thôn", k_administrative,
     "Văn phòng|Chi cục Kiểm lâm|Chi cục Thủy lợi|Chi cục Thủy sản|Chi cục Chăn nuôi và Thú y|"
     "Chi cục Trồng trọt và Bảo vệ thực vật|Chi cục Phát triển nông thôn|Trung tâm Khuyến nông"},
    {"Sở Công Thương", k_administrative,
     "Văn phòng|Phòng Quản lý thương mại|Phòng Quản lý năng lượng|Trung tâm Khuyến công"},
    {"Sở Xây dựng", k_administrative, "Văn phòng|Thanh tra|Phòng Quản lý nhà và hạ tầng|Trung tâm Quy hoạch xây dựng"},
    {"Sở Giao thông vận tải", k_administrative,
     "Văn phòng|Thanh tra|Phòng Quản lý vận tải và phương tiện|Trung tâm Đăng kiểm xe cơ giới"},
    {"Sở Tài nguyên và Môi trường", k_administrative,
     "Văn phòng|Chi cục Bảo vệ môi trường|Chi cục Biển và Hải đảo|Phòng Quản lý đất đai|Văn phòng Đăng ký đất đai|"
     "Trung tâm Phát triển quỹ đất"},
    {"Sở Thông tin và Truyền thông", k_administrative,
     "Văn phòng|Phòng Công nghệ thông tin|Trung tâm Công nghệ thông tin và Truyền thông"},
    {"Sở Khoa học và Công nghệ", k_administrative,
     "Văn phòng|Phòng Quản lý khoa học|Chi cục Tiêu chuẩn Đo lường Chất lượng|Trung tâm Ứng dụng khoa học công nghệ"},
    {"Sở Giáo dục và Đào tạo", k_administrative,
     "Văn phòng|Thanh tra|Phòng Giáo dục Trung học|Phòng Giáo dục Tiểu học và Mầm non|Phòng Tổ chức cán bộ"},
    {"Sở Y tế", k_administrative,
     "Văn phòng|Thanh tra|Phòng Nghiệp vụ Y|Chi cục An toàn vệ sinh thực phẩm|Chi cục Dân số|Trung tâm Kiểm nghiệm"},
    {"Sở Văn hóa, Thể thao và Du lịch", k_administrative,
     "Văn phòng|Phòng Quản lý văn hóa|Bảo tàng tỉnh|Thư viện tỉnh|Nhà hát ca múa nhạc|"
     "Trung tâm Huấn luyện và Thi đấu thể thao"},
    {"Sở Lao động - Thương binh và Xã hội", k_administrative,
     "Văn phòng|Phòng Người có công|Phòng Việc làm - An toàn lao động|Trung tâm Bảo trợ xã hội|"
     "Trung tâm Dịch vụ việc làm"},
    {"Sở Tư pháp", k_administrative,
     "Văn phòng|Phòng Hành chính và Bổ trợ tư pháp|Trung tâm Trợ giúp pháp lý|Phòng Công chứng số 1"},
    {"Thanh tra tỉnh", k_administrative, "Văn phòng|Phòng Nghiệp vụ 1|Phòng Nghiệp vụ 2"},
    {"Ủy ban Mặt trận Tổ quốc tỉnh", k_administrative, "Văn phòng|Ban Phong trào|Ban Dân chủ - Pháp luật"},
    {"Tòa án nhân dân tỉnh", k_administrative, "Văn phòng|Tòa Hình sự|Tòa Dân sự|Phòng Kiểm tra nghiệp vụ"},
    {"Viện kiểm sát nhân dân tỉnh", k_administrative, "Văn phòng|Phòng 1|Phòng 7|Phòng 9"},
    {"Cục Thuế tỉnh", k_administrative,
     "Văn phòng|Phòng Thanh tra - Kiểm tra số 1|Phòng Thanh tra - Kiểm tra số 2|Phòng Kê khai và Kế toán thuế|"
     "Phòng Tuyên truyền hỗ trợ người nộp thuế"},
    {"Kho bạc Nhà nước tỉnh", k_administrative, "Văn phòng|Phòng Kế toán nhà nước|Phòng Kiểm soát chi"},
    {"Bảo hiểm xã hội tỉnh", k_administrative, "Văn phòng|Phòng Chế độ|Phòng Quản lý thu - Sổ, thẻ|Phòng Giám định"},
    {"Cục Thi hành án dân sự tỉnh", k_administrative, "Văn phòng|Phòng Nghiệp vụ|Phòng Kiểm tra"},
    {"Bệnh viện Đa khoa tỉnh", k_service,
     "Khối Hành chính|Khoa Khám bệnh|Khoa Cấp cứu - Hồi sức|Khối Nội|Khối Ngoại|Khối Sản - Nhi|Khối Cận lâm sàng|"
     "Khoa Dược - Kiểm soát nhiễm khuẩn"},
    {"Trung tâm Kiểm soát bệnh tật tỉnh", k_service, "Khối Hành chính|Khối Dự phòng|Khối Điều trị chuyên khoa"},
    {"Trường Chính trị tỉnh", k_service,
     "Khoa Xây dựng Đảng|Khoa Nhà nước và Pháp luật|Phòng Đào tạo|Phòng Tổ chức, Hành chính"},
    {"Trường Cao đẳng nghề", k_service, "Khối Hành chính|Khoa Cơ khí - Động lực|Khoa Điện - Điện tử|Khoa Du lịch"},
    {"Phân hiệu Trường Đại học Nông Lâm", k_service, "Khối Hành chính|Khối Giảng viên|Sinh viên"},
    {"Đài Phát thanh và Truyền hình tỉnh", k_service, "Khối Hành chính|Phòng Thời sự|Phòng Kỹ thuật"},
    {"Ngân hàng Nông nghiệp và Phát triển nông thôn Chi nhánh tỉnh", k_enterprise,
     "Hội sở|Phòng Tín dụng|Phòng Kế toán - Ngân quỹ"},
    {"Ngân hàng Chính sách xã hội Chi nhánh tỉnh", k_enterprise, "Hội sở|Phòng Kế hoạch nghiệp vụ|Phòng Kế toán"},
    {"Công ty Điện lực", k_enterprise,
     "Khối Văn phòng|Phòng Kỹ thuật|Phòng Kinh doanh|Đội Quản lý vận hành lưới điện cao thế"},
    {"Viễn thông tỉnh", k_enterprise, "Khối Văn phòng|Trung tâm Điều hành thông tin|Trung tâm Kinh doanh"},
    {"Bưu điện tỉnh", k_enterprise, "Khối Văn phòng|Trung tâm Khai thác vận chuyển|Bưu điện Trung tâm"},
    {"Công ty TNHH MTV Khai thác công trình thủy lợi", k_enterprise,
     "Khối Văn phòng|Trạm Thủy nông Phan Rang|Trạm Thủy nông Ninh Phước|Trạm Thủy nông Ninh Hải|"
     "Trạm Thủy nông Ninh Sơn|Trạm Hồ Sông Trâu"},
    {"Công ty Cổ phần Cấp nước", k_enterprise, "Khối Văn phòng|Nhà máy nước Tháp Chàm|Xí nghiệp Xây lắp"},
    {"Công ty TNHH MTV Xổ số kiến thiết", k_enterprise, "Khối Văn phòng|Phòng Kinh doanh|Phòng Trả thưởng"},
});

constexpr auto k_provincial_cells = std::to_array<Office>({
    {"Ban Nội chính Tỉnh ủy", k_administrative, ""},
    {"Ban Dân vận Tỉnh ủy", k_administrative, ""},
    {"Ban Tổ chức Tỉnh ủy", k_administrative, ""},
    {"Ban Tuyên giáo Tỉnh ủy", k_administrative, ""},
    {"Cơ quan Ủy ban Kiểm tra Tỉnh ủy", k_administrative, ""},
    {"Cơ quan Đảng ủy Khối", k_administrative, ""},
    {"Báo tỉnh", k_service, ""},
    {"Tỉnh Đoàn", k_administrative, ""},
    {"Hội Liên hiệp Phụ nữ tỉnh", k_administrative, ""},
    {"Hội Nông dân tỉnh", k_administrative, ""},
    {"Hội Cựu chiến binh tỉnh", k_administrative, ""},
    {"Liên đoàn Lao động tỉnh", k_administrative, ""},
    {"Liên minh Hợp tác xã tỉnh", k_administrative, ""},
    {"Hội Chữ thập đỏ tỉnh", k_administrative, ""},
    {"Hội Văn học Nghệ thuật tỉnh", k_administrative, ""},
    {"Ban Dân tộc", k_administrative, ""},
    {"Ban Quản lý các khu công nghiệp", k_administrative, ""},
    {"Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp", k_service, ""},
    {"Ban Quản lý dự án đầu tư xây dựng các công trình giao thông", k_service, ""},
    {"Cục Thống kê tỉnh", k_administrative, ""},
    {"Cục Quản lý thị trường", k_administrative, ""},
    {"Chi cục Hải quan", k_administrative, ""},
    {"Ngân hàng Nhà nước Chi nhánh tỉnh", k_administrative, ""},
    {"Ngân hàng Công Thương Chi nhánh tỉnh", k_enterprise, ""},
    {"Ngân hàng Đầu tư và Phát triển Chi nhánh tỉnh", k_enterprise, ""},
    {"Ngân hàng Ngoại thương Chi nhánh tỉnh", k_enterprise, ""},
    {"Quỹ Đầu tư phát triển", k_service, ""},
    {"Đài Khí tượng Thủy văn", k_service, ""},
    {"Cảng vụ Hàng hải", k_administrative, ""},
    {"Bệnh viện Mắt", k_service, ""},
    {"Bệnh viện Y dược cổ truyền", k_service, ""},
    {"Trung tâm Giám định y khoa - pháp y", k_service, ""},
    {"Trường THPT chuyên Lê Quý Đôn", k_service, ""},
    {"Trường Phổ thông Dân tộc nội trú", k_service, ""},
    {"Vườn quốc gia Núi Chúa", k_service, ""},
    {"Vườn quốc gia Phước Bình", k_service, ""},
    {"Trung tâm Nghiên cứu văn hóa Chăm", k_service, ""},
    {"Viện Nghiên cứu Bông và Phát triển nông nghiệp", k_service, ""},
});

constexpr auto k_enterprises = std::to_array<string_view>({
    "Công ty Cổ phần Muối Biển Xanh",
    "Công ty Cổ phần May Tiến Phát",
    "Công ty Cổ phần Xây dựng Sông Dinh",
    "Công ty TNHH Thủy sản Đầm Nại",
    "Công ty Cổ phần Nho và Rượu vang Ba Mọi Sơn",
    "Công ty Cổ phần Điện gió Nắng Trầm",
    "Công ty TNHH Điện mặt trời Gió Cát",
    "Công ty Cổ phần Giống thủy sản An Phú Hải",
    "Công ty Cổ phần Xe khách Tháp Vàng",
    "Công ty TNHH Chế biến điều Hạt Ngọc",
    "Công ty Cổ phần Khoáng sản Đá Xanh",
    "Công ty Cổ phần Du lịch Biển Ngọc",
    "Công ty TNHH Thương mại Đồng Thuận",
    "Công ty Cổ phần Bao bì Phú Thịnh",
    "Công ty Cổ phần Dược phẩm Thanh Xuân",
    "Công ty Cổ phần Phát hành sách Bình Minh",
    "Công ty Cổ phần Đường Tân Mía",
    "Công ty TNHH Nha đam Nắng Việt",
    "Công ty Cổ phần Tư vấn xây dựng Kinh Dinh",
    "Công ty Cổ phần Môi trường Xanh Phan Rang",
    "Công ty Cổ phần Thép Nam Ninh",
    "Công ty TNHH Chăn nuôi Gia Lộc",
    "Công ty Cổ phần Xi măng Đại Thành",
    "Công ty Cổ phần Bia Tháp Chàm Mới",
    "Công ty Cổ phần Cảng Biển Nam",
    "Công ty TNHH Vận tải Hưng Phát",
    "Công ty Cổ phần Thủy điện Sông Ông",
    "Công ty Cổ phần Gạch ngói Du Long Mới",
    "Công ty TNHH Bảo vệ An Tâm",
    "Công ty Cổ phần Sách Thiết bị Minh Trí",
    "Công ty Cổ phần Kiểm định Tín Nghĩa",
    "Công ty TNHH Nước khoáng Suối Tân",
    "Công ty Cổ phần In Tiến Bộ",
    "Công ty Cổ phần Lương thực Hậu Phước",
    "Công ty TNHH Xăng dầu Hòa Bình",
    "Công ty Cổ phần Vật tư Nông nghiệp Mùa Vàng",
    "Công ty Cổ phần Bảo hiểm Ninh Phú",
    "Công ty TNHH Tôm giống Sao Biển",
    "Công ty Cổ phần Gỗ Trường Sơn",
    "Công ty TNHH Dệt thổ cẩm Mỹ Lan",
    "Công ty Cổ phần Cơ khí Hữu Nghị",
    "Công ty TNHH Hải sản Sóng Lành",
    "Công ty Cổ phần Xây lắp điện Nắng Mới",
});

constexpr auto k_district_committees = std::to_array<Office>({
    {"Công an", k_armed,
     "Đội Tổng hợp|Đội An ninh|Đội Cảnh sát điều tra|Đội Cảnh sát quản lý hành chính|Đội Cảnh sát giao thông, trật tự"},
    {"Quân sự", k_armed, "Ban Tham mưu|Ban Chính trị|Ban Hậu cần - Kỹ thuật"},
    {"Cơ quan Ủy ban nhân dân", k_administrative,
     "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân|Phòng Nội vụ|Phòng Tài chính - Kế hoạch|Phòng Tư pháp|"
     "Phòng Tài nguyên và Môi trường|Phòng Lao động - Thương binh và Xã hội|Phòng Văn hóa và Thông tin"},
    {"Trung tâm Y tế", k_service, "Khối Hành chính|Khối Khám, chữa bệnh|Khối Dự phòng|Khối Sản - Nhi"},
});

constexpr auto k_district_cells = std::to_array<Office>({
    {"Cơ quan Tổ chức - Nội vụ", k_administrative, ""},
    {"Cơ quan Kiểm tra - Thanh tra", k_administrative, ""},
    {"Ban Tuyên giáo và Trung tâm Chính trị", k_administrative, ""},
    {"Mặt trận và các đoàn thể", k_administrative, ""},
    {"Phòng Giáo dục và Đào tạo", k_administrative, ""},
    {"Phòng Nông nghiệp và Phát triển nông thôn", k_administrative, ""},
    {"Tòa án nhân dân", k_administrative, ""},
    {"Viện kiểm sát nhân dân", k_administrative, ""},
    {"Chi cục Thi hành án dân sự", k_administrative, ""},
    {"Kho bạc Nhà nước", k_administrative, ""},
    {"Bảo hiểm xã hội", k_administrative, ""},
    {"Chi cục Thuế", k_administrative, ""},
    {"Chi cục Thống kê", k_administrative, ""},
    {"Hạt Kiểm lâm", k_administrative, ""},
    {"Trường THPT", k_service, ""},
    {"Trường THCS và THPT", k_service, ""},
    {"Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", k_service, ""},
    {"Trung tâm Văn hóa, Thể thao và Truyền thanh", k_service, ""},
    {"Trung tâm Dịch vụ nông nghiệp", k_service, ""},
    {"Ban Quản lý rừng phòng hộ", k_service, ""},
    {"Ban Quản lý dự án đầu tư xây dựng", k_service, ""},
    {"Ngân hàng Nông nghiệp và Phát triển nông thôn Chi nhánh", k_enterprise, ""},
    {"Phòng giao dịch Ngân hàng Chính sách xã hội", k_enterprise, ""},
    {"Điện lực", k_enterprise, ""},
    {"Trung tâm Viễn thông", k_enterprise, ""},
    {"Bưu điện", k_enterprise, ""},
    {"Các hội quần chúng", k_administrative, ""},
});

constexpr auto k_police_committees = std::to_array<Office>({
    {"Phòng Tham mưu", k_armed, "Đội Tổng hợp|Đội Thông tin chỉ huy|Đội Pháp chế"},
    {"Phòng Tổ chức cán bộ", k_armed, "Đội Tổ chức|Đội Chính sách|Đội Đào tạo"},
    {"Phòng Hậu cần", k_armed, "Đội Tài chính|Đội Doanh trại|Bệnh xá"},
    {"Phòng Cảnh sát hình sự", k_armed, "Đội 1|Đội 2|Đội 3"},
    {"Phòng Cảnh sát giao thông", k_armed, "Đội Tuần tra số 1|Đội Tuần tra số 2|Đội Đăng ký xe|Thủy đội"},
    {"Phòng Cảnh sát cơ động", k_armed, "Đại đội 1|Đại đội 2|Đội Tham mưu"},
    {"Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", k_armed,
     "Đội Công tác phòng cháy|Đội Chữa cháy số 1|Đội Chữa cháy số 2"},
    {"Trại tạm giam", k_armed, "Đội Quản giáo|Đội Cảnh sát bảo vệ|Đội Hậu cần"},
});

constexpr auto k_police_cells = std::to_array<Office>({
    {"Phòng An ninh đối nội", k_armed, ""},
    {"Phòng An ninh kinh tế", k_armed, ""},
    {"Phòng An ninh mạng và phòng, chống tội phạm công nghệ cao", k_armed, ""},
    {"Phòng Quản lý xuất nhập cảnh", k_armed, ""},
    {"Phòng Cảnh sát kinh tế", k_armed, ""},
    {"Phòng Cảnh sát điều tra tội phạm về ma túy", k_armed, ""},
    {"Phòng Kỹ thuật hình sự", k_armed, ""},
    {"Phòng Hồ sơ", k_armed, ""},
    {"Thanh tra Công an tỉnh", k_armed, ""},
});

constexpr auto k_army_committees = std::to_array<Office>({
    {"Phòng Tham mưu Bộ Chỉ huy Quân sự", k_armed, "Ban Tác chiến|Ban Quân lực|Ban Dân quân tự vệ|Đại đội Trinh sát"},
    {"Phòng Chính trị Bộ Chỉ huy Quân sự", k_armed, "Ban Tổ chức - Cán bộ|Ban Tuyên huấn|Ban Dân vận"},
    {"Phòng Hậu cần - Kỹ thuật Bộ Chỉ huy Quân sự", k_armed, "Ban Quân nhu|Ban Doanh trại|Bệnh xá|Kho Kỹ thuật"},
    {"Trung đoàn 896", k_armed, "Cơ quan Trung đoàn|Đại đội 1|Đại đội 2|Đại đội 3|Trung đội Thông tin"},
});

constexpr auto k_army_cells = std::to_array<Office>({
    {"Văn phòng Bộ Chỉ huy Quân sự", k_armed, ""},
    {"Ban Tài chính", k_armed, ""},
    {"Ban Điều tra hình sự khu vực", k_armed, ""},
    {"Trường Quân sự địa phương", k_armed, ""},
});

constexpr auto k_border_committees = std::to_array<Office>({
    {"Đồn Biên phòng Vĩnh Hải", k_armed, "Đội Tổng hợp|Đội Vận động quần chúng|Đội Vũ trang"},
    {"Đồn Biên phòng Ninh Chữ", k_armed, "Đội Tổng hợp|Đội Vận động quần chúng|Trạm Kiểm soát"},
    {"Đồn Biên phòng Sơn Hải", k_armed, "Đội Tổng hợp|Đội Vận động quần chúng|Đội Vũ trang"},
    {"Đồn Biên phòng Cửa khẩu Cảng Cà Ná", k_armed, "Đội Tổng hợp|Đội Vận động quần chúng|Trạm Kiểm soát"},
});

constexpr auto k_border_cells = std::to_array<Office>({
    {"Cơ quan Tham mưu Biên phòng", k_armed, ""},
    {"Cơ quan Chính trị Biên phòng", k_armed, ""},
    {"Hải đội 2", k_armed, ""},
});

constexpr auto k_forces = std::to_array<Force>({
    {"Đảng ủy Công an tỉnh", 169, k_police_committees, k_police_cells},
    {"Đảng ủy Quân sự tỉnh", 170, k_army_committees, k_army_cells},
    {"Đảng ủy Bộ đội Biên phòng tỉnh", 171, k_border_committees, k_border_cells},
});

}  // namespace

std::span<const Office> provincial_committees() {
    return k_provincial_committees;
}
std::span<const Office> provincial_cells() {
    return k_provincial_cells;
}
std::span<const string_view> enterprise_names() {
    return k_enterprises;
}
std::span<const Office> district_committees() {
    return k_district_committees;
}
std::span<const Office> district_cells() {
    return k_district_cells;
}
std::span<const Force> forces() {
    return k_forces;
}

}  // namespace bontot::samples
