#include "app/meetings/roll_of_day.hpp"

#include "organisation/standing.hpp"

namespace bontot::app {

std::vector<meetings::RollMember> roll_of_day(std::span<const MemberFile> files, const core::UnitId& unit,
                                              core::Date day) {
    std::vector<meetings::RollMember> roll;
    for (const auto& file : files) {
        const auto* home = organisation::home_on(file.memberships, day);
        const auto* host = organisation::host_on(file.memberships, day);
        const bool at_home = home != nullptr && home->unit == unit;
        const bool guest = host != nullptr && host->unit == unit;
        if (!at_home && !guest) continue;
        const bool elsewhere = at_home && host != nullptr;
        roll.push_back({file.member.id, elsewhere || organisation::exemption_on(file.exemptions, day) != nullptr,
                        file.member.probationary(day)});
    }
    return roll;
}

}  // namespace bontot::app
