// The tree of Party bodies over time: province → bloc → grassroots committee → (sub-committee) → cell, to any depth.
// A body is never overwritten: what it was called, what it was and whom it stood under is a row with the days on which
// that held and the decision it rests on; the past reads under the old names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/id.hpp"
#include "core/names.hpp"
#include "core/result.hpp"
#include "organisation/unit.hpp"

namespace bontot::organisation {

/// Tỉnh ủy, đảng ủy khối (or any body between the province and the grassroots), đảng ủy cơ sở, đảng ủy bộ phận, chi bộ.
enum class BodyKind : std::uint8_t { province, bloc, grassroots_committee, sub_committee, cell };

inline constexpr core::NameTable<BodyKind, 5> k_body_kinds{{
    {BodyKind::province, "province"},
    {BodyKind::bloc, "bloc"},
    {BodyKind::grassroots_committee, "grassroots_committee"},
    {BodyKind::sub_committee, "sub_committee"},
    {BodyKind::cell, "cell"},
}};

/// What plans and facts call a body of this kind; bodies above the grassroots are judged by no plan.
[[nodiscard]] std::optional<UnitKind> judged_kind(BodyKind kind);

/// The paper that an act on the tree rests on.
struct Decision {
    std::string number;  ///< "12-QĐ/ĐUK"; empty only for what was there before bontot
    std::optional<core::Date> date;
    std::string by;  ///< who decided
    bool operator==(const Decision&) const = default;
};

/// How a row of a body's history came about: thành lập, đổi tên, chuyển cấp trên, hợp nhất, chia tách, chuyển
/// loại hình (chi bộ lên đảng bộ cơ sở …), giải thể.
enum class UnitAct : std::uint8_t { establish, rename, move, merge, split, change_kind, dissolve };

inline constexpr core::NameTable<UnitAct, 7> k_unit_acts{{
    {UnitAct::establish, "establish"},
    {UnitAct::rename, "rename"},
    {UnitAct::move, "move"},
    {UnitAct::merge, "merge"},
    {UnitAct::split, "split"},
    {UnitAct::change_kind, "change_kind"},
    {UnitAct::dissolve, "dissolve"},
}};

/// What a body was over a span of days.
struct UnitVersion {
    core::Period valid;
    std::string name;
    std::string short_name;
    std::optional<core::UnitId> superior;  ///< none: the root of the tree
    BodyKind kind = BodyKind::cell;
    Sector sector = Sector::administrative;
    UnitAct act = UnitAct::establish;  ///< what began this span
    Decision decision;
};

struct UnitRecord {
    core::UnitId id;
    std::string code;  ///< Party organisation code; unique in the tree
    std::vector<UnitVersion>
        versions;  ///< in order of time, without gaps or overlaps; after the last `to` it is dissolved
    std::vector<core::UnitId> predecessors;  ///< what was merged into it, or split to make it
    std::vector<std::string> aliases;        ///< other names it is found under
    Decision dissolved_by;                   ///< of the act that ended the last span
    std::int64_t version = 0;                ///< of the record: an edit names the one it read

    /// The span that holds `day`; null before it was founded and after it was dissolved.
    [[nodiscard]] const UnitVersion* on(core::Date day) const;
    /// The span of `day`, or the nearest: a body keeps its last name for those who look back.
    [[nodiscard]] const UnitVersion& nearest(core::Date day) const;
    [[nodiscard]] std::optional<core::Date> ended() const { return versions.back().valid.to; }
};

/// A new span that begins on `from`: ends the one before it on that day. Refused when the body does not exist on that
/// day ("unit.not_there") or changed later ("unit.changed_later"): history is extended at its end. Two acts on one day
/// leave one span, as no day lies between them: the second takes the place of the first, but how the body came to be
/// and the decision that made it stay.
[[nodiscard]] core::Result<void> change(UnitRecord& unit, core::Date from, UnitVersion next);

/// Ends the last span on `on` (the first day on which the body is no more); a span that began on that very day goes.
/// Refused before the second day of the body's life, and like change().
[[nodiscard]] core::Result<void> dissolve(UnitRecord& unit, core::Date on, Decision decision);

/// Code of a Party organisation: groups of one to four digits with dots between them, at most ten groups, for example
/// 38.168.053.000.001.
[[nodiscard]] bool is_unit_code(std::string_view code);

/// Which kinds may stand directly under which: a cell under anything but a cell, a sub-committee under a grassroots
/// committee, that under a bloc or the province, a bloc under the province or a bloc, the province under nothing.
[[nodiscard]] bool may_stand_under(BodyKind kind, BodyKind superior);

}  // namespace bontot::organisation
