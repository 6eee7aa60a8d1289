#include "samples/province/followers.hpp"

#include <algorithm>
#include <unordered_map>

namespace bontot::samples {

using core::Date;
using core::Period;
using organisation::Office;

namespace {

/// Term 2020 – 2025 of the grassroots committees and blocs; earlier or later years stand in it as well.
constexpr int k_term_years = 5;

class Committees {
  public:
    Committees(const Tree& tree, std::vector<Person>& people)
        : tree_(tree), people_(people), under_(tree.units.size()), steady_(tree.units.size()) {
        for (std::size_t unit = 0; unit < tree.units.size(); ++unit)
            place_.emplace(tree.units[unit].id, unit);
        for (std::size_t unit = 0; unit < tree.units.size(); ++unit) {
            if (!tree.units[unit].ended() && tree.latest(unit).superior) under_[superior(unit)].push_back(unit);
        }
        for (std::size_t p = 0; p < people.size(); ++p) {
            const auto* stay = people[p].home(tree.end().plus_days(-1));
            if (people[p].steady && stay != nullptr) steady_[stay->cell].push_back(p);
        }
    }

    void appoint() {
        std::vector<std::vector<std::size_t>> officers(tree_.units.size());
        for (std::size_t unit = 0; unit < tree_.units.size(); ++unit) {
            if (!under_[unit].empty()) officers[unit] = elect(unit);
        }
        for (std::size_t cell = 0; cell < tree_.units.size(); ++cell) {
            if (!tree_.is_cell(cell)) continue;
            // Whoever follows it belongs to the superior of that time.
            const auto& versions = tree_.units[cell].versions;
            for (std::size_t i = 0; i < versions.size();) {
                Period span = versions[i].valid;
                const auto& superior = *versions[i].superior;
                for (++i; i < versions.size() && versions[i].superior == superior; ++i)
                    span.to = versions[i].valid.to;
                follow(cell, officers[place_.at(superior)], span);
            }
        }
    }

  private:
    [[nodiscard]] std::size_t superior(std::size_t unit) const { return place_.at(*tree_.latest(unit).superior); }

    [[nodiscard]] Date term_start() const {
        return {tree_.first_year - tree_.first_year % k_term_years - (tree_.first_year % k_term_years == 0 ? 5 : 0), 6,
                15};
    }

    /// A steady member of each of some cells below: the committee of a village is one of villagers.
    std::vector<std::size_t> elect(std::size_t unit) {
        std::vector<std::size_t> candidates;
        for (const auto below : under_[unit]) {
            if (tree_.latest(below).act == organisation::UnitAct::move) continue;  // was elsewhere when they voted
            const auto& from = tree_.is_cell(below) ? steady_[below] : first_below(below);
            if (!from.empty()) candidates.push_back(from[from.size() / 2]);
        }
        const auto seats = std::min(candidates.size(), std::clamp<std::size_t>(candidates.size() / 2, 3, 11));
        std::vector<std::size_t> officers;
        for (std::size_t i = 0; i < seats; ++i) {
            const auto chosen = candidates[i * candidates.size() / seats];
            auto& person = people_[chosen];
            const auto office = i == 0 ? Office::secretary : i == 1 ? Office::deputy : Office::committee_member;
            const auto from =
                std::max({term_start(), tree_.founded(unit), person.stays.front().span.from, *person.record.official});
            const Date planned(term_start().year() + k_term_years, 6, 15);
            person.terms.push_back({unit, office, {from, {}}, std::max(from, planned.plus_days(-90))});
            officers.push_back(chosen);
        }
        return officers;
    }

    [[nodiscard]] const std::vector<std::size_t>& first_below(std::size_t unit) const {
        for (const auto below : under_[unit]) {
            const auto& found = tree_.is_cell(below) ? steady_[below] : first_below(below);
            if (!found.empty()) return found;
        }
        return steady_[unit];
    }

    /// Nobody follows the own cell.
    void follow(std::size_t cell, const std::vector<std::size_t>& officers, Period span) {
        for (std::size_t i = 0; i < officers.size(); ++i) {
            auto& person = people_[officers[(cell + i) % officers.size()]];
            const bool own = std::any_of(person.stays.begin(), person.stays.end(),
                                         [cell](const Stay& stay) { return stay.cell == cell; });
            if (own) continue;
            span.from = std::max(
                {span.from, term_start().plus_days(15), person.stays.front().span.from, *person.record.official});
            if (!span.to || *span.to > span.from) person.terms.push_back({cell, Office::follower, span, {}});
            return;
        }
    }

    const Tree& tree_;
    std::vector<Person>& people_;
    std::unordered_map<core::UnitId, std::size_t> place_;
    std::vector<std::vector<std::size_t>> under_;   ///< units right below, at the end
    std::vector<std::vector<std::size_t>> steady_;  ///< people of a cell, at the end
};

}  // namespace

void appoint_committees(const Tree& tree, std::vector<Person>& people) {
    Committees(tree, people).appoint();
}

}  // namespace bontot::samples
