#include "app/organisation/find_records.hpp"

namespace bontot::app {

using core::RefusalKind;
using organisation::UnitRecord;

core::Result<UnitRecord> require_unit(Transaction& records, const core::UnitId& id) {
    auto unit = records.units().find(id);
    if (!unit) return core::refuse(RefusalKind::not_found, "records.unknown_unit", {{"found", id.text()}});
    return std::move(*unit);
}

core::Result<UnitRecord> require_unit_on(Transaction& records, const core::UnitId& id, core::Date day) {
    auto unit = require_unit(records, id);
    if (!unit || unit->on(day) != nullptr) return unit;
    const auto& last = unit->versions.back().valid.to;
    return core::refuse(RefusalKind::wrong_state, "unit.not_there",
                        {{"unit", unit->nearest(day).name},
                         {"found", day.iso()},
                         {"from", unit->versions.front().valid.from.iso()},
                         {"to", last ? last->iso() : ""}});
}

core::Result<UnitRecord> require_cell_on(Transaction& records, const core::UnitId& id, core::Date day) {
    auto unit = require_unit_on(records, id, day);
    if (!unit || unit->on(day)->kind == organisation::BodyKind::cell) return unit;
    return core::refuse(
        RefusalKind::invalid, "member.not_a_cell",
        {{"unit", unit->on(day)->name}, {"found", std::string(core::name_in(organisation::k_body_kinds, unit->on(day)->kind))}});
}

core::Result<MemberFile> require_member(Transaction& records, const core::MemberId& id) {
    auto file = records.members().find(id);
    if (!file) return core::refuse(RefusalKind::not_found, "records.unknown_member", {{"found", id.text()}});
    return std::move(*file);
}

std::string unit_name_on(Transaction& records, const core::UnitId& id, core::Date day) {
    const auto unit = records.units().find(id);
    return unit ? unit->nearest(day).name : "";
}

bool stands_within(Transaction& records, const core::UnitId& unit, const core::UnitId& above, core::Date day) {
    std::optional<core::UnitId> body = unit;
    while (body && *body != above) {
        const auto record = records.units().find(*body);
        body = record ? record->nearest(day).superior : std::nullopt;
    }
    return body.has_value();
}

}  // namespace bontot::app
