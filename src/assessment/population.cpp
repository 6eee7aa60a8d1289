#include "assessment/population.hpp"

namespace bontot::assessment {

std::string_view Population::code(std::size_t unit) const {
    return std::string_view(code_text).substr(first_code[unit], first_code[unit + 1] - first_code[unit]);
}

std::size_t Population::bytes() const {
    const auto held = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
    return meetings.bytes() + held(excused_runs) + held(first_meeting) + held(first_excused) + held(kind) +
           held(sector) + held(year) + held(ratings) + held(knock_outs) + held(judged) + held(first_code) +
           code_text.capacity();
}

void Population::clear() {
    meetings.clear();
    excused_runs.clear();
    first_meeting.assign(1, 0);
    first_excused.assign(1, 0);
    kind.clear();
    sector.clear();
    year.clear();
    ratings.clear();
    knock_outs.clear();
    judged.clear();
    code_text.clear();
    first_code.assign(1, 0);
}

namespace {

template <class Column>
void extend(Column& column, const Column& more) {
    column.insert(column.end(), more.begin(), more.end());
}

/// Column of first places: one entry more than units, moved by what stood there before.
void extend_places(std::vector<std::uint32_t>& places, const std::vector<std::uint32_t>& more) {
    const auto base = places.back();
    places.reserve(places.size() + more.size() - 1);
    for (std::size_t i = 1; i < more.size(); ++i)
        places.push_back(base + more[i]);
}

}  // namespace

void Population::append(const Population& part) {
    if (part.units() == 0) return;
    criteria = part.criteria;
    meetings.append(part.meetings);
    extend(excused_runs, part.excused_runs);
    extend_places(first_meeting, part.first_meeting);
    extend_places(first_excused, part.first_excused);
    extend(kind, part.kind);
    extend(sector, part.sector);
    extend(year, part.year);
    extend(ratings, part.ratings);
    extend(knock_outs, part.knock_outs);
    extend(judged, part.judged);
    extend(code_text, part.code_text);
    extend_places(first_code, part.first_code);
}

void Population::compact() {
    meetings.compact();
    const auto fit = [](auto&... columns) { (columns.shrink_to_fit(), ...); };
    fit(excused_runs, first_meeting, first_excused, kind, sector, year, ratings, knock_outs, judged, code_text,
        first_code);
}

}  // namespace bontot::assessment
