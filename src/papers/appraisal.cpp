#include "papers/appraisal.hpp"

namespace bontot::papers {
namespace {

/// "-1,5", "0"; null when one of the two is not known.
FieldText difference(const std::optional<core::Points>& own, const std::optional<core::Points>& appraised) {
    if (!own || !appraised) return std::nullopt;
    const auto found = appraised->hundredths - own->hundredths;
    return (found < 0 ? "-" : found > 0 ? "+" : "") + core::Points{found < 0 ? -found : found}.text(',');
}

/// The sum when every group has the figure.
std::optional<core::Points> total(const Appraisal& appraisal, std::optional<core::Points> AppraisedGroup::*figure) {
    core::Points sum;
    for (const auto& group : appraisal.groups) {
        const auto& value = group.*figure;
        if (!value) return std::nullopt;
        sum.hundredths += value->hundredths;
    }
    return sum;
}

}  // namespace

core::Result<void> check(const Appraisal& appraisal) {
    for (const auto& group : appraisal.groups) {
        if (group.own && group.appraised && !(*group.own == *group.appraised) && group.reason.empty())
            return core::invalid("paper.difference_without_reason", {{"found", group.text}});
    }
    for (const auto& person : appraisal.people) {
        if (!person.cell.empty() && person.cell == appraisal.body)
            return core::invalid("paper.appraises_own_cell", {{"who", person.name}, {"unit", appraisal.body}});
    }
    return {};
}

Fields fields_of(const Appraisal& appraisal) {
    Fields fields;
    put_head(fields, appraisal.head, PaperKind::appraisal);
    put_votes(fields, appraisal.votes);
    fields.set("ten_danh_hieu", appraisal.title).set("nam", std::to_string(appraisal.year));
    fields.set("to_chuc", appraisal.body).set("thoi_gian", appraisal.when).set("dia_diem", appraisal.where);
    FieldRows people;
    for (const auto& person : appraisal.people)
        people.emplace_back().set("ho_ten", person.name).set("chuc_vu", person.post).set("vai_tro", person.role);
    fields.rows("thanh_phan", std::move(people)).lines("can_cu", appraisal.basis);
    FieldRows groups;
    for (const auto& group : appraisal.groups) {
        groups.emplace_back()
            .set("ten", group.text)
            .set("toi_da", points(group.maximum))
            .set("tu_cham", points(group.own))
            .set("tham_dinh", points(group.appraised))
            .set("chenh_lech", difference(group.own, group.appraised))
            .set("ly_do", group.reason);
    }
    fields.rows("nhom", std::move(groups));
    const auto own = total(appraisal, &AppraisedGroup::own);
    const auto appraised = total(appraisal, &AppraisedGroup::appraised);
    fields.set("tong_toi_da", points(total(appraisal, &AppraisedGroup::maximum))).set("tong_tu_cham", points(own));
    fields.set("tong_tham_dinh", points(appraised)).set("tong_chenh_lech", difference(own, appraised));
    FieldRows conditions;
    for (const auto& condition : appraisal.conditions)
        conditions.emplace_back().set("ten", condition.name).set("ket_qua", condition.result);
    fields.rows("dieu_kien", std::move(conditions)).lines("khong_chap_nhan", appraisal.refused_evidence);
    fields.set("giai_trinh", written(appraisal.answer_of_body)).set("ket_luan", appraisal.conclusion);
    fields.set("co_mat", figure(appraisal.votes.entitled)).set("gio_ket_thuc", clock(appraisal.end));
    fields.set("thu_ky", appraisal.minute_taker).set("chu_tri", appraisal.chair);
    fields.set("dai_dien", appraisal.representative);
    return fields;
}

}  // namespace bontot::papers
