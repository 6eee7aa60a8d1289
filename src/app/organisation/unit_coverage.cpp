#include "app/organisation/unit_coverage.hpp"

#include "app/organisation/find_records.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

using core::Period;
using core::RefusalKind;
using core::Result;
using organisation::UnitRecord;
using organisation::UnitVersion;

namespace {

constexpr core::Date k_first_day{1930, 1, 1};

std::string kind_name(const UnitVersion& version) {
    return std::string(core::name_in(organisation::k_body_kinds, version.kind));
}

Period life_of(const UnitRecord& unit) {
    return {unit.versions.front().valid.from, unit.ended()};
}

/// `lower` may stand under each span of `upper` that it meets.
Result<void> check_kinds(const UnitVersion& lower, const UnitRecord& upper, const std::string& place) {
    for (const auto& version : upper.versions) {
        if (!organisation::overlap(lower.valid, version.valid) || may_stand_under(lower.kind, version.kind)) continue;
        return core::refuse(RefusalKind::conflict, "unit.wrong_superior",
                            {{"found", kind_name(lower)}, {"superior", kind_name(version)}, {"unit", version.name}},
                            place);
    }
    return {};
}

Result<void> check_above(Transaction& records, const UnitRecord& unit) {
    for (const auto& version : unit.versions) {
        if (!version.superior) continue;
        const auto above = records.units().find(*version.superior);
        if (!above || !organisation::covers(life_of(*above), version.valid)) {
            return core::refuse(RefusalKind::conflict, "unit.superior_not_there",
                                {{"unit", version.name},
                                 {"superior", above ? above->nearest(version.valid.from).name : ""},
                                 {"from", version.valid.from.iso()}},
                                version.valid.from.vietnamese());
        }
        if (auto fits = check_kinds(version, *above, version.name); !fits) return fits;
    }
    return {};
}

Result<void> check_below(Transaction& records, const UnitRecord& unit) {
    for (const auto& body : records.units().all()) {
        for (const auto& version : body.versions) {
            if (version.superior != unit.id) continue;
            if (!organisation::covers(life_of(unit), version.valid)) {
                return core::refuse(RefusalKind::conflict, "unit.leaves_body",
                                    {{"found", version.name}, {"from", version.valid.from.iso()}}, body.code);
            }
            if (auto fits = check_kinds(version, unit, body.code); !fits) return fits;
        }
    }
    return {};
}

Result<void> check_people(Transaction& records, const UnitRecord& unit) {
    const auto life = life_of(unit);
    for (const auto& file : records.members().of_unit(unit.id, {k_first_day, std::nullopt})) {
        for (const auto& stay : file.memberships) {
            if (stay.unit != unit.id || organisation::covers(life, stay.span)) continue;
            return core::refuse(RefusalKind::conflict, "unit.leaves_member",
                                {{"found", file.member.name}, {"from", stay.span.from.iso()}}, file.member.name);
        }
    }
    for (const auto& term : records.members().terms_of(unit.id, {k_first_day, std::nullopt})) {
        if (organisation::covers(life, term.span)) continue;
        const auto name = member_name(records, term.member);
        return core::refuse(RefusalKind::conflict, "unit.leaves_term",
                            {{"found", name}, {"from", term.span.from.iso()}}, name);
    }
    return {};
}

Result<void> check_meetings_within(Transaction& records, const UnitRecord& unit) {
    const auto life = life_of(unit);
    for (const auto& meeting : records.meetings().of_unit(unit.id, {k_first_day, std::nullopt})) {
        if (life.holds(meeting.date)) continue;
        return core::refuse(RefusalKind::conflict, "unit.leaves_meeting", {{"found", meeting.date.iso()}},
                            meeting.date.vietnamese());
    }
    return {};
}

}  // namespace

Result<void> check_coverage(Transaction& records, const UnitRecord& unit) {
    for (const auto check : {&check_above, &check_below, &check_people, &check_meetings_within}) {
        if (auto covered = check(records, unit); !covered) return covered;
    }
    return {};
}

}  // namespace bontot::app
