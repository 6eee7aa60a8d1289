// One act on one body: no locked year is touched, the record is written, fact versions counted, the act announced.
#pragma once

#include <optional>
#include <string>

#include "app/records.hpp"

namespace bontot::app {

/// What every act on one body rests on.
struct UnitActBasis {
    organisation::UnitRecord before;
    organisation::Decision decision;
};
/// The body is there, the day can be meant, the decision is named.
[[nodiscard]] core::Result<UnitActBasis> require_basis(Transaction& records, const core::UnitId& unit, core::Date on,
                                                       const organisation::Decision& decision);

/// Writes `after` over `before`. From `from` on it touches the facts of the body and of the bodies directly above it,
/// before and after.
[[nodiscard]] core::Result<void> save_unit(Transaction& records, const organisation::UnitRecord& before,
                                           const organisation::UnitRecord& after, core::Date from, std::string action,
                                           std::string reason);

/// The body is kept as the request read it: an edit of an older version is refused when it is written.
void expect_version(organisation::UnitRecord& unit, const std::optional<std::int64_t>& version);

/// `kind` may stand directly under `superior`, which is there on `day`: "unit.wrong_superior". No superior: only the
/// root of a tree, of which there is one ("unit.root_exists").
[[nodiscard]] core::Result<void> check_superior(Transaction& records, organisation::BodyKind kind,
                                                const std::optional<core::UnitId>& superior, core::Date day);

/// Bodies directly under `from` move under `to` on `on`.
[[nodiscard]] core::Result<void> move_bodies(Transaction& records, const core::UnitId& from, const core::UnitId& to,
                                             core::Date on, const organisation::Decision& decision);

}  // namespace bontot::app
