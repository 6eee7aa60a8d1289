#include "app/papers/paper_head.hpp"

#include "app/organisation/find_records.hpp"

namespace bontot::app {

std::optional<std::string> holder_of(Transaction& records, const core::UnitId& unit, organisation::Office office,
                                     core::Date day) {
    for (const auto& term : records.members().terms_of(unit, {day, day.plus_days(1)}))
        if (term.office == office) return member_name(records, term.member);
    return std::nullopt;
}

core::Result<papers::Head> paper_head(Transaction& records, const organisation::UnitRecord& unit, core::Date day,
                                      const PaperOrder& order) {
    const auto on = order.date.value_or(day);
    const auto* version = unit.on(on);
    if (version == nullptr) {
        return core::refuse(core::RefusalKind::wrong_state, "unit.not_there",
                            {{"unit", unit.nearest(on).name},
                             {"found", on.iso()},
                             {"from", unit.versions.front().valid.from.iso()},
                             {"to", unit.ended() ? unit.ended()->iso() : ""}});
    }
    papers::Head head;
    head.issuer_kind = version->kind;
    head.issuer = version->name;
    if (version->superior) {
        if (const auto superior = records.units().find(*version->superior)) head.superior = superior->nearest(on).name;
    }
    const bool cell = version->kind == organisation::BodyKind::cell;
    // CB is a cell's: a committee that was not told its symbol has the general one.
    head.body_symbol = !cell && order.body_symbol == "CB" ? "ĐU" : order.body_symbol;
    head.place = order.place;
    head.date = order.date;
    head.number = order.number;
    head.format_without_date = papers::format_on(day);
    head.post = order.post;
    const bool secretary = order.post == papers::Post::secretary;
    head.signer =
        holder_of(records, unit.id, secretary ? organisation::Office::secretary : organisation::Office::deputy, on);
    head.recipients = cell ? std::vector<std::string>{"Đảng ủy (báo cáo)", "Các đồng chí đảng viên", "Lưu Chi bộ"}
                           : std::vector<std::string>{"Cấp trên trực tiếp (báo cáo)", "Các chi bộ", "Lưu Đảng ủy"};
    return head;
}

}  // namespace bontot::app
