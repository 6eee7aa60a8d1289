#include "samples/province/population.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "samples/province/movements.hpp"
#include "samples/province/newcomers.hpp"
#include "samples/sizes.hpp"

namespace bontot::samples {

using core::Date;
using organisation::MembershipKind;
using organisation::Sector;

namespace {

/// Cells that stand at the end; those before a reorganisation get their people from the one after.
std::vector<CellOfPeople> standing_cells(Random& random, const Tree& tree) {
    std::vector<CellOfPeople> cells;
    for (std::size_t unit = 0; unit < tree.units.size(); ++unit) {
        if (!tree.is_cell(unit) || tree.units[unit].ended()) continue;
        CellOfPeople cell;
        cell.cell = unit;
        cell.size = draw_size(random);
        cell.steady = k_smallest_cell;
        cell.since = tree.founded(unit);
        cell.residential = tree.latest(unit).sector == Sector::residential;
        for (const auto& act : tree.reorganisations) {
            if (act.after != unit) continue;
            // Three steady members for each of the cells before.
            cell.steady = k_smallest_cell * static_cast<int>(act.before.size());
            cell.size = std::max(cell.size, 3 * cell.steady);
            cell.since = tree.founded(act.before.front());
            for (const auto before : act.before)
                cell.since = std::max(cell.since, tree.founded(before));
        }
        cells.push_back(cell);
    }
    return cells;
}

/// Some cells one larger or smaller until all have the published number together.
void fit_sizes(Random& random, std::vector<CellOfPeople>& cells) {
    std::size_t total = 0;
    for (const auto& cell : cells)
        total += static_cast<std::size_t>(cell.size);
    while (total != k_members) {
        auto& cell = cells[random.below(static_cast<std::uint32_t>(cells.size()))];
        if (total < k_members) {
            ++cell.size;
            ++total;
        } else if (cell.size > std::max(2 * cell.steady, 8)) {
            --cell.size;
            --total;
        }
    }
}

/// The office's numbers, and ids of the day on which a member was first on a roll.
void number(std::vector<Person>& people, Ids& ids) {
    for (std::size_t i = 0; i < people.size(); ++i) {
        auto& record = people[i].record;
        record.id = core::MemberId(ids.on(people[i].stays.front().span.from));
        record.code = fmt::format("NT{:06}", i + 1);
    }
}

}  // namespace

const Stay* Person::home(Date day) const {
    for (const auto& stay : stays) {
        if (stay.kind == MembershipKind::ordinary && stay.span.holds(day)) return &stay;
    }
    return nullptr;
}

bool Person::exempt(Date day) const {
    return std::any_of(exemptions.begin(), exemptions.end(),
                       [day](const organisation::Exemption& e) { return e.span.holds(day); });
}

std::vector<Person> draw_population(const Tree& tree, std::uint64_t seed) {
    auto random = stream_of(seed, Part::population);
    auto cells = standing_cells(random, tree);
    fit_sizes(random, cells);
    std::vector<Person> people;
    people.reserve(k_members + k_members / 10);
    for (const auto& cell : cells)
        draw_people(random, tree, cell, people);
    Ids ids(stream_of(seed, Part::ids, 1));
    number(people, ids);
    move_people(random, tree, people);
    exempt_people(random, tree, ids, people);
    return people;
}

}  // namespace bontot::samples
