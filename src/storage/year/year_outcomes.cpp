// The part of YearPeople that reads what people said of a year: ratings, judgements, knock-outs.
#include "storage/columns.hpp"
#include "storage/year/year_people.hpp"

namespace bontot::storage {

void YearPeople::read_ratings(Connection& connection, const YearSpan& span) {
    // The sign keeps SQLite from skipping through an index unit by unit.
    static const WholeTable sql("unit, member, coalesce(level, scope)", "member_rating", "and +year = $2");
    const core::Date last(span.year, 12, 31);
    ratings_.reserve(span.room());
    IdCursor unit(units_.ids());
    IdCursor person(persons_);
    sql.each_row(
        connection, span,
        [&](const Row& row) {
            const auto place = unit.find(row.text(0));
            if (!place) return;
            const auto rated_person = person.find(row.text(1));
            if (!rated_person) return;
            const auto entry = entry_on(*place, *rated_person, last);
            if (!entry) return;
            auto& rated = ratings_.emplace_back();
            rated.unit = *place;
            rated.entry = *entry;
            if (const auto level = core::from_name(organisation::k_rating_levels, row.text(2))) {
                rated.level = static_cast<std::uint8_t>(*level);
            } else {
                rated.scope = named(row, 2, organisation::k_rating_scopes);
            }
        },
        span.year);
    first_rating_ = sort_by_owner(ratings_, units_.size(), [](const Rated& rated) { return rated.unit; });
}

/// Ratings of the cells under each committee at the end of the year, those of its sub-committees with them (R81, R82).
void YearPeople::read_cell_ratings(Connection& connection, const YearSpan& span) {
    IdCursor committee(units_.ids());
    each_row(
        connection,
        "with recursive below (committee, unit, kind) as ("
        " select v.superior, v.unit, v.kind from unit_version v where v.root = $1 and v.superior is not null and"
        " v.valid_from < $3 and (v.valid_to is null or v.valid_to >= $3)"
        " union all select b.committee, v.unit, v.kind from below b join unit_version v on v.root = $1 and"
        " v.superior = b.unit and v.valid_from < $3 and (v.valid_to is null or v.valid_to >= $3)"
        " where b.kind = 'sub_committee')"
        " select b.committee, u.code, r.level, r.scope from below b join unit u on u.root = $1 and u.id = b.unit"
        " left join unit_rating r on r.root = $1 and r.unit = b.unit and r.year = $2 where b.kind = 'cell'"
        " order by b.committee, u.code",
        [&](const Row& row) {
            const auto place = committee.find(row.text(0));
            if (!place || units_[*place].kind != organisation::UnitKind::grassroots_committee) return;
            assessment::CellRating rating;
            rating.code = row.string(1);
            rating.level = named_or_none(row, 2, organisation::k_rating_levels);
            rating.scope = organisation::RatingScope::not_yet;
            if (!rating.level && !row.is_null(3)) rating.scope = named(row, 3, organisation::k_rating_scopes);
            cell_ratings_[*place].push_back(std::move(rating));
        },
        span.root, span.year, span.to);
}

void YearPeople::read_judgements(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("unit, indicator, ratio", "judgement", "and +year = $2");
    std::unordered_map<std::string, std::uint32_t> places;
    IdCursor unit(units_.ids());
    sql.each_row(
        connection, span,
        [&](const Row& row) {
            const auto place = unit.find(row.text(0));
            if (!place) return;
            auto& judged = judgements_.emplace_back();
            judged.unit = *place;
            const auto [known, is_new] =
                places.try_emplace(row.string(1), static_cast<std::uint32_t>(indicators_.size()));
            if (is_new) indicators_.push_back(known->first);
            judged.indicator = known->second;
            if (row.is_null(2)) return;
            judged.ratio = core::Ratio::parse(row.text(2));
            if (!judged.ratio) damaged(row.string(2));
        },
        span.year);
    first_judgement_ = sort_by_owner(judgements_, units_.size(), [](const Judged& judged) { return judged.unit; });
}

void YearPeople::read_knock_outs(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("unit, kind, date", "knock_out", "and date >= $2 and date < $3");
    IdCursor unit(units_.ids());
    sql.each_row(
        connection, span,
        [&](const Row& row) {
            const auto place = unit.find(row.text(0));
            if (place) knock_outs_[*place].push_back({row.string(1), date(row, 2), ""});
        },
        span.from, span.to);
}

}  // namespace bontot::storage
