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

core::Result<UnitRecord> require_unit_through(Transaction& records, const core::UnitId& id, const core::Period& span) {
    auto unit = require_unit_on(records, id, span.from);
    if (!unit || !unit->ended() || (span.to && *span.to <= *unit->ended())) return unit;
    return core::refuse(
        RefusalKind::wrong_state, "unit.ends_before",
        {{"unit", unit->versions.back().name}, {"found", unit->ended()->iso()}, {"to", span.to ? span.to->iso() : ""}});
}

core::Result<UnitRecord> require_cell_through(Transaction& records, const core::UnitId& id, const core::Period& span) {
    auto unit = require_unit_through(records, id, span);
    if (!unit) return unit;
    const auto& version = *unit->on(span.from);
    if (version.kind == organisation::BodyKind::cell) return unit;
    const std::string kind(core::name_in(organisation::k_body_kinds, version.kind));
    return core::invalid("member.not_a_cell", {{"unit", version.name}, {"found", kind}});
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

std::string member_name(Transaction& records, const core::MemberId& id) {
    const auto file = records.members().find(id);
    return file ? file->member.name : id.text();
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
