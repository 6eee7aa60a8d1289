#include "samples/province/terms.hpp"

#include <algorithm>

#include "samples/province/followers.hpp"
#include "samples/province/ids.hpp"

namespace bontot::samples {

using core::Date;
using core::Period;
using organisation::MembershipKind;
using organisation::Office;

namespace {

/// A cell with its own committee (chi ủy) has nine official members or more.
constexpr std::size_t k_committee_from = 9;
constexpr std::int32_t k_reminder_days = 90;

/// Congress `number`: every 30 months, the first in April 2020. Cells right under a bloc hold every second one.
Date congress(int number) {
    const int month = 2020 * 12 + 3 + 30 * number;
    return {month / 12, static_cast<unsigned>(month % 12 + 1), 10};
}

class CellOffices {
  public:
    CellOffices(Random& random, const Tree& tree, std::vector<Person>& people, std::size_t cell,
                std::vector<std::size_t> members)
        : random_(random), tree_(tree), people_(people), cell_(cell), members_(std::move(members)) {}

    void appoint(bool five_years) {
        const Period life{tree_.founded(cell_), tree_.units[cell_].ended()};
        const int step = five_years ? 2 : 1;
        int number = 0;
        while (congress(number) > tree_.first_day())
            number -= step;
        while (congress(number + step) <= tree_.first_day())
            number += step;
        const int delay = random_.between(0, 40);
        for (; congress(number) < tree_.end(); number += step) {
            Period term{congress(number).plus_days(delay), congress(number + step).plus_days(delay)};
            term.from = std::max(term.from, life.from);
            if (life.to) term.to = std::min(*term.to, *life.to);
            if (*term.to > term.from && *term.to > tree_.first_day()) elect(term);
        }
    }

  private:
    void elect(Period term) {
        taken_.clear();
        const auto day = std::max(term.from, tree_.first_day());
        const auto electors = std::count_if(members_.begin(), members_.end(),
                                            [&](std::size_t p) { return here_until(people_[p], day).has_value(); });
        const auto size = static_cast<std::size_t>(electors);
        fill(Office::secretary, term);
        if (size >= 5) fill(Office::deputy, term);
        const std::size_t others = size < k_committee_from ? 0 : size < 25 ? 1 : 3;
        for (std::size_t i = 0; i < others; ++i)
            fill(Office::committee_member, term);
    }

    /// One after the other until the term ends: who leaves has a successor on that day.
    void fill(Office office, Period term) {
        auto from = term.from;
        while (from < *term.to) {
            auto holder = choose(from);
            if (!holder && from < tree_.first_day()) {  // nobody of those days is known
                from = tree_.first_day();
                holder = choose(from);
            }
            if (!holder || from >= tree_.end()) return;
            const auto until = std::min(*here_until(people_[*holder], from), *term.to);
            Term held{cell_, office, {from, {}}, {}};
            // A term that is not over is open; when it will end is only planned.
            if (until < tree_.end()) {
                held.span.to = until;
            } else {
                held.remind_on = std::max(from, term.to->plus_days(-k_reminder_days));
            }
            people_[*holder].terms.push_back(held);
            taken_.push_back(*holder);
            from = until;
        }
    }

    std::optional<std::size_t> choose(Date day) {
        std::vector<std::size_t> able;
        for (const auto p : members_) {
            if (!here_until(people_[p], day) || std::count(taken_.begin(), taken_.end(), p) > 0) continue;
            // Steady members are elected three times as often.
            able.insert(able.end(), people_[p].steady ? 3 : 1, p);
        }
        if (able.empty()) return std::nullopt;
        return random_.one_of(able);
    }

    /// Until when `person` can hold an office here who takes it on `day`; null when not at all: not there, on
    /// probation, exempt or away.
    [[nodiscard]] std::optional<Date> here_until(const Person& person, Date day) const {
        const auto* stay = person.home(day);
        if (stay == nullptr || stay->cell != cell_ || person.record.probationary(day)) return std::nullopt;
        auto until = stay->span.to.value_or(Date(9999, 1, 1));
        for (const auto& exemption : person.exemptions) {
            if (exemption.span.holds(day)) return std::nullopt;
            if (exemption.span.from > day) until = std::min(until, exemption.span.from);
        }
        for (const auto& away : person.stays) {
            if (away.kind != MembershipKind::temporary) continue;
            if (away.span.holds(day)) return std::nullopt;
            if (away.span.from > day) until = std::min(until, away.span.from);
        }
        return until;
    }

    Random& random_;
    const Tree& tree_;
    std::vector<Person>& people_;
    std::size_t cell_;
    std::vector<std::size_t> members_;
    std::vector<std::size_t> taken_;  ///< officers of this congress
};

}  // namespace

void appoint(const Tree& tree, std::uint64_t seed, std::vector<Person>& people) {
    std::vector<std::vector<std::size_t>> members(tree.units.size());
    for (std::size_t p = 0; p < people.size(); ++p) {
        for (const auto& stay : people[p].stays) {
            if (stay.kind == MembershipKind::ordinary) members[stay.cell].push_back(p);
        }
    }
    auto random = stream_of(seed, Part::terms);
    for (std::size_t cell = 0; cell < tree.units.size(); ++cell) {
        if (!tree.is_cell(cell)) continue;
        const auto code = std::string_view(tree.units[cell].code);
        CellOffices(random, tree, people, cell, members[cell]).appoint(code.substr(code.size() - 3) == "000");
    }
    appoint_committees(tree, people);
}

}  // namespace bontot::samples
