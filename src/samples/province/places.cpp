#include "samples/province/places.hpp"

#include <array>

namespace bontot::samples {

namespace {

constexpr auto k_phan_rang = std::to_array<Commune>({
    {"phường", "Bảo An", 7, ""},
    {"phường", "Đài Sơn", 6, ""},
    {"phường", "Đạo Long", 5, ""},
    {"phường", "Đô Vinh", 9, ""},
    {"phường", "Đông Hải", 10, ""},
    {"phường", "Kinh Dinh", 8, ""},
    {"phường", "Mỹ Bình", 6, ""},
    {"phường", "Mỹ Đông", 7, ""},
    {"phường", "Mỹ Hải", 5, ""},
    {"phường", "Mỹ Hương", 5, ""},
    {"phường", "Phủ Hà", 8, ""},
    {"phường", "Phước Mỹ", 8, ""},
    {"phường", "Tấn Tài", 7, ""},
    {"phường", "Thanh Sơn", 6, ""},
    {"phường", "Văn Hải", 8, ""},
    {"xã", "Thành Hải", 0, "Cà Đú,Công Thành,Thành Ý,Tân Sơn 1,Tân Sơn 2"},
});

constexpr auto k_ninh_phuoc = std::to_array<Commune>({
    {"thị trấn", "Phước Dân", 12, "Bàu Trúc,Mỹ Nghiệp,Chung Mỹ"},
    {"xã", "An Hải", 0, "Tuấn Tú,An Thạnh 1,An Thạnh 2,Hòa Thạnh,Nam Cương"},
    {"xã", "Phước Hải", 0, "Thành Tín,Từ Tâm 1,Từ Tâm 2,Hòa Thủy"},
    {"xã", "Phước Hậu", 0, "Hoài Nhơn,Phước Đồng 1,Phước Đồng 2,Trường Sanh,Hiếu Lễ,Chất Thường"},
    {"xã", "Phước Hữu", 0, "Thành Đức,Tân Đức,La Chữ,Hậu Sanh,Mông Đức,Nhuận Đức"},
    {"xã", "Phước Sơn", 0, "Ninh Quý 1,Ninh Quý 2,Ninh Quý 3,Phước Thiện 1,Phước Thiện 2"},
    {"xã", "Phước Thái", 0, "Như Bình,Như Ngọc,Hoài Trung,Hoài Ni,Thái Giao,Đá Trắng"},
    {"xã", "Phước Thuận", 0, "Thuận Hòa,Thuận Lợi,Phước Khánh,Phước Lợi,Vạn Phước,Phú Nhuận"},
    {"xã", "Phước Vinh", 0, "Phước An 1,Phước An 2,Bảo Vinh,Liên Sơn 1,Liên Sơn 2"},
});

constexpr auto k_thuan_nam = std::to_array<Commune>({
    {"xã", "Cà Ná", 0, "Lạc Nghiệp 1,Lạc Nghiệp 2,Lạc Sơn 1,Lạc Sơn 2,Lạc Sơn 3"},
    {"xã", "Nhị Hà", 0, "Nhị Hà 1,Nhị Hà 2,Nhị Hà 3"},
    {"xã", "Phước Diêm", 0, "Lạc Tân 1,Lạc Tân 2,Lạc Tân 3,Thương Diêm 1,Thương Diêm 2"},
    {"xã", "Phước Dinh", 0, "Sơn Hải 1,Sơn Hải 2,Bầu Ngứ,Từ Thiện,Vĩnh Trường"},
    {"xã", "Phước Hà", 0, "Giá,Là A,Rồ Ôn,Tân Hà,Trà Nô"},
    {"xã", "Phước Minh", 0, "Lạc Tiến,Quán Thẻ 1,Quán Thẻ 2,Quán Thẻ 3"},
    {"xã", "Phước Nam", 0, "Văn Lâm 1,Văn Lâm 2,Văn Lâm 3,Văn Lâm 4,Nho Lâm,Tam Lang,Phước Lập"},
    {"xã", "Phước Ninh", 0, "Hiếu Thiện,Vụ Bổn,Thiện Đức,Tân Bổn"},
});

constexpr auto k_ninh_hai = std::to_array<Commune>({
    {"thị trấn", "Khánh Hải", 5, "Ninh Chữ,Dư Khánh,Khánh Sơn"},
    {"xã", "Hộ Hải", 0, "Lương Cách,Hộ Diêm,Gò Đền,Đá Bắn"},
    {"xã", "Nhơn Hải", 0, "Mỹ Tường 1,Mỹ Tường 2,Khánh Nhơn 1,Khánh Nhơn 2,Khánh Phước,Khánh Tân"},
    {"xã", "Phương Hải", 0, "Phương Cựu 1,Phương Cựu 2,Phương Cựu 3"},
    {"xã", "Tân Hải", 0, "Gò Thao,Gò Sạn,Thủy Lợi,Hòn Thiên"},
    {"xã", "Thanh Hải", 0, "Mỹ Hòa,Mỹ Phong,Mỹ Tân 1,Mỹ Tân 2,Mỹ Hiệp"},
    {"xã", "Tri Hải", 0, "Tri Thủy 1,Tri Thủy 2,Khánh Hội,Khánh Tường,Tân An"},
    {"xã", "Vĩnh Hải", 0, "Thái An,Vĩnh Hy,Mỹ Hòa,Cầu Gãy,Đá Hang"},
    {"xã", "Xuân Hải", 0, "An Nhơn,An Xuân 1,An Xuân 2,An Hòa,Phước Nhơn 1,Phước Nhơn 2,Thành Sơn"},
});

constexpr auto k_thuan_bac = std::to_array<Commune>({
    {"xã", "Bắc Phong", 0, "Ba Tháp,Gò Sạn,Mỹ Nhơn,Ấn Đạt"},
    {"xã", "Bắc Sơn", 0, "Bỉnh Nghĩa,Xóm Bằng,Láng Me"},
    {"xã", "Công Hải", 0, "Hiệp Kiết,Hiệp Thành,Suối Giếng,Giác Lan,Kà Rôm,Bình Tiên"},
    {"xã", "Lợi Hải", 0, "Kiền Kiền 1,Kiền Kiền 2,Ấn Đạt,Suối Đá,Bà Râu 1,Bà Râu 2"},
    {"xã", "Phước Chiến", 0, "Đầu Suối A,Đầu Suối B,Động Thông,Ma Trai,Tập Lá"},
    {"xã", "Phước Kháng", 0, "Suối Le,Đá Mài Trên,Đá Mài Dưới,Cầu Đá"},
});

constexpr auto k_ninh_son = std::to_array<Commune>({
    {"thị trấn", "Tân Sơn", 8, "Tân Lập"},
    {"xã", "Hòa Sơn", 0, "Tân Lập,Tân Tiến,Tân Bình,Tân Hòa,Tân Định"},
    {"xã", "Lâm Sơn", 0, "Lâm Hòa,Lâm Bình,Lâm Phú,Lâm Quý,Tầm Ngân 1,Tầm Ngân 2,Lập Lá"},
    {"xã", "Lương Sơn", 0, "Tân Lập 1,Tân Lập 2,Trà Giang 1,Trà Giang 2,Trà Giang 3,Trà Giang 4"},
    {"xã", "Ma Nới", 0, "Gia Rót,Gia Hoa,Ú,Do,Hà Dài,Tà Nôi"},
    {"xã", "Mỹ Sơn", 0, "Mỹ Hiệp,Phú Thạnh,Phú Thủy,Phú Thuận,Tân Mỹ,Nha Húi"},
    {"xã", "Nhơn Sơn", 0, "Đắc Nhơn 1,Đắc Nhơn 2,Lương Cang 1,Lương Cang 2,Lương Tri,Nha Hố 1,Nha Hố 2"},
    {"xã", "Quảng Sơn", 0, "Triệu Phong 1,Triệu Phong 2,La Vang 1,La Vang 2,Hạnh Trí 1,Hạnh Trí 2,Thạch Hà 1"},
});

constexpr auto k_bac_ai = std::to_array<Commune>({
    {"xã", "Phước Bình", 0, "Bạc Rây 1,Bạc Rây 2,Bố Lang,Gia É,Hành Rạc 1,Hành Rạc 2"},
    {"xã", "Phước Chính", 0, "Suối Rớ,Suối Khô,Núi Rây"},
    {"xã", "Phước Đại", 0, "Tà Lú 1,Tà Lú 2,Tà Lú 3,Ma Hoa,Châu Đắc"},
    {"xã", "Phước Hòa", 0, "Tà Lọt,Chà Panh"},
    {"xã", "Phước Tân", 0, "Ma Ty,Đá Trắng,Ma Lâm"},
    {"xã", "Phước Thắng", 0, "Chà Đung,Ma Oai,Ha Lá Hạ"},
    {"xã", "Phước Thành", 0, "Ma Dú,Đá Ba Cái,Ma Nai,Suối Lỡ"},
    {"xã", "Phước Tiến", 0, "Trà Co 1,Trà Co 2,Suối Đá,Mã Tiền,Suối Rua"},
    {"xã", "Phước Trung", 0, "Rã Trên,Rã Giữa,Tham Dú,Đồng Dày"},
});

constexpr auto k_districts = std::to_array<District>({
    {"Thành ủy Phan Rang - Tháp Chàm", "thành phố", "Phan Rang - Tháp Chàm", 161, 1992, k_phan_rang},
    {"Huyện ủy Ninh Phước", "huyện", "Ninh Phước", 162, 1992, k_ninh_phuoc},
    {"Huyện ủy Thuận Nam", "huyện", "Thuận Nam", 163, 2009, k_thuan_nam},
    {"Huyện ủy Ninh Hải", "huyện", "Ninh Hải", 164, 1992, k_ninh_hai},
    {"Huyện ủy Thuận Bắc", "huyện", "Thuận Bắc", 165, 2005, k_thuan_bac},
    {"Huyện ủy Ninh Sơn", "huyện", "Ninh Sơn", 166, 1992, k_ninh_son},
    {"Huyện ủy Bác Ái", "huyện", "Bác Ái", 167, 2001, k_bac_ai},
});

}  // namespace

std::span<const District> districts() {
    return k_districts;
}

}  // namespace bontot::samples
