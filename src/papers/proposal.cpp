#include "papers/proposal.hpp"

namespace bontot::papers {

core::Result<void> check(const Proposal& proposal) {
    for (const auto& body : proposal.not_proposed)
        if (body.reason.empty()) return core::invalid("paper.no_reason", {{"unit", body.name}});
    if (proposal.head.draft || !proposal.head.date) return {};
    return check_final(proposal.cited, *proposal.head.date);
}

Fields fields_of(const Proposal& proposal) {
    Fields fields;
    put_head(fields, proposal.head, PaperKind::proposal);
    fields.set("ten_danh_hieu", proposal.title).set("nam", std::to_string(proposal.year));
    fields.set("noi_gui", proposal.addressee);
    auto basis = proposal.basis;
    for (const auto& paper : proposal.cited)
        basis.push_back(paper.in_full());
    fields.lines("can_cu", basis).lines("ho_so", proposal.enclosed);
    fields.set("so_dang_ky", figure(proposal.registered)).set("so_tu_dat", figure(proposal.reached_by_self));
    fields.set("so_de_nghi", std::to_string(proposal.proposed.size()));
    FieldRows proposed;
    for (const auto& body : proposal.proposed) {
        auto& row = proposed.emplace_back();
        row.set("ten", body.name).set("xep_loai", body.rating).set("htnv", body.completed);
        row.set("httnv", body.completed_well).set("bieu_quyet", body.vote);
        for (std::size_t i = 0; i < body.shares.size(); ++i)
            row.set("nhom_" + std::to_string(i + 1), body.shares[i]);
    }
    fields.rows("de_nghi", std::move(proposed));
    FieldRows others;
    for (const auto& body : proposal.not_proposed)
        others.emplace_back().set("ten", body.name).set("ly_do", body.reason);
    fields.rows("khong_de_nghi", std::move(others));
    return fields;
}

}  // namespace bontot::papers
