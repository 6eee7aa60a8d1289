#include "app/outcomes/award_candidates.hpp"

#include <map>

#include "app/organisation/subtree.hpp"

namespace bontot::app {

awards::Candidates award_candidates(Transaction& records, int first, int last,
                                    const std::optional<core::UnitId>& within) {
    struct Years {
        int registered = 0;
        std::vector<int> recognised;
        std::vector<int> revoked;
        std::int64_t score = 0;
        std::int64_t scored = 0;
    };
    std::map<core::UnitId, Years> years_of;
    for (const auto& registration : records.outcomes().registrations(first, last))
        ++years_of[registration.unit].registered;
    for (const auto& recognition : records.outcomes().recognitions(first, last)) {
        auto& years = years_of[recognition.unit];
        if (!recognition.recognised) continue;
        years.recognised.push_back(recognition.year);
        if (!recognition.revoked.number.empty()) years.revoked.push_back(recognition.year);
        if (!recognition.score) continue;
        years.score += recognition.score->hundredths;
        ++years.scored;
    }

    awards::Candidates candidates;
    for (int year = first; year <= last; ++year)
        candidates.years.push_back(year);
    const core::Date day(last, 12, 31);
    std::map<core::UnitId, organisation::BodyKind> kinds;
    const auto units = records.units().all();
    std::optional<Subtree> inside;
    if (within) inside.emplace(units, *within, day);
    for (const auto& unit : units)
        kinds.emplace(unit.id, unit.nearest(day).kind);
    for (const auto& unit : units) {
        const auto found = years_of.find(unit.id);
        // A body is registered once a period: in any of its years.
        if (found == years_of.end() || found->second.registered == 0 || unit.on(day) == nullptr) continue;
        const auto& version = unit.nearest(day);
        const auto kind = organisation::judged_kind(version.kind);
        if (!kind || (inside && !inside->holds(unit.id))) continue;
        const auto& years = found->second;
        awards::Candidate candidate;
        candidate.code = unit.code;
        candidate.name = version.name;
        candidate.kind = *kind;
        candidate.direct = version.superior && kinds[*version.superior] == organisation::BodyKind::bloc;
        candidate.recognised = years.recognised;
        candidate.revoked = years.revoked;
        candidate.score = years.scored == 0 ? 0 : years.score / years.scored;
        candidates.registered.push_back(std::move(candidate));
    }
    return candidates;
}

}  // namespace bontot::app
