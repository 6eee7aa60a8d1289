#include "papers/decisions.hpp"

#include <set>

#include "core/letter_case.hpp"

namespace bontot::papers {
namespace {

template <class Decision>
core::Result<void> check_list(const Decision& decision) {
    if (decision.bodies.empty()) return core::invalid("paper.empty_list");
    std::set<std::string> seen;
    for (const auto& body : decision.bodies) {
        if (!seen.insert(body.superior + "\n" + body.name).second)
            return core::invalid("paper.listed_twice", {{"unit", body.name}});
    }
    if (decision.head.draft || !decision.head.date) return {};
    return check_final(decision.cited, *decision.head.date);
}

template <class Decision>
void put_decision(Fields& fields, const Decision& decision, PaperKind kind) {
    put_head(fields, decision.head, kind);
    fields.set("co_quan_quyet_dinh", core::capitals(decision.deciding_body));
    fields.set("ten_co_quan_quyet_dinh", decision.deciding_body).set("ten_danh_hieu", decision.title);
    auto basis = decision.basis;
    for (const auto& paper : decision.cited)
        basis.push_back(paper.in_full());
    fields.lines("can_cu", basis).set("thi_hanh", decision.executors);
    fields.set("so_luong", std::to_string(decision.bodies.size()));  // the list's own length: they cannot differ
}

FieldRows awarded_rows(const AwardDecision& decision) {
    FieldRows rows;
    for (const auto& body : decision.bodies) {
        rows.emplace_back()
            .set("ten", body.name)
            .set("truc_thuoc", body.superior)
            .set("thanh_tich", body.merit)
            .set("muc_tien", body.money ? FieldText(thousands(*body.money)) : std::nullopt)
            .set("so_vao_so", body.register_number);
    }
    return rows;
}

}  // namespace

core::Result<void> check(const RecognitionDecision& decision) {
    return check_list(decision);
}

Fields fields_of(const RecognitionDecision& decision) {
    Fields fields;
    put_decision(fields, decision, PaperKind::recognition);
    fields.set("nam", std::to_string(decision.year));
    FieldRows rows;
    for (const auto& body : decision.bodies) {
        rows.emplace_back()
            .set("ten", body.name)
            .set("truc_thuoc", body.superior)
            .set("bi_thu", body.secretary)
            .set("so_dang_vien", figure(body.members))
            .set("nam_lien_tiep", figure(body.years_in_a_row));
    }
    fields.rows("to_chuc", std::move(rows));
    return fields;
}

core::Result<void> check(const AwardDecision& decision) {
    return check_list(decision);
}

Fields fields_of(const AwardDecision& decision) {
    Fields fields;
    put_decision(fields, decision, PaperKind::award);
    fields.set("giai_doan", decision.period).set("hinh_thuc", decision.form);
    fields.set("muc_thuong", decision.prize).set("nguon_chi", decision.source_of_money);
    fields.rows("to_chuc", awarded_rows(decision));
    return fields;
}

core::Result<Fields> certificate_fields(const AwardDecision& decision) {
    if (!decision.head.number || !decision.head.date) return core::invalid("paper.not_issued");
    if (auto fine = check_list(decision); !fine) return tl::unexpected(fine.error());
    Fields fields;
    put_decision(fields, decision, PaperKind::certificate);
    fields.set("hinh_thuc_hoa", decision.form).rows("to_chuc", awarded_rows(decision));
    return fields;
}

}  // namespace bontot::papers
