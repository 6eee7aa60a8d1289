#include "api/json/movement_boards.hpp"

#include "api/json/overview.hpp"

namespace bontot::api {

namespace {

Json chased_json(const app::ChasedFile& chased, const movement::Holidays& holidays) {
    const auto& pending = chased.pending;
    Json json{{"unit", pending.unit.text()},
              {"code", pending.code},
              {"name", pending.name},
              {"kind", core::name_in(organisation::k_unit_kinds, pending.file.kind)},
              {"superior_name", pending.superior_name},
              {"delay", core::name_in(app::k_delays, chased.delay)},
              {"stage", core::name_in(movement::k_stages, pending.file.stage)},
              {"act", core::name_in(movement::k_acts, pending.next->act)},
              {"level", core::name_in(movement::k_levels, pending.next->level)},
              {"days_late", chased.days_late}};
    if (pending.superior) json["superior"] = pending.superior->text();
    if (const auto& last = pending.next->last_day) {
        json["last_day"] = last->iso();
        if (const auto off = day_off_json(*last, holidays); !off.is_null()) json["day_off"] = off;
    }
    return json;
}

}  // namespace

Json chasing_json(const app::Chasing& chasing, const movement::Holidays& holidays) {
    Json json{{"today", chasing.today.iso()}, {"bodies", chasing.bodies}};
    auto& items = json["items"] = Json::array();
    for (const auto& chased : chasing.files)
        items.push_back(chased_json(chased, holidays));
    return json;
}

}  // namespace bontot::api
