#include "samples/province.hpp"

#include <algorithm>
#include <utility>

#include "samples/province/ids.hpp"
#include "samples/province/minutes.hpp"
#include "samples/province/outcomes.hpp"
#include "samples/province/population.hpp"
#include "samples/province/terms.hpp"

namespace bontot::samples {

using organisation::BodyKind;

namespace {

std::vector<Person> settle(const Tree& tree, std::uint64_t seed) {
    auto people = draw_population(tree, seed);
    appoint(tree, seed, people);
    return people;
}

}  // namespace

struct Province::Inside {
    explicit Inside(const ProvinceYears& wanted)
        : years(wanted),
          tree(grow_tree(wanted.first, std::max(wanted.count, 1), wanted.seed)),
          people(settle(tree, wanted.seed)),
          cell_years(tree, people, wanted.seed),
          outcomes(tree, people, wanted.seed) {}

    ProvinceYears years;
    Tree tree;
    std::vector<Person> people;
    CellYears cell_years;
    Outcomes outcomes;

    [[nodiscard]] std::vector<std::size_t> of_kind(BodyKind kind) const {
        std::vector<std::size_t> found;
        for (std::size_t unit = 0; unit < tree.units.size(); ++unit) {
            if (tree.latest(unit).kind == kind) found.push_back(unit);
        }
        return found;
    }
};

Province::Province(const ProvinceYears& years) : inside_(std::make_unique<const Inside>(years)) {}
Province::~Province() = default;

int Province::first_year() const {
    return inside_->tree.first_year;
}

int Province::last_year() const {
    return inside_->tree.last_year;
}

const std::vector<organisation::UnitRecord>& Province::units() const {
    return inside_->tree.units;
}

std::vector<std::size_t> Province::cells() const {
    return inside_->of_kind(BodyKind::cell);
}

std::vector<std::size_t> Province::committees() const {
    return inside_->of_kind(BodyKind::grassroots_committee);
}

std::size_t Province::member_count() const {
    return inside_->people.size();
}

MemberRecords Province::member(std::size_t number) const {
    const auto& person = inside_->people[number];
    const auto& units = inside_->tree.units;
    Ids ids(stream_of(inside_->years.seed, Part::ids, 1000 + number));
    MemberRecords records;
    records.member = person.record;
    records.exemptions = person.exemptions;
    for (const auto& stay : person.stays) {
        records.memberships.push_back({core::RecordId(ids.on(stay.span.from)), person.record.id, units[stay.cell].id,
                                       stay.span, stay.kind, stay.began, stay.ended});
    }
    for (const auto& term : person.terms) {
        records.terms.push_back({core::RecordId(ids.on(term.span.from)), person.record.id, units[term.unit].id,
                                 term.office, term.span, term.remind_on});
    }
    return records;
}

UnitYear Province::year_of(std::size_t unit, int year) const {
    const auto& inside = *inside_;
    UnitYear records;
    records.unit = inside.tree.units[unit].id;
    records.year = year;
    if (!inside.tree.is_cell(unit)) {
        if (year == paper_year()) {
            inside.outcomes.decide_paper_year(unit, true, records);
        } else {
            inside.outcomes.decide_committee(unit, records);
        }
        return records;
    }
    const bool tidy = inside.cell_years.tidy(unit, year);
    if (year == paper_year()) {
        inside.outcomes.decide_paper_year(unit, tidy, records);
        return records;
    }
    const auto drawn = inside.cell_years.draw(unit, year);
    records.meetings = write_minutes(inside.tree, inside.people, unit, drawn, inside.years.seed);
    inside.outcomes.decide_cell(unit, drawn, tidy, records);
    return records;
}

assessment::Facts Province::facts_of(std::size_t cell, int year) const {
    return inside_->cell_years.draw(cell, year).facts;
}

}  // namespace bontot::samples
