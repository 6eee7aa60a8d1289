#include "app/outcomes/roll_up.hpp"

#include <algorithm>
#include <map>

#include "app/outcomes/outcome_checks.hpp"
#include "assessment/evaluate.hpp"

namespace bontot::app {

using assessment::State;
using core::Result;

namespace {

/// The tree through one year, as far as it concerns one committee.
class YearOfCommittee {
  public:
    YearOfCommittee(Transaction& records, core::UnitId committee, int year)
        : records_(records),
          units_(records.units().ever_under(committee)),
          committee_(std::move(committee)),
          first_(year, 1, 1),
          last_(year, 12, 31) {
        for (const auto& unit : units_)
            by_id_.emplace(unit.id, &unit);
    }

    [[nodiscard]] std::vector<RolledCell> cells() const {
        std::vector<RolledCell> found;
        for (const auto& unit : units_) {
            const auto* stood = last_span_under(unit);
            if (stood == nullptr) continue;
            RolledCell cell{unit.id, unit.code, stood->name, std::nullopt, std::nullopt};
            settle(unit, *stood, cell);
            found.push_back(std::move(cell));
        }
        return found;
    }

  private:
    /// The cell's last span of this year in which it stood under the committee, at any depth below it.
    [[nodiscard]] const organisation::UnitVersion* last_span_under(const organisation::UnitRecord& unit) const {
        const organisation::UnitVersion* found = nullptr;
        for (const auto& version : unit.versions) {
            const bool in_year = version.valid.from <= last_ && (!version.valid.to || *version.valid.to > first_);
            if (!in_year || version.kind != organisation::BodyKind::cell || !version.superior) continue;
            const auto day = version.valid.to ? std::min(last_, version.valid.to->plus_days(-1)) : last_;
            if (under(*version.superior, day)) found = &version;
        }
        return found;
    }

    [[nodiscard]] bool under(core::UnitId body, core::Date day) const {
        // No tree is this deep: a circle in the records ends here.
        for (int depth = 0; depth < 20; ++depth) {
            if (body == committee_) return true;
            const auto found = by_id_.find(body);
            if (found == by_id_.end()) return false;
            const auto& version = found->second->nearest(day);
            if (version.kind != organisation::BodyKind::sub_committee || !version.superior) return false;
            body = *version.superior;
        }
        return false;
    }

    void settle(const organisation::UnitRecord& unit, const organisation::UnitVersion& stood, RolledCell& cell) const {
        const auto ended = unit.ended();
        const auto founded = unit.versions.front().valid.from;
        if (ended && *ended <= last_) {
            cell.left_out = records_.units().has_successor(unit.id) ? LeftOut::merged : LeftOut::dissolved;
            cell.since = ended;
        } else if (stood.valid.to && *stood.valid.to <= last_) {
            cell.left_out = LeftOut::moved_away;
            cell.since = stood.valid.to;
        } else if (founded > first_) {
            cell.left_out = LeftOut::founded;
            cell.since = founded;
        }
    }

    Transaction& records_;
    std::vector<organisation::UnitRecord> units_;
    core::UnitId committee_;
    core::Date first_;
    core::Date last_;
    std::map<core::UnitId, const organisation::UnitRecord*> by_id_;
};

/// Computed for cells, and judged for the committee that they stand under.
bool rolls_up(const plan::Indicator& indicator) {
    using organisation::UnitKind;
    return !indicator.judged(UnitKind::cell) && indicator.judged(UnitKind::grassroots_committee);
}

void count(const assessment::Evaluation& evaluation, std::size_t cell, RolledIndicator& rolled) {
    const auto found = std::find_if(evaluation.indicators.begin(), evaluation.indicators.end(),
                                    [&](const assessment::IndicatorResult& result) { return result.id == rolled.id; });
    const auto state = found == evaluation.indicators.end() ? State::not_applicable : found->state;
    switch (state) {
        case State::met: rolled.met.push_back(cell); return;
        case State::partly_met:
        case State::not_met: rolled.not_met.push_back(cell); return;
        case State::pending: rolled.excluded.push_back({cell, LeftOut::open, ""}); return;
        case State::not_applicable: rolled.excluded.push_back({cell, LeftOut::not_applicable, ""}); return;
    }
}

std::vector<RolledIndicator> roll_indicators(Transaction& records, const plan::Plan& plan,
                                             const std::vector<RolledCell>& cells, int year, core::Date as_of) {
    std::vector<RolledIndicator> rolled;
    for (const auto& criterion : plan.criteria) {
        for (const auto& indicator : criterion.indicators) {
            if (rolls_up(indicator)) rolled.push_back({indicator.id, criterion.id, {}, {}, {}});
        }
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto facts = cells[i].left_out ? std::nullopt : records.facts().of(cells[i].unit, year);
        if (!facts) {
            const auto why = cells[i].left_out.value_or(LeftOut::open);
            for (auto& one : rolled)
                one.excluded.push_back({i, why, ""});
            continue;
        }
        const auto evaluation = assessment::evaluate(*facts, plan, as_of);
        for (auto& one : rolled)
            count(evaluation, i, one);
    }
    return rolled;
}

/// As the engine counts them: every cell that stands under the committee at the end of the year, new ones too.
RolledRatings roll_ratings(Transaction& records, const core::UnitId& committee, int year,
                           const std::vector<RolledCell>& cells) {
    RolledRatings rolled;
    const auto facts = records.facts().of(committee, year);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto& ratings = facts ? facts->cell_ratings : std::vector<assessment::CellRating>{};
        const auto found = std::find_if(ratings.begin(), ratings.end(), [&](const assessment::CellRating& rating) {
            return rating.code == cells[i].code;
        });
        if (found == ratings.end()) {
            rolled.excluded.push_back({i, cells[i].left_out.value_or(LeftOut::not_rated_yet), ""});
        } else if (found->level) {
            rolled.counted.push_back({i, *found->level});
        } else {
            const bool outside = found->scope == organisation::RatingScope::not_subject;
            rolled.excluded.push_back({i, outside ? LeftOut::not_subject : LeftOut::not_rated_yet, found->reason});
        }
    }
    return rolled;
}

}  // namespace

Result<RollUp> roll_up(Transaction& records, const plan::Plan& plan, const core::UnitId& committee, int year,
                       core::Date as_of) {
    const auto unit = unit_in_year(records, committee, year);
    if (!unit) return tl::unexpected(unit.error());
    const auto& version = unit->nearest(core::Date(year, 12, 31));
    if (version.kind != organisation::BodyKind::grassroots_committee) {
        return core::refuse(core::RefusalKind::wrong_state, "outcome.not_a_committee", {{"unit", version.name}});
    }
    RollUp rolled;
    rolled.cells = YearOfCommittee(records, committee, year).cells();
    rolled.indicators = roll_indicators(records, plan, rolled.cells, year, as_of);
    rolled.ratings = roll_ratings(records, committee, year, rolled.cells);
    return rolled;
}

}  // namespace bontot::app
