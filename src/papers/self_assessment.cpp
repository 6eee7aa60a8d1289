#include "papers/self_assessment.hpp"

namespace bontot::papers {
namespace {

std::optional<std::int64_t> hundredths(const std::optional<core::Points>& points) {
    return points ? std::optional(points->hundredths) : std::nullopt;
}

Fields item_fields(const AssessedItem& item) {
    Fields fields;
    fields.set("so", item.number).set("ten", item.text).set("toi_da", points(item.maximum));
    fields.set("khong_ap_dung", item.not_applicable ? "x" : "");
    fields.set("tu_cham", item.not_applicable ? FieldText("") : points(item.own));
    fields.set("ket_qua", item.not_applicable ? FieldText("không áp dụng") : item.state);
    fields.set("thuyet_minh", item.explanation).set("minh_chung", item.evidence);
    return fields;
}

Fields group_fields(const AssessedGroup& group, const std::string& threshold) {
    Fields fields;
    fields.set("so", group.number).set("ten", group.text);
    fields.set("toi_da", points(group.maximum)).set("tu_cham", points(group.own));
    fields.set("ty_le", share(hundredths(group.own), hundredths(group.maximum)));
    fields.set("so_voi_nguong", group.reached ? (*group.reached ? "đạt từ " : "chưa đạt ") + threshold : FieldText{});
    fields.set("danh_gia", written(group.account));
    FieldRows items;
    for (const auto& item : group.items)
        items.push_back(item_fields(item));
    fields.rows("noi_dung", std::move(items));
    return fields;
}

FieldRows result_rows(const std::vector<NamedResult>& results) {
    FieldRows rows;
    for (const auto& result : results)
        rows.emplace_back().set("ten", result.name).set("ket_qua", result.result);
    return rows;
}

}  // namespace

Fields fields_of(const SelfAssessment& assessment, PaperKind kind) {
    Fields fields;
    put_head(fields, assessment.head, kind);
    put_strength(fields, assessment.strength);
    put_votes(fields, assessment.votes);
    fields.set("nam", std::to_string(assessment.year)).set("ten_danh_hieu", assessment.title);
    fields.set("ke_hoach", assessment.plan).set("so_lieu_den", day(assessment.as_of));
    fields.mark("tam_tinh", assessment.provisional);
    fields.set("co_mat", figure(assessment.votes.entitled));
    FieldRows groups;
    core::Points own;
    core::Points maximum;
    bool settled = !assessment.groups.empty();
    for (const auto& group : assessment.groups) {
        groups.push_back(group_fields(group, assessment.threshold));
        settled = settled && group.own && group.maximum;
        own.hundredths += group.own.value_or(core::Points{}).hundredths;
        maximum.hundredths += group.maximum.value_or(core::Points{}).hundredths;
    }
    fields.rows("nhom", std::move(groups));
    fields.set("tong_toi_da", settled ? points(maximum) : std::nullopt);
    fields.set("tong_cham", settled ? points(own) : std::nullopt);
    fields.set("ty_le_chung", settled ? share(own.hundredths, maximum.hundredths) : std::nullopt);
    fields.rows("dieu_kien", result_rows(assessment.conditions)).rows("so_lieu", result_rows(assessment.figures));
    fields.set("ket_luan", assessment.verdict);
    fields.set("dac_diem", written(assessment.situation)).set("han_che", written(assessment.weaknesses));
    return fields;
}

}  // namespace bontot::papers
