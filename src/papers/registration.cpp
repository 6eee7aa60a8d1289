#include "papers/registration.hpp"

namespace bontot::papers {

Fields fields_of(const Registration& registration) {
    Fields fields;
    put_head(fields, registration.head, PaperKind::registration);
    put_strength(fields, registration.strength);
    put_votes(fields, registration.votes);
    fields.set("ten_danh_hieu", registration.title).set("nam", std::to_string(registration.year));
    fields.set("giai_doan", registration.period).set("noi_gui", registration.addressee);
    fields.set("can_cu", registration.plan.in_full()).set("loai_hinh", registration.sector);
    fields.set("bi_thu", registration.secretary).set("xep_loai_nam_truoc", registration.last_rating);
    fields.set("ty_le_nam_truoc", registration.last_share).set("muc_phan_dau", registration.aim);
    fields.set("xac_nhan", registration.confirmed_by);
    FieldRows rows;
    for (const auto& target : registration.targets) {
        rows.emplace_back()
            .set("nhom", target.group)
            .set("chi_tieu", written(target.target))
            .set("bien_phap", written(target.measure))
            .set("thoi_han", target.due)
            .set("nguoi_phu_trach", target.owner);
    }
    fields.rows("chi_tieu", std::move(rows));
    return fields;
}

Fields fields_of(const Pact& pact) {
    Fields fields;
    put_head(fields, pact.head, PaperKind::pact);
    fields.set("ten_danh_hieu", pact.title).set("nam", std::to_string(pact.year));
    FieldRows promises;
    for (const auto& [group, text] : pact.promises)
        promises.emplace_back().set("nhom", group).set("noi_dung", text);
    fields.rows("cam_ket", std::move(promises));
    FieldRows parties;
    for (const auto& party : pact.parties) {
        parties.emplace_back()
            .set("to_chuc", party.body)
            .set("dai_dien", party.representative)
            .set("chuc_vu", party.post);
    }
    fields.rows("ben", std::move(parties));
    return fields;
}

Fields fields_of(const RegistrationList& list) {
    Fields fields;
    put_head(fields, list.head, PaperKind::registration_list);
    fields.set("ten_danh_hieu", list.title).set("nam", std::to_string(list.year));
    fields.set("kem_theo", list.attached_to ? list.attached_to->in_full() : "").set("nguoi_lap", list.made_by);
    FieldRows rows;
    for (const auto& body : list.bodies) {
        rows.emplace_back()
            .set("ten", body.name)
            .set("loai_hinh", body.sector)
            .set("so_dang_vien", figure(body.members))
            .set("noi_dung", body.text)
            .set("ngay_dang_ky", day(body.date));
    }
    fields.rows("to_chuc", std::move(rows));
    fields.set("tong_so", std::to_string(list.bodies.size()));
    return fields;
}

}  // namespace bontot::papers
