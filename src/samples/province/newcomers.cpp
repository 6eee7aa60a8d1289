#include "samples/province/newcomers.hpp"

#include <algorithm>
#include <array>

#include "samples/names.hpp"

namespace bontot::samples {

using core::Date;
using organisation::MembershipReason;

namespace {

// In ten thousandths a year.
constexpr std::uint32_t k_admitted = 300;
constexpr std::uint32_t k_came = 60;

struct Leaving {
    MembershipReason reason;
    std::uint32_t office;       ///< chance in offices and enterprises
    std::uint32_t residential;  ///< in villages
};
constexpr std::array<Leaving, 5> k_leavings{{
    {MembershipReason::deceased, 12, 85},
    {MembershipReason::transfer, 80, 45},
    {MembershipReason::struck_off, 5, 14},
    {MembershipReason::expelled, 4, 3},
    {MembershipReason::resigned, 3, 6},
}};

class People {
  public:
    People(Random& random, const Tree& tree, const CellOfPeople& cell) : random_(random), tree_(tree), cell_(cell) {}

    Person of_before(bool steady) {
        const int years = cell_.residential ? 38 : 20;
        const auto joined = day_of_year(tree_.first_year - random_.between(steady ? 3 : 1, years));
        const bool was_admitted = joined >= cell_.since && random_.chance(6000);
        auto person = begin(std::max(joined, cell_.since), was_admitted);
        person.steady = steady;
        return person;
    }

    /// Admitted, or came from another province, in the years.
    Person newcomer(bool admitted) { return begin(day_of_years(), admitted); }

    void leave(MembershipReason why, std::vector<Person>& people) {
        auto person = of_before(false);
        auto& stay = person.stays.front();
        stay.span.to = day_of_years();
        stay.ended = why;
        auto& official = person.record.official;
        if (official && *official > *stay.span.to) official.reset();
        people.push_back(std::move(person));
    }

    Random& random() { return random_; }

  private:
    Date day_of_year(int year) { return Date(year, 1, 1).plus_days(random_.between(0, 364)); }
    /// Not the first day, on which everybody else was there.
    Date day_of_years() {
        return tree_.first_day().plus_days(random_.between(5, tree_.end().days() - tree_.first_day().days() - 5));
    }

    Person begin(Date from, bool admission) {
        Person person;
        auto [name, woman] = draw_named_person(random_);
        auto& record = person.record;
        record.name = std::move(name);
        record.sex = woman ? organisation::Sex::female : organisation::Sex::male;
        record.admitted = admission ? from : from.plus_days(-random_.between(700, 5500));
        // A year of probation, and some weeks until the decision.
        const auto official = record.admitted->plus_days(365 + random_.between(0, 45));
        if (official < tree_.end()) record.official = official;
        record.birth_year = record.admitted->year() - 20 - random_.between(0, 15) - random_.between(0, 6);
        // Offices send people into retirement.
        if (!cell_.residential) {
            const int oldest = std::min(tree_.last_year - 61 + random_.between(0, 7), record.admitted->year() - 19);
            record.birth_year = std::max(*record.birth_year, oldest);
        }
        Stay stay;
        stay.cell = cell_.cell;
        stay.span.from = from;
        stay.began = admission ? MembershipReason::admission : MembershipReason::transfer;
        person.stays.push_back(stay);
        return person;
    }

    Random& random_;
    const Tree& tree_;
    const CellOfPeople& cell_;
};

}  // namespace

void draw_people(Random& random, const Tree& tree, const CellOfPeople& cell, std::vector<Person>& people) {
    People drawn(random, tree, cell);
    const auto years = static_cast<std::uint32_t>(tree.last_year - tree.first_year + 1);
    for (int i = 0; i < cell.size; ++i) {
        const bool steady = i < cell.steady;
        if (!steady && random.chance(k_admitted * years)) {
            people.push_back(drawn.newcomer(true));
        } else if (!steady && random.chance(k_came * years)) {
            people.push_back(drawn.newcomer(false));
        } else {
            people.push_back(drawn.of_before(steady));
        }
    }
    for (int i = 0; i < cell.size; ++i) {
        for (const auto& leaving : k_leavings) {
            if (random.chance((cell.residential ? leaving.residential : leaving.office) * years))
                drawn.leave(leaving.reason, people);
        }
    }
}

}  // namespace bontot::samples
