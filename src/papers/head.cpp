#include "papers/head.hpp"

#include "papers/letterhead.hpp"

namespace bontot::papers {

Collective collective_of(organisation::BodyKind issuer) {
    switch (issuer) {
        case organisation::BodyKind::cell: return Collective::cell;
        case organisation::BodyKind::grassroots_committee:
        case organisation::BodyKind::sub_committee: return Collective::committee;
        case organisation::BodyKind::bloc:
        case organisation::BodyKind::province: break;
    }
    return Collective::standing_committee;
}

namespace {

/// Each but the last ends with ";", the last with ".".
std::vector<std::string> punctuated(std::vector<std::string> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i] += i + 1 < lines.size() ? ";" : ".";
    return lines;
}

}  // namespace

void put_head(Fields& fields, const Head& head, PaperKind kind) {
    const auto rules = rules_of(kind);
    const auto format = head.format();
    const bool numbered = !rules.symbol.empty();
    fields.set("cap_tren", letterhead(body_of_committee(head.superior)));
    fields.set("co_quan", letterhead(committee_of_body(head.issuer))).set("ten_co_quan", head.issuer);
    fields.set("so_ky_hieu", numbered ? number_line(head.number, rules.symbol, head.body_symbol) : "");
    fields.set("so_ky_hieu_viec", numbered ? "số " + symbol_text(head.number, rules.symbol, head.body_symbol) : "");
    fields.set("dia_danh_ngay", place_and_date(head.place, head.date, format));
    fields.set("ngay_ban_hanh", head.date ? FieldText(head.date->vietnamese()) : std::nullopt);
    fields.mark("du_thao", head.draft || (numbered && (!head.number || !head.date)));
    fields.set("het", end_mark(format)).set("loi_gui", proposal_address(format));
    fields.set("ky_thay_mat", std::string(core::name_in(k_collectives, collective_of(head.issuer_kind))));
    fields.set("chuc_vu_ky", std::string(core::name_in(k_posts, head.post)));
    fields.set("nguoi_ky", head.signer);
    fields.set("pham_vi", rules.audience == Audience::open ? "" : "Lưu hành trong chi bộ và bộ phận thẩm định");
    fields.lines("noi_nhan", punctuated(head.recipients));
}

}  // namespace bontot::papers
