#include "papers/member_list.hpp"

namespace bontot::papers {

Fields fields_of(const MemberList& list) {
    Fields fields;
    put_head(fields, list.head, PaperKind::member_list);
    put_strength(fields, list.strength);
    fields.set("tong_so", figure(static_cast<std::int64_t>(list.members.size())));  // what is listed, nothing else
    fields.set("tinh_den", day(list.as_of)).set("nguoi_lap", list.made_by);
    FieldRows rows;
    for (const auto& member : list.members) {
        rows.emplace_back()
            .set("ho_ten", member.name)
            .set("nam_sinh", figure(member.birth_year))
            .set("gioi_tinh", member.sex)
            .set("ngay_vao_dang", day(member.admitted))
            .set("ngay_chinh_thuc", member.standing == "dự bị" ? FieldText("") : day(member.official))
            .set("chuc_vu", member.office)
            .set("dien", member.standing)
            .set("ghi_chu", member.note);
    }
    fields.rows("dang_vien", std::move(rows));
    return fields;
}

}  // namespace bontot::papers
