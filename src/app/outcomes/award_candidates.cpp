#include "app/outcomes/award_candidates.hpp"

#include <set>
#include <unordered_map>

#include "app/organisation/subtree.hpp"

namespace bontot::app {

namespace {

/// The mean of the years that have a score, in hundredths.
std::int64_t mean_score(const TitleHistory& history, const core::UnitId& unit, const std::vector<int>& years,
                        awards::Successor rule) {
    std::int64_t sum = 0;
    std::int64_t scored = 0;
    for (const int year : years) {
        const auto title = history.counted(unit, year, rule);
        if (title.row == nullptr || !title.row->recognised || !title.row->score) continue;
        sum += title.row->score->hundredths;
        ++scored;
    }
    return scored == 0 ? 0 : sum / scored;
}

void add_own_years(const TitleHistory& history, const core::UnitId& unit, const std::vector<int>& years,
                   awards::Candidate& candidate) {
    for (const int year : years) {
        const auto own = history.counted(unit, year, awards::Successor::never);
        if (own.row == nullptr || !own.row->recognised) continue;
        candidate.recognised.push_back(year);
        if (!own.stands()) candidate.revoked.push_back(year);
    }
}

/// What it came of counts only for years about which nothing was decided of its own (TitleHistory::counted).
std::vector<awards::Inherited> inherited_years(const TitleHistory& history, const organisation::UnitRecord& unit) {
    auto inherited = history.inherited(unit);
    const auto own = [&](int year) { return history.counted(unit.id, year, awards::Successor::never).row != nullptr; };
    for (auto& one : inherited) {
        std::erase_if(one.recognised, own);
        std::erase_if(one.revoked, own);
    }
    std::erase_if(inherited, [](const awards::Inherited& one) { return one.recognised.empty(); });
    return inherited;
}

}  // namespace

awards::Candidates award_candidates(Transaction& records, const awards::AwardRules& rules, int last,
                                    const std::optional<core::UnitId>& within) {
    const auto units = records.units().all();
    const TitleHistory history(records, units, last - static_cast<int>(rules.years) + 1, last);
    return award_candidates(records, units, history, rules, last, within);
}

awards::Candidates award_candidates(Transaction& records, const std::vector<organisation::UnitRecord>& units,
                                    const TitleHistory& history, const awards::AwardRules& rules, int last,
                                    const std::optional<core::UnitId>& within) {
    const int first = last - static_cast<int>(rules.years) + 1;
    awards::Candidates candidates;
    for (int year = first; year <= last; ++year)
        candidates.years.push_back(year);
    // A body is registered once a period: in any of its years.
    std::set<core::UnitId> registered;
    for (const auto& registration : records.outcomes().registrations(first, last))
        registered.insert(registration.unit);
    const core::Date day(last, 12, 31);
    std::unordered_map<core::UnitId, organisation::BodyKind> kinds;
    std::optional<Subtree> inside;
    if (within) inside.emplace(units, *within, day);
    for (const auto& unit : units)
        kinds.emplace(unit.id, unit.nearest(day).kind);
    for (const auto& unit : units) {
        if (!registered.contains(unit.id) || unit.on(day) == nullptr) continue;
        const auto& version = unit.nearest(day);
        const auto kind = organisation::judged_kind(version.kind);
        if (!kind || (inside && !inside->holds(unit.id))) continue;
        awards::Candidate candidate;
        candidate.code = unit.code;
        candidate.name = version.name;
        candidate.kind = *kind;
        candidate.direct = version.superior && kinds[*version.superior] == organisation::BodyKind::bloc;
        add_own_years(history, unit.id, candidates.years, candidate);
        candidate.inherited = inherited_years(history, unit);
        candidate.score = mean_score(history, unit.id, candidates.years, rules.successor);
        candidates.registered.push_back(std::move(candidate));
    }
    return candidates;
}

}  // namespace bontot::app
