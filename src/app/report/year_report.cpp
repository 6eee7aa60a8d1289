#include "app/report/year_report.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace bontot::app {

using assessment::State;
using core::UnitId;
using movement::Verdict;

namespace {

using Units = std::unordered_set<UnitId>;

/// What the movement and the papers of a year say, by body.
class YearOfPapers {
  public:
    YearOfPapers(Transaction& records, int year) {
        for (const auto& row : records.outcomes().registrations(year, year))
            registered_.insert(row.unit);
        for (const auto& row : records.outcomes().recognitions(year, year)) {
            if (row.recognised && row.revoked.number.empty()) {
                recognised_.insert(row.unit);
            } else {
                refused_.insert(row.unit);
            }
        }
        for (const auto& row : records.outcomes().awards(year, year)) {
            if (row.revoked.number.empty()) awarded_.insert(row.unit);
        }
        for (const auto& movement : records.movements().all()) {
            for (const auto& file : records.movements().files(movement.id, year))
                take(file);
        }
    }

    void fill(ReportLine& line) const {
        line.registered = registered_.contains(line.unit);
        line.assessed = assessed_.contains(line.unit);
        line.proposed = proposed_.contains(line.unit);
        line.recognised = recognised_.contains(line.unit);
        line.refused = !line.recognised && refused_.contains(line.unit);
        line.awarded = awarded_.contains(line.unit);
    }

  private:
    void take(const MovementFile& file) {
        if (file.file.score.self) assessed_.insert(file.unit);
        switch (file.file.verdict) {
            case Verdict::proposed:
            case Verdict::recognised: proposed_.insert(file.unit); break;
            case Verdict::not_recognised:
            case Verdict::revoked:
                proposed_.insert(file.unit);
                refused_.insert(file.unit);
                break;
            case Verdict::not_proposed: refused_.insert(file.unit); break;
            case Verdict::open:
            case Verdict::withdrawn:
            case Verdict::not_accepted: break;
        }
    }

    Units registered_;
    Units assessed_;
    Units proposed_;
    Units recognised_;
    Units refused_;
    Units awarded_;
};

void count(CriterionSums& sums, State state) {
    switch (state) {
        case State::met: ++sums.met; break;
        case State::partly_met: ++sums.partly_met; break;
        case State::not_met: ++sums.not_met; break;
        case State::pending:
        case State::not_applicable: ++sums.pending; break;
    }
}

/// A committee without cells stands between nobody and the top, and has a row of its own all the same.
void add_committees(YearReport& report) {
    Units known;
    for (const auto& body : report.bodies)
        known.insert(body.body.unit);
    for (const auto& line : report.lines) {
        if (line.body.kind == organisation::UnitKind::cell || known.contains(line.unit)) continue;
        const OverviewBody body{line.unit, line.body.code, line.body.name, organisation::BodyKind::grassroots_committee,
                                line.superior};
        report.bodies.push_back({body, {}, {}});
    }
    std::sort(report.bodies.begin(), report.bodies.end(),
              [](const ReportBody& a, const ReportBody& b) { return a.body.code < b.body.code; });
}

/// Adds every line to each body above it.
void add_sums(YearReport& report) {
    std::unordered_map<UnitId, ReportBody*> of_id;
    for (auto& body : report.bodies)
        of_id.emplace(body.body.unit, &body);
    for (const auto& line : report.lines) {
        const bool cell = line.body.kind == organisation::UnitKind::cell;
        auto above = cell ? line.superior : std::optional(line.unit);
        for (std::size_t steps = 0; above && steps <= report.bodies.size(); ++steps) {
            const auto found = of_id.find(*above);
            if (found == of_id.end()) break;
            (cell ? found->second->cells : found->second->committees).add(line);
            above = found->second->body.superior;
        }
    }
}

}  // namespace

void ReportSums::add(const ReportLine& line) {
    ++bodies;
    registered += line.registered ? 1 : 0;
    assessed += line.assessed ? 1 : 0;
    proposed += line.proposed ? 1 : 0;
    recognised += line.recognised ? 1 : 0;
    refused += line.refused ? 1 : 0;
    awarded += line.awarded ? 1 : 0;
    switch (line.verdict) {
        case assessment::Verdict::qualified: ++qualified; break;
        case assessment::Verdict::not_qualified: ++not_qualified; break;
        case assessment::Verdict::pending: ++pending; break;
    }
    for (const auto& criterion : line.criteria) {
        auto sums = std::find_if(criteria.begin(), criteria.end(),
                                 [&](const CriterionSums& one) { return one.id == criterion.id; });
        if (sums == criteria.end()) {
            CriterionSums first;
            first.id = criterion.id;
            sums = criteria.insert(sums, std::move(first));
        }
        count(*sums, criterion.state);
    }
}

core::Result<YearReport> year_report(Records& records, const UnitId& unit, int year, const plan::Plan& plan,
                                     core::Date as_of) {
    auto overview = year_overview(records, unit, year, plan, as_of);
    if (!overview) return tl::unexpected(overview.error());
    YearReport report;
    const auto done = records.read([&](Transaction& transaction) -> core::Result<void> {
        const YearOfPapers papers(transaction, year);
        report.lines.clear();
        for (const auto& line : overview->lines) {
            auto& one = report.lines.emplace_back();
            one.unit = line.unit;
            one.body = line.body;
            one.superior = line.superior;
            one.verdict = line.verdict;
            one.criteria = line.criteria;
            papers.fill(one);
        }
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    for (auto& body : overview->bodies)
        report.bodies.push_back({std::move(body), {}, {}});
    add_committees(report);
    add_sums(report);
    return report;
}

}  // namespace bontot::app
