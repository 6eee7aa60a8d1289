#include "samples/province/movements.hpp"

#include <algorithm>

namespace bontot::samples {

using core::Date;
using organisation::ExemptionKind;
using organisation::MembershipKind;
using organisation::MembershipReason;
using organisation::Sector;

namespace {

// Of all members, in ten thousandths a year.
constexpr std::uint32_t k_transferred = 90;
constexpr std::uint32_t k_elsewhere = 30;

class Movements {
  public:
    Movements(Random& random, const Tree& tree, std::vector<Person>& people)
        : random_(random), tree_(tree), people_(people), reorganised_(tree.units.size()) {
        for (const auto& act : tree.reorganisations) {
            reorganised_[act.after] = true;
            for (const auto before : act.before)
                reorganised_[before] = true;
        }
        for (std::size_t unit = 0; unit < tree.units.size(); ++unit) {
            if (tree.is_cell(unit) && !reorganised_[unit]) cells_.push_back(unit);
        }
    }

    void move() {
        const auto years = static_cast<std::uint32_t>(tree_.last_year - tree_.first_year + 1);
        each_mobile(k_transferred * years, [this](Person& person) { transfer(person); });
        each_mobile(k_elsewhere * years, [this](Person& person) { host(person); });
        for (const auto& act : tree_.reorganisations)
            reorganise(act);
    }

  private:
    /// Chance picks among official members who were there before the years and stay to the end, in a cell that has not
    /// changed, and who have not moved yet.
    template <class Use>
    void each_mobile(std::uint32_t times, Use use) {
        for (auto& person : people_) {
            if (!random_.chance(times) || person.steady || person.stays.size() != 1) continue;
            const auto& stay = person.stays.front();
            if (stay.span.to || stay.span.from >= tree_.first_day() || reorganised_[stay.cell]) continue;
            if (person.record.official && *person.record.official < tree_.first_day()) use(person);
        }
    }

    /// Neighbours in the list are in the same bloc; one in five comes from anywhere.
    std::size_t other_cell(std::size_t cell) {
        for (;;) {
            auto chosen = random_.one_of(cells_);
            if (!random_.chance(2000)) {
                const auto here =
                    static_cast<int>(std::lower_bound(cells_.begin(), cells_.end(), cell) - cells_.begin());
                const int near = std::clamp(here + random_.between(-40, 40), 0, static_cast<int>(cells_.size()) - 1);
                chosen = cells_[static_cast<std::size_t>(near)];
            }
            if (chosen != cell) return chosen;
        }
    }

    Date day_of_years() {
        return tree_.first_day().plus_days(random_.between(20, tree_.end().days() - tree_.first_day().days() - 20));
    }

    /// Who is there at the end came from another cell: the cells keep their sizes.
    void transfer(Person& person) {
        auto now = person.stays.front();
        auto once = now;
        once.cell = other_cell(now.cell);
        once.span.from = std::max(once.span.from, tree_.founded(once.cell));
        now.span.from = day_of_years();
        now.began = MembershipReason::transfer;
        once.span.to = now.span.from;
        once.ended = MembershipReason::transfer;
        person.stays = {once, now};
    }

    /// Three to eleven months at another cell, which may not be over yet.
    void host(Person& person) {
        Stay away;
        away.kind = MembershipKind::temporary;
        away.cell = other_cell(person.stays.front().cell);
        away.span.from = day_of_years();
        const auto back = away.span.from.plus_days(random_.between(90, 340));
        if (back < tree_.end()) away.span.to = back;
        away.began = MembershipReason::transfer;
        if (away.span.to) away.ended = MembershipReason::transfer;
        person.stays.push_back(away);
    }

    void reorganise(const Reorganisation& act) {
        std::size_t steady = 0;
        for (auto& person : people_) {
            auto& now = person.stays.front();
            if (now.cell != act.after || now.span.from >= act.on) continue;
            const auto place = person.steady ? steady++ % act.before.size()
                                             : random_.below(static_cast<std::uint32_t>(act.before.size()));
            const auto before = act.before[place];
            if (before == act.after) continue;
            if (now.span.to && *now.span.to <= act.on) {
                now.cell = before;
                continue;
            }
            auto once = now;
            once.cell = before;
            once.span.to = act.on;
            once.ended = MembershipReason::reorganisation;
            now.span.from = act.on;
            now.began = MembershipReason::reorganisation;
            person.stays.insert(person.stays.begin(), once);
        }
    }

    Random& random_;
    const Tree& tree_;
    std::vector<Person>& people_;
    std::vector<bool> reorganised_;
    std::vector<std::size_t> cells_;  ///< that never changed
};

core::Period draw_exemption(Random& random, const Tree& tree) {
    const int year = random.between(tree.first_year, tree.last_year);
    const auto fate = random.below(10);
    if (fate < 3) return {Date(year, static_cast<unsigned>(random.between(2, 11)), 1), {}};
    if (fate == 3) {  // for a while: maternity, treatment
        const auto from = static_cast<unsigned>(random.between(1, 8));
        return {Date(year, from, 1), Date(year, from + static_cast<unsigned>(random.between(2, 4)), 1)};
    }
    return {Date(tree.first_year - random.between(1, 8), static_cast<unsigned>(random.between(1, 12)), 1), {}};
}

}  // namespace

void move_people(Random& random, const Tree& tree, std::vector<Person>& people) {
    Movements(random, tree, people).move();
}

void exempt_people(Random& random, const Tree& tree, Ids& ids, std::vector<Person>& people) {
    for (auto& person : people) {
        const bool residential = tree.latest(person.stays.front().cell).sector == Sector::residential;
        const bool suspended = random.chance(12);
        if (!random.chance(residential ? 1000 : 100) && !suspended) continue;
        const bool elsewhere = person.stays.back().kind == MembershipKind::temporary;
        if (person.steady || elsewhere || !person.record.official) continue;
        auto span = draw_exemption(random, tree);
        if (suspended) span.to = span.from.plus_days(90);
        // Official and on a roll all the time.
        span.from = std::max({span.from, person.stays.front().span.from, *person.record.official});
        if (const auto& left = person.stays.back().span.to; left && (!span.to || *left < *span.to)) span.to = left;
        if (span.from >= tree.end() || (span.to && *span.to <= span.from)) continue;
        person.exemptions.push_back({core::RecordId(ids.on(span.from)), person.record.id, span,
                                     suspended ? ExemptionKind::suspended : ExemptionKind::exempt});
    }
}

}  // namespace bontot::samples
