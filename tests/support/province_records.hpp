// The made-up province as a reader of its records sees it: by cell, and a cell's year as facts for the engine.
#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "samples/province.hpp"

namespace bontot::test {

class ProvinceRecords {
  public:
    explicit ProvinceRecords(const samples::ProvinceYears& years);

    const samples::Province province;
    std::vector<samples::MemberRecords> members;
    std::unordered_map<core::UnitId, std::size_t> unit_place;
    std::unordered_map<core::MemberId, std::size_t> member_place;
    /// Places of the members with a membership of the unit, by the unit's place.
    std::vector<std::vector<std::size_t>> of_unit;

    [[nodiscard]] const organisation::UnitRecord& unit(const core::UnitId& id) const {
        return province.units()[unit_place.at(id)];
    }
    [[nodiscard]] const samples::MemberRecords& member(const core::MemberId& id) const {
        return members[member_place.at(id)];
    }
    /// Built from the records alone: memberships, exemptions, roll-call lines.
    [[nodiscard]] assessment::Facts facts(std::size_t cell, const samples::UnitYear& year) const;
};

/// The ordinary membership of the day; null when there is none.
[[nodiscard]] const organisation::Membership* home_on(const samples::MemberRecords& records, core::Date day);

/// 2022 – 2024 with seed 1, drawn once.
[[nodiscard]] const ProvinceRecords& shared_province();

}  // namespace bontot::test
