// The part of YearPeople that says what its rolls are on a day, to hold against those that finalised meetings froze.
#include <algorithm>

#include "meetings/roll.hpp"
#include "storage/year/year_people.hpp"

namespace bontot::storage {

using meetings::Standing;

bool YearPeople::excepted_on(const Stay& stay, core::Date day) const {
    if (!stay.excepted) return false;
    const auto away = elsewhere_of(stay);
    const auto exempt = exemptions_of(stay);
    return (stay.ordinary &&
            std::any_of(away.begin(), away.end(),
                        [&](const Away& there) { return there.host != stay.unit && there.span.holds(day); })) ||
           std::any_of(exempt.begin(), exempt.end(), [&](const core::Period& span) { return span.holds(day); });
}

Standing YearPeople::standing(const Stay& stay, std::int32_t day) const {
    if (!on_roll(stay, day)) return Standing::away;
    if (excepted_on(stay, core::Date::from_days(day))) return Standing::exempt;
    const bool probationary = stay.official == k_open ? stay.probationary : day < stay.official;
    return probationary ? Standing::probationary : Standing::expected;
}

bool YearPeople::settled(const Stay& stay, core::Date first, core::Date last) {
    return !stay.excepted && stay.joined <= first.days() && last.days() < stay.left &&
           (stay.official == k_open || stay.official <= first.days() || last.days() < stay.official);
}

void YearPeople::roll_fingerprints(std::size_t unit, std::span<const core::Date> days,
                                   std::vector<std::int64_t>& found) const {
    found.assign(days.size(), 0);
    if (days.empty()) return;
    std::uint64_t of_settled = 0;
    thread_local std::vector<std::uint64_t> of_others;
    of_others.assign(days.size(), 0);
    for (const auto& stay : stays_of(unit)) {
        const auto& member = persons_[stay.person];
        auto before = standing(stay, days.front().days());
        auto share = meetings::fingerprint_share(member.text(), before);
        if (settled(stay, days.front(), days.back())) {
            of_settled += share;
            continue;
        }
        for (std::size_t i = 0; i < days.size(); ++i) {
            const auto now = standing(stay, days[i].days());
            if (now != before) share = meetings::fingerprint_share(member.text(), now);
            before = now;
            of_others[i] += share;
        }
    }
    std::transform(of_others.begin(), of_others.end(), found.begin(),
                   [&](std::uint64_t others) { return static_cast<std::int64_t>(of_settled + others); });
}

}  // namespace bontot::storage
