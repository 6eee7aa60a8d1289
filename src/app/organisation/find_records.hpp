// What a request names must be there: a body, a cell on a day, a member.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// "records.unknown_unit".
[[nodiscard]] core::Result<organisation::UnitRecord> require_unit(Transaction& records, const core::UnitId& id);
/// The body, there on `day`: "unit.not_there".
[[nodiscard]] core::Result<organisation::UnitRecord> require_unit_on(Transaction& records, const core::UnitId& id,
                                                                     core::Date day);
/// The body, there on every day of `span`: "unit.not_there", "unit.ends_before".
[[nodiscard]] core::Result<organisation::UnitRecord> require_unit_through(Transaction& records, const core::UnitId& id,
                                                                          const core::Period& span);
/// The same for a cell: "member.not_a_cell".
[[nodiscard]] core::Result<organisation::UnitRecord> require_cell_through(Transaction& records, const core::UnitId& id,
                                                                          const core::Period& span);
/// "records.unknown_member".
[[nodiscard]] core::Result<MemberFile> require_member(Transaction& records, const core::MemberId& id);

/// What the body was called on `day`: the past reads under the old names. Empty when there is no such body.
[[nodiscard]] std::string unit_name_on(Transaction& records, const core::UnitId& id, core::Date day);

/// What somebody is called; the id where nobody is there.
[[nodiscard]] std::string member_name(Transaction& records, const core::MemberId& id);

/// `unit` is `above` or stands under it, at any depth, on `day`.
[[nodiscard]] bool stands_within(Transaction& records, const core::UnitId& unit, const core::UnitId& above,
                                 core::Date day);

}  // namespace bontot::app
