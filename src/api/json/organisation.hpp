// Bodies and members → JSON, as the contract describes them.
#pragma once

#include "api/reply.hpp"
#include "app/records.hpp"

namespace bontot::api {

[[nodiscard]] Json decision_json(const organisation::Decision& decision);
/// By which the entry began ("decision") and ended ("ended_by"), where that is on record.
void add_decisions(Json& json, const app::MemberFile& file, const core::RecordId& entry);
[[nodiscard]] Json unit_line_json(const organisation::UnitRecord& unit, core::Date day);
[[nodiscard]] Json unit_json(const organisation::UnitRecord& unit, core::Date day);
[[nodiscard]] Json member_line_json(const app::MemberFile& file, const core::UnitId& unit, core::Date day);
/// With the cell of today, or the last one.
[[nodiscard]] Json found_member_json(app::Transaction& records, const app::MemberFile& file);
[[nodiscard]] Json member_json(const app::MemberFile& file);

/// A span's days under "from" and "to" of `json`.
void add_span(Json& json, const core::Period& span);

}  // namespace bontot::api
