#include "app/awards/honours.hpp"

#include <algorithm>

#include "app/first_year.hpp"
#include "app/organisation/subtree.hpp"
#include "app/outcomes/title_history.hpp"

namespace bontot::app {

namespace {

constexpr int k_last_year = 2200;

struct Rows {
    std::vector<RecognitionRow> recognitions;
    std::vector<AwardRow> awards;
    std::vector<std::pair<core::UnitId, HonourNomination>> nominations;
    std::vector<std::pair<core::UnitId, HonourYear>> inherited;
};

std::vector<std::pair<core::UnitId, HonourNomination>> nominations_of(Transaction& records) {
    std::map<core::RecordId, int> last_years;
    for (const auto& movement : records.movements().all())
        last_years.emplace(movement.id, movement.last_year);
    std::vector<std::pair<core::UnitId, HonourNomination>> found;
    for (const auto& decision : records.award_decisions().all()) {
        if (decision.act != AwardAct::provincial_nomination) continue;
        for (const auto& body : decision.bodies) {
            const HonourNomination nomination{last_years[decision.movement], decision.decision, body.withdrawn};
            found.emplace_back(body.unit, nomination);
        }
    }
    return found;
}

template <class Items, class Of, class Year>
void keep(Items& items, Of of, Year year, Subtree& inside, const HonourSpan& span) {
    std::erase_if(items, [&](const auto& item) {
        return !inside.holds(of(item)) || (span.first && year(item) < *span.first) ||
               (span.last && year(item) > *span.last);
    });
}

Rows rows_of(Transaction& records, Subtree& inside, const HonourSpan& span) {
    const int first = span.first.value_or(k_first_year);
    const int last = span.last.value_or(k_last_year);
    Rows rows{records.outcomes().recognitions(first, last),
              records.outcomes().awards(first, last),
              nominations_of(records),
              {}};
    const auto unit = [](const auto& row) { return row.unit; };
    const auto year = [](const auto& row) { return row.year; };
    keep(rows.recognitions, unit, year, inside, span);
    keep(rows.awards, unit, year, inside, span);
    keep(
        rows.nominations, [](const auto& row) { return row.first; }, [](const auto& row) { return row.second.year; },
        inside, span);
    return rows;
}

std::vector<int> years_of(const Rows& rows, const HonourSpan& span) {
    int first = k_last_year;
    int last = k_first_year;
    const auto widen = [&](int year) {
        first = std::min(first, year);
        last = std::max(last, year);
    };
    for (const auto& row : rows.recognitions)
        widen(row.year);
    for (const auto& row : rows.awards)
        widen(row.year);
    for (const auto& row : rows.nominations)
        widen(row.second.year);
    for (const auto& row : rows.inherited)
        widen(row.second.year);
    std::vector<int> years;
    for (int year = span.first.value_or(first); year <= span.last.value_or(last); ++year)
        years.push_back(year);
    return years;
}

HonourYear year_in(const RecognitionRow& row) {
    return {row.year, state_of(row), row.score, row.decision, row.revoked, ""};
}

/// Years that successors keep of those that they came of.
std::vector<std::pair<core::UnitId, HonourYear>> inherited_of(Transaction& records,
                                                              const std::vector<organisation::UnitRecord>& units,
                                                              Subtree& inside, const HonourSpan& span,
                                                              const SuccessorIn& successor_in) {
    if (records.award_decisions().inheritances().empty()) return {};
    const int first = span.first.value_or(k_first_year);
    const int last = span.last.value_or(k_last_year);
    const TitleHistory history(records, units, first, last);
    std::vector<std::pair<core::UnitId, HonourYear>> found;
    for (const auto& unit : units) {
        if (unit.predecessors.empty() || !inside.holds(unit.id)) continue;
        for (int year = first; year <= last && founded_after_its_first_day(unit, year); ++year) {
            const auto title = history.counted(unit.id, year, awards::Successor::by_decision);
            if (title.from == nullptr || successor_in(year) == awards::Successor::never) continue;
            auto kept = year_in(*title.row);
            kept.inherited_from = title.from->code;
            found.emplace_back(unit.id, std::move(kept));
        }
    }
    return found;
}

void count(HonourLine& line) {
    const auto stands = [](const HonourYear& year) { return year.state == TitleState::recognised; };
    line.titles = static_cast<int>(std::count_if(line.years.begin(), line.years.end(), stands));
    const auto last = std::find_if(line.years.rbegin(), line.years.rend(), stands);
    const auto before = std::find_if_not(last, line.years.rend(), stands);
    line.streak = static_cast<int>(before - last);
}

}  // namespace

std::size_t HonourLine::standing_awards() const {
    return static_cast<std::size_t>(std::count_if(awards.begin(), awards.end(),
                                                  [](const AwardRow& award) { return award.revoked.number.empty(); }));
}

HonourRegister honours(Transaction& records, const core::UnitId& top, const HonourSpan& span,
                       const SuccessorIn& successor_in) {
    const auto units = records.units().all();
    const core::Date day(span.last.value_or(records.today().year()), 12, 31);
    Subtree inside(units, top, day);
    auto rows = rows_of(records, inside, span);
    rows.inherited = inherited_of(records, units, inside, span, successor_in);
    HonourRegister made;
    made.years = years_of(rows, span);
    std::map<core::UnitId, HonourLine> lines;
    for (const auto& row : rows.recognitions) {
        auto& line = lines[row.unit];
        line.years.push_back(year_in(row));
    }
    for (auto& [unit, year] : rows.inherited)
        lines[unit].years.push_back(std::move(year));
    for (auto& row : rows.awards)
        lines[row.unit].awards.push_back(std::move(row));
    for (auto& [unit, nomination] : rows.nominations)
        lines[unit].nominations.push_back(std::move(nomination));
    for (const auto& unit : units) {
        const auto found = lines.find(unit.id);
        if (found == lines.end()) continue;
        auto line = std::move(found->second);
        const auto& version = unit.nearest(day);
        line.unit = unit.id;
        line.code = unit.code;
        line.name = version.name;
        line.kind = version.kind;
        std::vector<HonourYear> every(made.years.size());
        for (std::size_t i = 0; i < every.size(); ++i)
            every[i].year = made.years[i];
        for (auto& year : line.years)
            every[static_cast<std::size_t>(year.year - made.years.front())] = std::move(year);
        line.years = std::move(every);
        count(line);
        made.lines.push_back(std::move(line));
    }
    return made;
}

}  // namespace bontot::app
